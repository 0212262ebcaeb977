package org.duizhao.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Variant;
import org.duizhao.text.Language;

/**
 * Writes TMX 1.4b, UTF-8, one unit after the other. A character that XML does not have (a control character) is written as
 * U+FFFD.
 */
final class TmxWriter implements AutoCloseable {

    /** How the files name the tool that wrote them. */
    static final String TOOL = "Duizhao";

    /** The property of a text that says the status of its pair with Chinese. */
    static final String STATUS = "x-status";

    private static final String MEMORY = "x-memory";
    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final TmxSelection selection;
    private final StringBuilder xml = new StringBuilder(BUFFER + (BUFFER >> 1));

    /** Writes the head of a file. */
    TmxWriter(OutputStream out, TmxSelection selection, String version) {
        this.out = out;
        this.selection = selection;
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header");
        Markup.attribute("creationtool", TOOL, xml);
        Markup.attribute("creationtoolversion", version, xml);
        xml.append(" segtype=\"sentence\"");
        Markup.attribute("o-tmf", TOOL, xml);
        xml.append(" adminlang=\"en\"");
        Markup.attribute("srclang", selection.from() == null ? "*all*" : LanguageTag.usual(selection.from()), xml);
        xml.append(" datatype=\"plaintext\"/>\n<body>\n");
    }

    /** Writes a unit with its texts in some languages, in that order; it has to have them. */
    void write(TmxUnit unit, List<Language> languages) throws IOException {
        xml.append("<tu");
        Markup.attribute("tuid", unit.tuid(), xml);
        date("creationdate", unit.createdAt());
        Markup.attribute("creationid", unit.createdBy(), xml);
        date("changedate", unit.changedAt());
        Markup.attribute("changeid", unit.changedBy(), xml);
        xml.append(unit.extras().attributes()).append(">\n");
        String elements = unit.extras().elements();
        if (selection.memory() == null) {
            // It tells where the unit is now, not where it once was.
            elements = withoutFirst(MEMORY, elements);
            prop(MEMORY, unit.memory());
        }
        prop("x-document", unit.document());
        prop("x-position", unit.position());
        xml.append(elements);
        for (Language language : languages) {
            variant(unit, language, unit.variants().get(language));
        }
        xml.append("</tu>\n");
        if (xml.length() >= BUFFER) {
            flush();
        }
    }

    /** Writes the end of the file; the stream stays open. */
    @Override
    public void close() throws IOException {
        xml.append("</body>\n</tmx>\n");
        flush();
        out.flush();
    }

    private void variant(TmxUnit unit, Language language, Variant variant) {
        xml.append("<tuv");
        Markup.attribute("xml:lang", variant.tag() == null ? LanguageTag.usual(language) : variant.tag(), xml);
        xml.append(variant.extras().attributes()).append('>');
        TmxUnit.TmxPair pair = unit.pairs().get(language);
        if (pair != null) {
            prop(STATUS, pair.status().slug());
            prop("x-provenance", pair.provenance());
            prop(
                    "x-confidence",
                    pair.confidence() == null ? null : String.format(Locale.ROOT, "%.4f", pair.confidence()));
        }
        xml.append(variant.extras().elements()).append("<seg>");
        if (selection.level() == 1 || variant.codes().isEmpty()) {
            Markup.content(variant.text(), xml);
        } else {
            withCodes(variant.text(), variant.codes());
        }
        xml.append("</seg></tuv>\n");
    }

    private void withCodes(String text, Codes codes) {
        int points = 0;
        int written = 0;
        for (Codes.Code code : codes.list()) {
            int at = text.offsetByCodePoints(written, code.at() - points);
            Markup.content(text.substring(written, at), xml);
            xml.append(code.markup());
            points = code.at();
            written = at;
        }
        Markup.content(text.substring(written), xml);
    }

    private void prop(String type, Object value) {
        if (value != null) {
            xml.append("<prop");
            Markup.attribute("type", type, xml);
            xml.append('>');
            Markup.content(value.toString(), xml);
            xml.append("</prop>");
        }
    }

    private static String withoutFirst(String type, String elements) {
        return elements.startsWith("<prop type=\"" + type + "\">")
                ? elements.substring(elements.indexOf("</prop>") + "</prop>".length())
                : elements;
    }

    /** TMX 1.4b, "creationdate": YYYYMMDDThhmmssZ. */
    private void date(String name, Instant instant) {
        LocalDateTime date = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        xml.append(' ').append(name).append("=\"");
        digits(date.getYear(), 1000);
        digits(date.getMonthValue(), 10);
        digits(date.getDayOfMonth(), 10);
        xml.append('T');
        digits(date.getHour(), 10);
        digits(date.getMinute(), 10);
        digits(date.getSecond(), 10);
        xml.append("Z\"");
    }

    private void digits(int number, int highest) {
        for (int unit = highest; unit > 0; unit /= 10) {
            xml.append((char) ('0' + number / unit % 10));
        }
    }

    private void flush() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }
}
