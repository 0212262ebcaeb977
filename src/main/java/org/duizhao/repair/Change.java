package org.duizhao.repair;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * A piece of a translation, in chars, and what to write in its place: a number with the words beside it that have to change with it.
 *
 * @param to not included
 */
record Change(int from, int to, String written) {

    /** The letter A may be the name of something, but at the beginning of a sentence it is the article. */
    private static final Pattern ARTICLE =
            Pattern.compile("(?:\\b(?<article>an?)|(?:^|[.!?][”\"’)]?\\s)(?<first>An?))(?<space>[ \\u00A0]\\p{Sc}?)$");

    private static final Pattern LETTER = Pattern.compile("\\bAn?[ \\u00A0]\\p{Sc}?$");

    private static final Pattern VOWEL = Pattern.compile("^(?:8|(?:11|18)(?!\\d(?!\\d\\d))(?!\\d{3}\\b)|eigh|eleven)");

    /** Common nouns as they stand behind 2, 3 and 4 in the nominative and accusative alone, and behind 5 and more there. */
    private static final Map<String, String> RUSSIAN_NOUNS = Map.ofEntries(
            Map.entry("процента", "процентов"),
            Map.entry("года", "лет"),
            Map.entry("месяца", "месяцев"),
            Map.entry("дня", "дней"),
            Map.entry("часа", "часов"),
            Map.entry("километра", "километров"),
            Map.entry("метра", "метров"),
            Map.entry("гектара", "гектаров"),
            Map.entry("доллара", "долларов"),
            Map.entry("рубля", "рублей"),
            Map.entry("юаня", "юаней"),
            Map.entry("документа", "документов"),
            Map.entry("проекта", "проектов"),
            Map.entry("раза", "раз"),
            Map.entry("страны", "стран"));

    private static final Pattern WORD_BEHIND = Pattern.compile("^(?<space>[ \\u00A0\\u202F])(?<word>\\p{IsCyrillic}+)");

    /**
     * The change of a number to another value; empty where it is not certain how the words beside it would have to change.
     *
     * @param written the value as it is written in the number's place
     */
    static Optional<Change> of(Place place, String written, BigDecimal value, Language language) {
        return switch (language) {
            case ZH -> Optional.of(new Change(place.start(), place.end(), written));
            case EN -> Agreement.english(place, value) ? withArticle(place, written) : Optional.empty();
            case RU ->
                Agreement.russian(place, written, value)
                        ? Optional.of(new Change(place.start(), place.end(), written))
                        : withNoun(place, written, value);
        };
    }

    private static Optional<Change> withArticle(Place place, String written) {
        Optional<Change> alone = Optional.of(new Change(place.start(), place.end(), written));
        boolean same = isAn(place.written()) == isAn(written);
        Matcher found = ARTICLE.matcher(place.before());
        if (!found.find()) {
            return same || !LETTER.matcher(place.before()).find() ? alone : Optional.empty();
        }
        String group = found.group("article") != null ? "article" : "first";
        String article = found.group(group);
        if (article.equalsIgnoreCase("an") != isAn(place.written())) {
            return Optional.empty();
        }
        String fitting = article.charAt(0) + (isAn(written) ? "n" : "");
        return same
                ? alone
                : Optional.of(new Change(found.start(group), place.end(), fitting + found.group("space") + written));
    }

    private static boolean isAn(String number) {
        return VOWEL.matcher(number.toLowerCase(Locale.ROOT)).find();
    }

    /** «2 года» is no genitive, whose plural it would be, so with 5 it is «5 лет»; the other way round nothing is certain. */
    private static Optional<Change> withNoun(Place place, String written, BigDecimal value) {
        Matcher behind = WORD_BEHIND.matcher(place.after());
        if (place.kind() != Kind.OTHER
                || NounClass.of(place.value()) != NounClass.FEW
                || NounClass.of(value) != NounClass.MANY
                || !Agreement.isPlain(place.written())
                || !Agreement.isPlain(written)
                || !Agreement.prepositionStands(place, value)
                || !behind.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(RUSSIAN_NOUNS.get(behind.group("word")))
                .map(noun ->
                        new Change(place.start(), place.end() + behind.end(), written + behind.group("space") + noun));
    }
}
