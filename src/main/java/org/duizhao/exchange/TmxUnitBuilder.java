package org.duizhao.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.duizhao.text.Language;
import org.duizhao.text.Normalization;

/** Gathers what a {@code tu} holds and judges it at its end. */
final class TmxUnitBuilder {

    /** PostgreSQL's index over ids holds 2,704 bytes at the most, and a code point has up to four. */
    private static final int LONGEST_TUID = 500;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final String file;
    private final int line;
    private final String tuid;
    private final int longestText;
    private final Map<Language, String> texts = new EnumMap<>(Language.class);
    private final Set<String> losses = new LinkedHashSet<>();
    private String refusal;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private String changedBy;

    TmxUnitBuilder(String file, int line, String tuid, int longestText) {
        this.file = file;
        this.line = line;
        this.tuid = tuid == null || tuid.isBlank() ? null : tuid;
        this.longestText = longestText;
    }

    /** Takes the dates and names of the {@code tu} or, where that has none, those of its youngest {@code tuv}. */
    void dates(Map<String, String> attributes) {
        Instant created = date(attributes.get("creationdate"));
        if (createdAt == null) {
            createdAt = created;
        }
        if (createdBy == null) {
            createdBy = attributes.get("creationid");
        }
        Instant changed = date(attributes.get("changedate"));
        if (changedAt == null || changed != null && changed.isAfter(changedAt)) {
            changedAt = changed == null ? changedAt : changed;
            changedBy = attributes.getOrDefault("changeid", changedBy);
        }
    }

    /**
     * @param code what the file calls the language, or null
     * @param text may be cut behind the longest that is allowed
     */
    void text(String code, String text) {
        Language language = Language.of(code).orElse(null);
        if (language == null) {
            lose(code == null ? "a text without a language is left out" : "the text in “" + code + "” is left out");
        } else if (texts.containsKey(language)) {
            lose("of two texts in " + language.tag() + " the second is left out");
        } else if (text.codePointCount(0, text.length()) > longestText) {
            refuse("the text in " + language.tag() + " is longer than " + longestText + " characters");
        } else if (text.codePoints().anyMatch(TmxUnitBuilder::isDamaged)) {
            refuse("the text in " + language.tag()
                    + " holds a control character, or one that cannot be read in the file's encoding");
        } else if (!Normalization.forComparison(text).isEmpty()) {
            texts.put(language, text);
        }
    }

    void lose(String what) {
        losses.add(what);
    }

    void refuse(String why) {
        refusal = refusal == null ? why : refusal;
    }

    IncomingUnit build() {
        if (tuid != null && tuid.codePointCount(0, tuid.length()) > LONGEST_TUID) {
            refuse("its id is longer than " + LONGEST_TUID + " characters");
        }
        if (texts.size() < 2) {
            refuse("it has texts in fewer than two of the languages zh, en, ru");
        }
        return new IncomingUnit(
                file,
                line,
                tuid,
                createdAt,
                createdBy,
                changedAt,
                changedBy,
                texts,
                refusal,
                refusal == null ? List.copyOf(losses) : List.of());
    }

    private Instant date(String text) {
        if (text == null) {
            return null;
        }
        try {
            LocalDateTime date = LocalDateTime.parse(text, DATE);
            if (date.getYear() > 0) {
                return date.toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // as good as a year that there was not
        }
        lose("the date “" + text + "” is not in the form 20261121T080000Z");
        return null;
    }

    /** U+FFFD stands for what could not be decoded; the others are outside of XML 1.0, production 2, Char. */
    private static boolean isDamaged(int point) {
        return point < 0x20 && point != '\t' && point != '\n' && point != '\r'
                || point >= 0xD800 && point <= 0xDFFF
                || point >= 0xFFFD && point <= 0xFFFF;
    }
}
