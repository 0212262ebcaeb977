package org.duizhao.corpus;

import java.util.List;
import java.util.stream.Collectors;

/** A file that cannot be read, with every reason found; its message has one line for each. */
public final class CorpusException extends RuntimeException {

    private final transient List<Failure> failures;

    CorpusException(List<Failure> failures) {
        super(failures.stream().map(Failure::toString).collect(Collectors.joining("\n")));
        this.failures = List.copyOf(failures);
    }

    CorpusException(String file, int line, String message) {
        this(List.of(new Failure(file, line, message)));
    }

    /** Never empty. */
    public List<Failure> failures() {
        return failures;
    }
}
