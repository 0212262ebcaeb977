package org.duizhao.alignment;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.duizhao.text.Language;

/** Whether two texts can be translations of each other, before and after they are aligned. */
public final class Plausibility {

    /** Kinship below this is no translation's: of novels and news strangers reached 0.28, translations 0.71 and more. */
    public static final double LEAST_KINSHIP = 0.3;

    /** Sentences of the shorter text below which chance decides. */
    private static final int LEAST_SENTENCES = 30;

    private Plausibility() {}

    /**
     * What keeps two texts from being aligned at all: an empty side, or letters that are those of another language.
     *
     * @return a sentence for whoever brought the texts; empty where nothing does
     */
    public static Optional<String> fault(TextPair texts) {
        Optional<UnicodeScript> source = script(texts.source());
        Optional<UnicodeScript> target = script(texts.target());
        if (texts.source().isEmpty() || texts.target().isEmpty()) {
            Language empty = texts.source().isEmpty() ? texts.sourceLanguage() : texts.targetLanguage();
            return Optional.of("the text in " + empty.tag() + " has no sentences; there is nothing to align");
        }
        boolean sourceIsOther = isOther(source, texts.sourceLanguage());
        boolean targetIsOther = isOther(target, texts.targetLanguage());
        if (sourceIsOther && targetIsOther && !isOther(source, texts.targetLanguage())) {
            return Optional.of("the two texts are swapped: that in "
                    + texts.sourceLanguage().tag() + " is written in " + name(source) + " letters, that in "
                    + texts.targetLanguage().tag() + " in " + name(target));
        }
        if (sourceIsOther || targetIsOther) {
            Language language = sourceIsOther ? texts.sourceLanguage() : texts.targetLanguage();
            return Optional.of("the text in " + language.tag() + " is written in "
                    + name(sourceIsOther ? source : target) + " letters; is the language right?");
        }
        return Optional.empty();
    }

    /**
     * Whether texts have too little in common to be translations of each other.
     *
     * @param beads of the texts, with their confidence
     * @return a sentence for whoever brought the texts; empty where they have enough
     */
    public static Optional<String> fault(TextPair texts, List<Bead> beads) {
        double kinship = kinship(texts, beads);
        return kinship >= LEAST_KINSHIP
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the texts in %s and %s agree by %.2f of 1: are these the same document?",
                        texts.sourceLanguage().tag(),
                        texts.targetLanguage().tag(),
                        kinship));
    }

    /**
     * How much two texts have in common, 0 to 1: how surely a bead is told from the same sentences put beside those of other beads, by
     * words of the core vocabulary, names, numbers and marks (what a coin would tell is 0), times the share of the
     * side that is aligned more, so that a translation of a part of a text is one too. 1 where the texts are too short to say.
     */
    public static double kinship(TextPair texts, List<Bead> beads) {
        List<Bead> full = beads.stream()
                .filter(bead -> bead.sourceSize() > 0 && bead.targetSize() > 0)
                .toList();
        int shorter = Math.min(texts.source().size(), texts.target().size());
        if (shorter < LEAST_SENTENCES) {
            return 1;
        }
        double share = Math.max(
                share(full, Bead::sourceSize, texts.source().size()),
                share(full, Bead::targetSize, texts.target().size()));
        return full.size() < 2 ? 0 : share * Math.max(0, 2 * new CommonWords(texts).told(full) - 1);
    }

    private static double share(List<Bead> full, ToIntFunction<Bead> size, int all) {
        return full.stream().mapToInt(size).sum() / (double) all;
    }

    private static boolean isOther(Optional<UnicodeScript> script, Language language) {
        return script.isPresent() && script.orElseThrow() != usual(language);
    }

    private static UnicodeScript usual(Language language) {
        return switch (language) {
            case ZH -> UnicodeScript.HAN;
            case EN -> UnicodeScript.LATIN;
            case RU -> UnicodeScript.CYRILLIC;
        };
    }

    /** The script of most of the letters, a Han character counting as three; empty where none has most of them. */
    private static Optional<UnicodeScript> script(List<Sentence> text) {
        long[] counts = new long[Language.values().length];
        long all = 0;
        for (Sentence sentence : text) {
            for (int letter :
                    sentence.text().codePoints().filter(Character::isLetter).toArray()) {
                UnicodeScript script = UnicodeScript.of(letter);
                int worth = script == UnicodeScript.HAN ? 3 : 1;
                all += worth;
                for (Language language : Language.values()) {
                    counts[language.ordinal()] += script == usual(language) ? worth : 0;
                }
            }
        }
        for (Language language : Language.values()) {
            if (2 * counts[language.ordinal()] > all) {
                return Optional.of(usual(language));
            }
        }
        return Optional.empty();
    }

    private static String name(Optional<UnicodeScript> script) {
        String name = script.orElseThrow().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
