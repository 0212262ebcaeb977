package org.duizhao.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Extras;
import org.duizhao.memory.Status;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;
import org.duizhao.text.Normalization;

/** Gathers what a {@code tu} holds and judges it at its end. */
final class TmxUnitBuilder {

    /** PostgreSQL's index over ids holds 2,704 bytes at the most, and a code point has up to four. */
    private static final int LONGEST_TUID = 500;

    /** Texts of a unit, beside the first of each language: each becomes a unit. */
    private static final int MOST_TEXTS = 100;

    /** Chars of a unit, with its codes and properties; more, where longer texts are allowed. */
    private static final int ROOM = 4_000_000;

    private static final int LONGEST_TEXTS = 10;

    /** What is said of a unit in its report, at the most: a file may be made to say much. */
    private static final int MOST_LOSSES = 20;

    private static final int LONGEST_NAME = 60;

    /** Of a date; 0 is any digit. */
    private static final String FORM = "00000000T000000Z";

    private final String file;
    private final int line;
    private final String tuid;
    private final int longestText;
    private final Map<Language, Variant> variants = new EnumMap<>(Language.class);
    private final Map<Language, Status> statuses = new EnumMap<>(Language.class);
    private final List<Map.Entry<Language, Variant>> more = new ArrayList<>();
    private final Set<String> losses = new LinkedHashSet<>();
    private String refusal;
    private long chars;
    private Instant createdAt;
    private String createdBy;
    private Instant changedAt;
    private boolean dated;
    private String changedBy;

    TmxUnitBuilder(String file, int line, String tuid, int longestText) {
        this.file = file;
        this.line = line;
        this.tuid = tuid == null || tuid.isBlank() ? null : id(tuid);
        this.longestText = longestText;
    }

    /**
     * Takes the dates and names of the {@code tu} or, where that has none, those of its youngest {@code tuv}.
     *
     * @param xml stands on the {@code tu}, later on each {@code tuv}
     */
    void dates(XMLStreamReader xml) {
        Instant created = date(xml.getAttributeValue(null, "creationdate"));
        if (createdAt == null) {
            createdAt = created;
        }
        if (createdBy == null) {
            createdBy = name(xml.getAttributeValue(null, "creationid"));
        }
        Instant changed = date(xml.getAttributeValue(null, "changedate"));
        boolean ofUnit = xml.getLocalName().equals("tu");
        if (ofUnit) {
            dated = changed != null;
        }
        if (ofUnit || !dated && (changedAt == null || changed != null && changed.isAfter(changedAt))) {
            changedAt = changed == null ? changedAt : changed;
            String by = name(xml.getAttributeValue(null, "changeid"));
            changedBy = by == null ? changedBy : by;
        }
    }

    /**
     * @param code what the file calls the language, or null
     * @param tag what it is
     * @param text may be cut behind the longest that is allowed
     * @param status of the pair that it makes with Chinese, or null
     */
    void text(String code, LanguageTag tag, String text, Codes codes, Extras extras, Status status) {
        Language language = tag.language();
        if (language == null) {
            lose(
                    code == null
                            ? "a text without a language is left out"
                            : "the text in “" + brief(code) + "” is left out");
        } else if (text.length() > longestText && text.codePointCount(0, text.length()) > longestText) {
            refuse("the text in " + language.tag() + " is longer than " + longestText + " characters");
        } else if (Markup.isDamaged(text)) {
            refuse("the text in " + language.tag()
                    + " holds a control character, or one that cannot be read in the file's encoding");
        } else if (!hasWords(text)) {
            if (!codes.isEmpty()) {
                lose("the text in " + language.tag() + " has inline codes but no words, and is left out");
            }
        } else if (refusal == null) {
            add(language, new Variant(text, null, null, codes, tag.special(), extras), status);
        }
    }

    void lose(String what) {
        if (losses.size() < MOST_LOSSES) {
            losses.add(what);
        }
    }

    /** Of a unit that is refused nothing is kept but where it stands, and the first reason. */
    void refuse(String why) {
        refusal = refusal == null ? why : refusal;
        variants.clear();
        more.clear();
    }

    /** The unit with the first text of each language, then one for each further text. */
    List<IncomingUnit> build(Extras extras) {
        if (variants.size() < 2) {
            refuse("it has texts in fewer than two of the languages zh, en, ru");
        }
        List<IncomingUnit> units = new ArrayList<>();
        units.add(unit(tuid, variants, extras));
        if (refusal == null) {
            more.forEach(other -> {
                Map<Language, Variant> with = new EnumMap<>(variants);
                with.put(other.getKey(), other.getValue());
                units.add(unit(tuid == null ? null : tuid + "~" + units.size(), with, extras));
            });
        }
        return units;
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                || !Normalization.forComparison(text).isEmpty();
    }

    private void add(Language language, Variant variant, Status status) {
        Variant first = variants.get(language);
        if (first != null && first.text().equals(variant.text())) {
            lose("of two equal texts in " + language.tag() + " the second is left out");
            return;
        }
        chars += IncomingUnit.size(variant);
        long room = Math.max(ROOM, (long) LONGEST_TEXTS * longestText);
        if (chars > room) {
            refuse("its texts, with their codes and properties, are longer than " + room + " characters");
        } else if (first == null) {
            variants.put(language, variant);
            statuses.put(language, status);
        } else if (more.size() == MOST_TEXTS) {
            refuse("it has more than " + MOST_TEXTS + " texts beside the first of each language");
        } else {
            more.add(Map.entry(language, variant));
        }
    }

    private IncomingUnit unit(String id, Map<Language, Variant> texts, Extras extras) {
        return new IncomingUnit(
                file,
                line,
                id,
                createdAt,
                createdBy,
                changedAt,
                changedBy,
                texts,
                statuses,
                extras,
                refusal,
                refusal == null ? List.copyOf(losses) : List.of());
    }

    /** What a file calls something, for the report. */
    static String brief(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
    }

    private String id(String tuid) {
        if (tuid.codePointCount(0, tuid.length()) > LONGEST_TUID) {
            refuse("its id is longer than " + LONGEST_TUID + " characters");
            return brief(tuid);
        }
        return name(tuid);
    }

    /** An id or name that cannot be stored as it is says nothing. */
    private String name(String id) {
        if (id != null && Markup.isDamaged(id)) {
            lose("an id or name holds a control character, or one that cannot be read, and is left out");
            return null;
        }
        return id;
    }

    private Instant date(String text) {
        if (text == null) {
            return null;
        }
        if (isDate(text)) {
            try {
                LocalDateTime date = LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 4, 6),
                        number(text, 6, 8),
                        number(text, 9, 11),
                        number(text, 11, 13),
                        number(text, 13, 15));
                if (date.getYear() > 0) {
                    return date.toInstant(ZoneOffset.UTC);
                }
            } catch (DateTimeException e) {
                // as good as a year that there was not
            }
        }
        lose("the date “" + brief(text) + "” is not in the form 20261121T080000Z");
        return null;
    }

    private static boolean isDate(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char form = FORM.charAt(i);
            char c = text.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
