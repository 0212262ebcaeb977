package org.duizhao.quality;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.text.Language;
import org.duizhao.text.Quantity;

/** Numbers from zero to ten that a text says without a number word: 双边, bilateral, двусторонний; 首次, for the first time, впервые. */
final class SmallNumbers {

    private static final Map<Language, List<Pattern>> HINTS = Map.of(
            Language.ZH,
            patterns("零|〇", "首|初|头|一|最|原|先", "两|双|二|半|彼此|再|对", "三|叁", "四", "五", "六", "七", "八", "九", "十"),
            Language.EN,
            patterns(
                    "zero\\p{L}*|nil",
                    "first|one|single|same|whole|inaugural|maiden|once|any|a|an",
                    "two|second|both|bilateral|mutual|twin|double|twice|dual|couple|pair|half|other|each|binary",
                    "three|tri\\p{L}+|triple|threefold",
                    "four\\p{L}*|quadr\\p{L}+",
                    "five\\p{L}*|penta\\p{L}+",
                    "six\\p{L}*|hexa\\p{L}+",
                    "seven\\p{L}*",
                    "eight\\p{L}*",
                    "nine\\p{L}*",
                    "ten\\p{L}*|decade\\p{L}*|decima\\p{L}+"),
            Language.RU,
            patterns(
                    "нол\\p{L}+|нул\\p{L}+",
                    "перв\\p{L}+|впервые|во-первых|один|одн\\p{L}+|един\\p{L}+|сначала",
                    "дв\\p{L}+|вдв\\p{L}+|об[ае]\\p{L}*|втор\\p{L}+|во-вторых|друг|взаим\\p{L}+|пар\\p{L}|пол\\p{L}+|сторон\\p{L}*",
                    "тр[иеё]\\p{L}*|втрое|в-третьих",
                    "чет[ыв]\\p{L}+|в-четвертых",
                    "пят\\p{L}+|в-пятых",
                    "шест\\p{L}+|в-шестых",
                    "сем[ьи]\\p{L}*|седьм\\p{L}+",
                    "вос[ье]м\\p{L}+",
                    "девят\\p{L}+",
                    "десят\\p{L}+"));

    /** Also those of a name, which are no number: {@code C+C5}. */
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private SmallNumbers() {}

    /** Whether a text says the value in another way. */
    static boolean hinted(Quantity quantity, NumberedText other) {
        int value = quantity.value().intValue();
        if (quantity.value().scale() > 0 || value < 0 || value > 10) {
            return false;
        }
        Pattern hint = HINTS.get(other.language()).get(value);
        return hint.matcher(other.text()).find()
                || DIGITS.matcher(other.text())
                        .results()
                        .anyMatch(digits -> digits.group().equals(String.valueOf(value)));
    }

    private static List<Pattern> patterns(String... words) {
        return List.of(words).stream().map(SmallNumbers::pattern).toList();
    }

    private static Pattern pattern(String words) {
        boolean han = words.codePoints().anyMatch(Character::isIdeographic);
        String bounded = han ? words : "(?<!\\p{L})(?:" + words + ")(?!\\p{L})";
        return Pattern.compile(bounded, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
