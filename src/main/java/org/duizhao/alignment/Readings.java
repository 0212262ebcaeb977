package org.duizhao.alignment;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The usual reading of Han characters in pinyin without tones, by ICU's transliteration. */
final class Readings {

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Readings() {}

    /** One syllable in small letters, with ü; empty for what ICU does not read. */
    static String of(int character) {
        return KNOWN.computeIfAbsent(character, Readings::read);
    }

    private static String read(int character) {
        String read = Rules.PINYIN
                .transliterate(Character.toString(character))
                .strip()
                .toLowerCase(Locale.ROOT);
        return read.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == 'ü') ? read : "";
    }

    /** Loaded when the first name is read: the table is large. A transliterator is for one thread at a time. */
    private static final class Rules {

        private static final Transliterator PINYIN =
                Transliterator.getInstance("Han-Latin; NFD; [\\u0300\\u0301\\u0304\\u030C] Remove; NFC");
    }
}
