package org.duizhao.matching;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.duizhao.text.CodePoints;

/** Texts for properties: few letters, so that they often share some, of every kind that is treated in a way of its own. */
final class Texts {

    private static final List<String> LETTERS = List.of(
            "的", "一", "国", "中", "合", "𠮷", "𡨄", "a", "A", "b", "é", "e\u0301", "й", "и\u0306", "Я", "я", "ß", "，", ",",
            "。", ".", "-", "1", "２", "0", " ", "\u3000", "\t", "🙂", "ﾞ", "ｶ", "½", "H\u0331", "\uD800");

    private Texts() {}

    /** Texts of at most so many letters of many kinds. */
    static Arbitrary<String> mixed(int most) {
        return of(LETTERS, most);
    }

    /** Texts of very few different letters, which share many passages. */
    static Arbitrary<String> alike(int most) {
        return of(List.of("的", "一", "𠮷", "a"), most);
    }

    static Arbitrary<int[]> points(int most) {
        return alike(most).map(CodePoints::of);
    }

    private static Arbitrary<String> of(List<String> letters, int most) {
        return Arbitraries.of(letters)
                .list()
                .ofMaxSize(most)
                .map(list -> list.stream().collect(Collectors.joining()));
    }
}
