package org.duizhao.files;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duizhao.lookup.LookupTerms;
import org.duizhao.matching.GramIndex;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Access;

/**
 * Puts each segment of some files into its band: by its best match in the memory where that is equal; else it is a repetition
 * where an earlier segment of the files is equal; else by the better of the memory's best match and the most similar of the earlier
 * segments. Of equal scores the memory's counts.
 */
@Singleton
class Analyser {

    private static final double MIN = 50;

    private final Candidates candidates;
    private final Neighbours neighbours;

    Analyser(Candidates candidates, Neighbours neighbours) {
        this.candidates = candidates;
        this.neighbours = neighbours;
    }

    /** A file that is analysed. */
    record Text(String name, XliffTexts texts) {}

    /**
     * The counts of each file, in their order. Segments without words are not counted.
     *
     * @param terms with the language of the files, a least score of 50 and one match each
     */
    List<BandCounts> analyse(List<Text> files, LookupTerms terms, Access access) {
        List<String> words = new ArrayList<>();
        Map<String, Integer> first = new HashMap<>();
        for (Text file : files) {
            for (String text : file.texts.words()) {
                first.putIfAbsent(text, words.size());
                words.add(text);
            }
        }
        double[] external = external(files, terms, access);
        double[] internal = internal(words, first, external);
        List<BandCounts> counts = new ArrayList<>();
        int at = 0;
        for (Text file : files) {
            BandCounts own = new BandCounts();
            for (String text : file.texts.words()) {
                if (!text.isEmpty()) {
                    boolean repeats = external[at] < 100 && first.get(text) < at;
                    boolean inside = !repeats && internal[at] > external[at];
                    Band band = repeats ? Band.REPETITION : Band.of(Math.max(external[at], internal[at]));
                    own.add(band, inside, Volume.of(text));
                }
                at++;
            }
            counts.add(own);
        }
        return counts;
    }

    private double[] external(List<Text> files, LookupTerms terms, Access access) {
        return files.stream()
                .flatMap(file -> {
                    int count = file.texts.words().size();
                    return candidates.of(file.texts, 0, count, terms, access).stream();
                })
                .mapToDouble(found -> found.isEmpty() ? 0 : found.get(0).score())
                .toArray();
    }

    /**
     * The score of the most similar earlier segment; 0 for what is in the memory, for repetitions and for what is too long to
     * be looked up.
     */
    private double[] internal(List<String> words, Map<String, Integer> first, double[] external) {
        SegmentIndex index = new GramIndex();
        index.putAll(first.entrySet().stream()
                .filter(text -> neighbours.isAsked(text.getKey()))
                .map(text -> new SegmentIndex.Entry(text.getValue(), text.getKey(), null, null))
                .toList());
        return IntStream.range(0, words.size())
                .parallel()
                .mapToDouble(i -> {
                    boolean known =
                            !neighbours.isAsked(words.get(i)) || first.get(words.get(i)) < i || external[i] >= 100;
                    return known ? 0 : best(index, words.get(i), i, external[i]);
                })
                .toArray();
    }

    private static double best(SegmentIndex index, String text, int place, double external) {
        double min = Math.max(MIN, Math.min(100, external));
        return index
                .matches(
                        new SegmentIndex.Query(text, null, null, min, 1),
                        earlier -> earlier < place ? 0 : SegmentIndex.Screen.EXCLUDED)
                .stream()
                .mapToDouble(SegmentIndex.Hit::score)
                .findFirst()
                .orElse(0);
    }
}
