package org.duizhao.files;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be read, by the end of the name. */
enum FileFormat {
    XLIFF("xlf", "xliff", "mxliff", "sdlxliff", "mqxliff"),
    PO("po", "pot"),
    DOCX("docx"),
    HTML("html", "htm", "xhtml"),
    TEXT("txt"),
    MARKDOWN("md", "markdown");

    /** For messages: {@code .xlf, .xliff, …}. */
    static final String ALL = Stream.of(values())
            .flatMap(format -> format.ends.stream())
            .map(end -> "." + end)
            .collect(Collectors.joining(", "));

    private final List<String> ends;

    FileFormat(String... ends) {
        this.ends = List.of(ends);
    }

    static Optional<FileFormat> of(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(format -> format.ends.contains(end)).findFirst();
    }
}
