package org.duizhao.quality;

import java.util.Set;
import org.duizhao.text.Language;

/**
 * Whether two words may be forms of one: they have a beginning in common, and what is left of each is an ending of the
 * language. The beginning has three letters, or two where a word has no more than four (Юг, цель). Unlike stemming one word at a
 * time this finds the cases of surnames too, of which a stemmer cuts ‑ов off the nominative alone (Жапаров, Жапаровым). Of
 * changes inside the stem it knows the vowel that comes and goes (рынок, рынка), no others (друг, друзья): the term base then
 * lists both.
 */
final class Inflection {

    private static final Set<String> ENGLISH = Set.of("", "s", "es", "e", "ed", "d", "ing", "y", "ies", "ied");

    /** Of nouns, adjectives, participles in ‑н and ‑т, numerals and, shortest, of verbs. */
    private static final Set<String> RUSSIAN = Set.of(
            ("_ а я о е и ы у ю ь й ом ем ой ей ою ею ам ям ами ями ах ях ов ев ья ье ьи ью ьей ьем ьям ьями ьях "
                            + "ый ий ая яя ое ее ые ие ого его ому ему ым им ую юю ых их ыми ими "
                            + "ух ум умя ех емя ьмя "
                            + "ть ить ать ять еть т м л ла ло ли ет ит ут ют ат ят ся")
                    .replace("_", "")
                    .split(" "));

    private static final int LONGEST = 4;

    private Inflection() {}

    /** @param language English or Russian; both words in lower case, е for ё */
    static boolean same(String one, String other, Language language) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> endings = language == Language.RU ? RUSSIAN : ENGLISH;
        int common = commonBeginning(one, other);
        int shortest = Math.max(Math.min(one.length(), other.length()) <= 4 ? 2 : 3, common - LONGEST);
        for (int at = common; at >= shortest; at--) {
            String end = one.substring(at);
            String otherEnd = other.substring(at);
            if (endings.contains(end) && endings.contains(otherEnd)
                    || language == Language.RU && (fleeting(end, otherEnd) || fleeting(otherEnd, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the first is the second with the vowel that comes and goes before the last consonant: -ок, -ки. */
    private static boolean fleeting(String with, String without) {
        return with.length() == 2
                && "ое".indexOf(with.charAt(0)) >= 0
                && without.length() >= 2
                && without.charAt(0) == with.charAt(1)
                && RUSSIAN.contains(without.substring(1));
    }

    private static int commonBeginning(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
