package org.duizhao.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * Writes tab-separated values in UTF-8: a line with the languages, then a line a unit; a text that is missing or not taken is empty. A
 * tab, a line break and a backslash in a text are {@code \t}, {@code \n}, {@code \r} and {@code \\}. A text that a spreadsheet would
 * run as a formula, because it begins with {@code = + - @}, has a {@code '} before it, and so has one that begins with {@code '}.
 */
final class TsvWriter implements AutoCloseable {

    private static final String LEADING = "=+-@'";

    private final List<Language> columns;
    private final Writer out;

    /** Writes the line with the languages. */
    TsvWriter(OutputStream out, TmxSelection selection) throws IOException {
        this.columns = selection.columns();
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(columns.stream().map(Language::tag).collect(Collectors.joining("\t")) + "\n");
    }

    void write(TmxUnit unit, List<Language> languages) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.write('\t');
            }
            Variant variant =
                    languages.contains(columns.get(i)) ? unit.variants().get(columns.get(i)) : null;
            if (variant != null) {
                cell(variant.text());
            }
        }
        out.write('\n');
    }

    /** The stream stays open. */
    @Override
    public void close() throws IOException {
        out.flush();
    }

    private void cell(String text) throws IOException {
        if (!text.isEmpty() && LEADING.indexOf(text.charAt(0)) >= 0) {
            out.write('\'');
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\\' -> out.write("\\\\");
                default -> out.write(c);
            }
        }
    }
}
