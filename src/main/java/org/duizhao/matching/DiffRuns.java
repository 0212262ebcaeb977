package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.matching.Diff.Change;
import org.duizhao.matching.Diff.Run;

/** Gathers single changes to runs: between two equal passages, all deletions, then all insertions. */
final class DiffRuns {

    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder equal = new StringBuilder();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    void add(Change change, int[] text, int start, int end) {
        if (start == end) {
            return;
        }
        if (change == Change.EQUAL) {
            flush(Change.DELETE, deleted);
            flush(Change.INSERT, inserted);
        } else {
            flush(Change.EQUAL, equal);
        }
        StringBuilder run = switch (change) {
            case EQUAL -> equal;
            case DELETE -> deleted;
            case INSERT -> inserted;
        };
        for (int at = start; at < end; at++) {
            run.appendCodePoint(text[at]);
        }
    }

    List<Run> done() {
        flush(Change.EQUAL, equal);
        flush(Change.DELETE, deleted);
        flush(Change.INSERT, inserted);
        return List.copyOf(runs);
    }

    private void flush(Change change, StringBuilder text) {
        if (!text.isEmpty()) {
            runs.add(new Run(change, text.toString()));
            text.setLength(0);
        }
    }
}
