package org.duizhao.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.duizhao.matching.SegmentIndex.Screen;
import org.duizhao.text.CodePoints;

/** One search for a phrase: its rarest grams are found together, then the texts are looked at, unless they are sure to be too old. */
final class PhraseSearch {

    /** The most lists that are read; a further one turns away too few texts to be worth it. */
    private static final int LISTS = 4;

    private final String phrase;
    private final int[] points;
    private final Screen screen;
    private final long version;
    private final long most;
    private final Counter counter;
    private final PriorityQueue<Long> found = new PriorityQueue<>();
    private final FoldedText text = new FoldedText();

    /**
     * @param phrase in the form for search, not empty
     * @param most how many of the latest segments are wanted
     */
    PhraseSearch(String phrase, Screen screen, long version, long most, Counter counter) {
        this.phrase = phrase;
        this.screen = screen;
        this.version = version;
        this.most = most;
        this.counter = counter;
        points = CodePoints.of(phrase);
    }

    void recent(Recent[] recent, int count) {
        for (int at = 0; at < count; at++) {
            Recent one = recent[at];
            long segment = one.entry().segment();
            if (one.isAlive(version)
                    && !isTooOld(segment)
                    && screen.penalty(segment) != Screen.EXCLUDED
                    && one.search().contains(phrase)) {
                take(segment);
            }
        }
    }

    void part(Part part) {
        int[] lists = lists(part.postings());
        int size = part.texts().size();
        for (int start = 0; start < size && lists.length > 0; start += Counter.RANGE) {
            counter.begin(start, Math.min(size, start + Counter.RANGE), lists.length, lists.length);
            for (int list : lists) {
                part.postings().count(list, 1, counter);
            }
            for (int at = 0; at < counter.found(); at++) {
                rows(part, counter.text(at));
            }
        }
    }

    /** The segments, the latest first. */
    List<Long> latest() {
        return found.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /** The rarest lists that all texts with the phrase are in, different ones; none when there is no such text. */
    private int[] lists(Postings postings) {
        int length = Math.min(2, points.length);
        long[] all = new long[2 * points.length];
        int count = 0;
        for (int at = 0; at + length <= points.length; at++) {
            all[count++] = postings.find(Gram.at(points, at, length));
            boolean three = at + 3 <= points.length
                    && Postings.isFrequent(GramTable.frequency(all[count - 1]))
                    && Postings.isFrequent(GramTable.frequency(postings.find(Gram.at(points, at + 1, 2))));
            if (three) {
                all[count++] = postings.find(Gram.at(points, at, 3));
            }
        }
        // By their frequency, which is the upper half of each.
        long[] lists = Arrays.stream(all, 0, count).distinct().sorted().toArray();
        return GramTable.frequency(lists[0]) == 0
                ? new int[0]
                : Arrays.stream(lists).limit(LISTS).mapToInt(GramTable::list).toArray();
    }

    private void rows(Part part, int number) {
        Rows rows = part.rows();
        boolean isChecked = points.length <= 2;
        for (int row = rows.first(number); row < rows.first(number + 1); row++) {
            long segment = rows.segment(row);
            if (isTooOld(segment)) {
                return;
            }
            // Asked first: where hardly any segment is seen, hardly any text is read.
            if (!rows.isAlive(row, version) || screen.penalty(segment) == Screen.EXCLUDED) {
                continue;
            }
            if (!isChecked) {
                text.read(part.texts(), number);
                if (!text.holds(points)) {
                    return;
                }
                isChecked = true;
            }
            take(segment);
        }
    }

    private boolean isTooOld(long segment) {
        return found.size() == most && segment < found.peek();
    }

    private void take(long segment) {
        found.add(segment);
        if (found.size() > most) {
            found.poll();
        }
    }
}
