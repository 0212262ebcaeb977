package org.duizhao.alignment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in which some runs of sentences are one sentence each, and some empty places an empty one. */
final class JoinedText {

    /** Begin (included) and end of a run of sentences; an empty run is a place before a sentence. */
    record Run(int from, int to) {}

    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> runs = new ArrayList<>();

    /** @param joined in order, without overlaps */
    JoinedText(List<Sentence> text, List<Run> joined) {
        int at = 0;
        for (Run run : joined) {
            copy(text, at, run.from());
            runs.add(sentences.size());
            starts.add(run.from());
            sentences.add(join(text.subList(run.from(), run.to())));
            at = run.to();
        }
        copy(text, at, text.size());
        starts.add(text.size());
    }

    private void copy(List<Sentence> text, int from, int to) {
        for (int at = from; at < to; at++) {
            starts.add(at);
            sentences.add(text.get(at));
        }
    }

    private static Sentence join(List<Sentence> run) {
        return new Sentence(
                run.stream().map(Sentence::text).collect(Collectors.joining(" ")),
                !run.isEmpty() && run.get(run.size() - 1).endsParagraph());
    }

    List<Sentence> sentences() {
        return sentences;
    }

    /** Which sentence here a run is, the runs counted from 0. */
    int run(int number) {
        return runs.get(number);
    }

    /** The number there at which a sentence here begins. */
    int start(int sentence) {
        return starts.get(sentence);
    }
}
