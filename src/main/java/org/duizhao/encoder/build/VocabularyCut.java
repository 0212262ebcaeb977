package org.duizhao.encoder.build;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The pieces of a vocabulary that Chinese, English and Russian need: of Han, Latin and Cyrillic letters and of signs. */
final class VocabularyCut {

    private static final Set<String> SPECIAL = Set.of("[PAD]", "[UNK]", "[CLS]", "[SEP]");

    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.LATIN,
            UnicodeScript.CYRILLIC,
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED);

    private VocabularyCut() {}

    /** The numbers of the pieces to keep, rising. */
    static List<Integer> kept(List<String> pieces) {
        return IntStream.range(0, pieces.size())
                .filter(i -> isKept(pieces.get(i)))
                .boxed()
                .toList();
    }

    private static boolean isKept(String piece) {
        return SPECIAL.contains(piece)
                || !piece.matches("\\[.+]") && piece.codePoints().allMatch(c -> SCRIPTS.contains(UnicodeScript.of(c)));
    }
}
