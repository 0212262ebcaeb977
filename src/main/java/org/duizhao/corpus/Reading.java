package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What came of reading a folder. A text that fails never keeps the others back.
 *
 * @param texts in the order of the manifest or, where there is none, of the files' names
 */
public record Reading<T>(List<T> texts, List<Failure> failures) {

    public Reading {
        texts = List.copyOf(texts);
        failures = List.copyOf(failures);
    }

    /** Reads each of the sources, whatever becomes of the others. */
    static <S, T> Reading<T> of(Iterable<S> sources, Function<S, T> read) {
        List<T> texts = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (S source : sources) {
            try {
                texts.add(read.apply(source));
            } catch (CorpusException e) {
                failures.addAll(e.failures());
            }
        }
        return new Reading<>(texts, failures);
    }

    /** All the texts, for the case that only all together are of use. */
    List<T> complete() {
        if (!failures.isEmpty()) {
            throw new CorpusException(failures);
        }
        return texts;
    }
}
