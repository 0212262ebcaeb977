package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the forms that tools write, and files that are broken. */
class TmxReaderTest {

    private static final int LONGEST = 1_000;
    private static final String CODES = "inline codes are left out of the text";

    @Test
    void omegatKeepsDatesAtTheTargetAndUsesTheOldLang() throws Exception {
        List<IncomingUnit> units = read(fixture("omegat.tmx"));
        assertThat(units)
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.losses()).isEmpty());
        IncomingUnit first = units.get(0);
        assertThat(first.texts())
                .containsExactly(entry(Language.ZH, "会议在西安举行。"), entry(Language.EN, "The meeting was held in Xi’an."));
        assertThat(first.line()).isEqualTo(7);
        assertThat(first.tuid()).isNull();
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2023-12-31T23:59:59Z"));
        assertThat(first.createdBy()).isEqualTo("boris");
        assertThat(first.changedAt()).isEqualTo(Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(first.changedBy()).isEqualTo("anna");
        assertThat(units.get(1).texts()).containsEntry(Language.EN, "Meet & greet");
    }

    @Test
    void tradosHasDatesAtTheUnitAndEmptyCodes() throws Exception {
        IncomingUnit unit = read(fixture("trados.tmx")).get(0);
        assertThat(unit.texts())
                .containsExactly(
                        entry(Language.ZH, "绿色发展是共识。"), entry(Language.RU, "Зелёное развитие — общее мнение."));
        assertThat(unit.losses()).containsExactly(CODES);
        assertThat(unit.changedBy()).isEqualTo("WORK\\li");
        assertThat(unit.changedAt()).isEqualTo(Instant.parse("2024-05-11T10:10:10Z"));
    }

    @Test
    void memoqHasCodesWithContent() throws Exception {
        IncomingUnit unit = read(fixture("memoq.tmx")).get(0);
        assertThat(unit.texts()).containsExactly(entry(Language.ZH, "请点击这里。"), entry(Language.EN, "Click here."));
        assertThat(unit.losses()).containsExactly(CODES);
    }

    @Test
    void okapiHasManyLanguagesAndHighlightsWhoseWordsAreText() throws Exception {
        IncomingUnit unit = read(fixture("okapi.tmx")).get(0);
        assertThat(unit.tuid()).isEqualTo("tu1");
        assertThat(unit.texts())
                .containsExactly(
                        entry(Language.ZH, "三国 合作"),
                        entry(Language.EN, "Cooperation of three states"),
                        entry(Language.RU, "Сотрудничество трёх стран"));
        assertThat(unit.losses()).containsExactlyInAnyOrder(CODES, "the text in “de” is left out");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false", "UTF-8, true", "UTF-8, false"
    })
    void wordfastIsReadInEveryUnicodeEncodingWithAndWithoutAMark(String encoding, boolean marked) throws Exception {
        String text = new String(fixture("wordfast.tmx"), UTF_8);
        byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));
        assertThat(read(bytes).get(0).texts())
                .containsExactly(entry(Language.ZH, "𠮷野家的牛肉飯 ５０％"), entry(Language.EN, "Beef bowl 50%"));
    }

    @Test
    void anotherEncodingIsReadAsItIsDeclared() throws Exception {
        String file = tmx(unit("中国", "China")).replace("UTF-8", "GB18030");
        assertThat(read(file.getBytes(Charset.forName("GB18030"))).get(0).texts())
                .containsEntry(Language.ZH, "中国");
        assertThatThrownBy(() -> read(tmx("").replace("UTF-8", "EBCDIC-X").getBytes(UTF_8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("EBCDIC-X");
    }

    @Test
    void inAWrongEncodingTheUnitsThatItDamagesAreRefusedAndTheOthersReadOn() throws Exception {
        String file = tmx(unit("中国", "China"), unit("和平", "peace", "<tuv xml:lang='ru'><seg>мир</seg></tuv>"));
        byte[] bytes = file.replace("中国", "#").getBytes(UTF_8);
        int at = new String(bytes, ISO_8859_1).indexOf('#');
        bytes[at] = (byte) 0xD6;
        List<IncomingUnit> units = read(bytes);
        assertThat(units.get(0).refusal()).contains("encoding");
        assertThat(units.get(1).refusal()).isNull();
        assertThat(units.get(1).texts()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0001b", "a&#x1F;b", "a\uFFFEb"})
    void aControlCharacterIsRefusedAndTheNextUnitReadOn(String text) throws Exception {
        List<IncomingUnit> units =
                read(tmx(unit("和平", text), unit("中国", "China")).getBytes(UTF_8));
        assertThat(units.get(0).refusal()).contains("control character");
        assertThat(units.get(1).refusal()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e \"&b;&b;&b;&b;\">]>",
                "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/tmx14.dtd\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;"
                        + "<!ENTITY e \"x\">]>",
            })
    void entitiesAreNeverExpandedAndTheUnitsThatNameNoneComeIn(String doctype) throws Exception {
        String file = tmx(unit("中国", "China"), unit("和平", "&e;"), unit("你好 &lt;", "Hello &#x41;"));
        List<IncomingUnit> units = read(file.replace("<tmx", doctype + "<tmx").getBytes(UTF_8));
        assertThat(units).hasSize(3);
        assertThat(units.get(1).refusal()).contains("&e;");
        assertThat(units.get(2).texts()).containsExactly(entry(Language.ZH, "你好 <"), entry(Language.EN, "Hello A"));
    }

    @Test
    void aVeryLongTextIsRefusedByItsLengthInCodePoints() throws Exception {
        List<IncomingUnit> units = read(tmx(
                        unit("长", "x".repeat(1_000_000)),
                        unit("𠮷".repeat(LONGEST), "the longest"),
                        unit("𠮷".repeat(LONGEST + 1), "one more"))
                .getBytes(UTF_8));
        assertThat(units).extracting(unit -> unit.refusal() == null).containsExactly(false, true, false);
        assertThat(units.get(0).refusal()).contains("longer than 1000");
    }

    @Test
    void aUnitNeedsTwoServedLanguagesWithWords() throws Exception {
        List<IncomingUnit> units = read(tmx(
                        "<tu tuid='a'><tuv xml:lang='de'><seg>ja</seg></tuv><tuv xml:lang='zh'><seg>是</seg></tuv></tu>",
                        "<tu><tuv xml:lang='en'><seg>yes</seg></tuv><tuv xml:lang='zh'><seg> \u3000 </seg></tuv></tu>",
                        "<tu><tuv><seg>yes</seg></tuv><tuv xml:lang='zh'><seg>是</seg></tuv></tu>",
                        "<tu/>",
                        "<tu><tuv xml:lang='en'><seg>yes</seg></tuv><tuv xml:lang='RU_ru'><seg>да</seg></tuv></tu>")
                .getBytes(UTF_8));
        assertThat(units).extracting(unit -> unit.refusal() == null).containsExactly(false, false, false, false, true);
        assertThat(units.get(0).refusal()).contains("fewer than two");
        assertThat(units.get(0).tuid()).isEqualTo("a");
    }

    @Test
    void ofTwoRegionsOfALanguageTheFirstIsKeptAndThisIsSaid() throws Exception {
        IncomingUnit unit = read(tmx(unit("中国", "China", "<tuv xml:lang='zh-TW'><seg>中國</seg></tuv>"))
                        .getBytes(UTF_8))
                .get(0);
        assertThat(unit.texts()).containsEntry(Language.ZH, "中国");
        assertThat(unit.losses()).containsExactly("of two texts in zh the second is left out");
    }

    @Test
    void aDateInAnotherFormIsLeftOutAndThisIsSaid() throws Exception {
        IncomingUnit unit = read(tmx(unit("中国", "China").replace("<tu>", "<tu changedate='1.2.2024'>"))
                        .getBytes(UTF_8))
                .get(0);
        assertThat(unit.changedAt()).isNull();
        assertThat(unit.losses()).singleElement().asString().contains("1.2.2024");
    }

    @Test
    void moreEscapesThanTheJdksOwnReaderAllowsAreRead() throws Exception {
        String[] units = new String[3_000];
        Arrays.fill(units, unit("&lt;&amp;".repeat(20), "&gt;&amp;".repeat(20)));
        assertThat(read(tmx(units).getBytes(UTF_8)))
                .hasSize(3_000)
                .allSatisfy(unit -> assertThat(unit.texts()).containsEntry(Language.ZH, "<&".repeat(20)));
    }

    @Test
    void afterABrokenPlaceNothingIsReadAndTheLineIsTold() throws Exception {
        byte[] whole = tmx(unit("中国", "China"), unit("和平", "peace")).getBytes(UTF_16BE);
        TmxReader reader =
                new TmxReader(XmlText.of(new ByteArrayInputStream(whole, 0, whole.length - 60)), "cut.tmx", LONGEST);
        assertThat(reader.next()).isPresent();
        assertThatThrownBy(reader::next)
                .isInstanceOfSatisfying(
                        XMLStreamException.class,
                        e -> assertThat(e.getLocation().getLineNumber()).isEqualTo(4));
        assertThatThrownBy(() -> read("<html><body/></html>".getBytes(UTF_16LE)))
                .isInstanceOf(XMLStreamException.class)
                .hasMessageContaining("“html”");
    }

    private static List<IncomingUnit> read(byte[] file) throws IOException, XMLStreamException {
        TmxReader reader = new TmxReader(XmlText.of(new ByteArrayInputStream(file)), "test.tmx", LONGEST);
        List<IncomingUnit> units = new ArrayList<>();
        for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
            units.add(unit.get());
        }
        return units;
    }

    static byte[] fixture(String name) {
        try (InputStream in = TmxReaderTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file, one line for its head and one for each unit. */
    static String tmx(String... units) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\"><header srclang=\"*all*\"/><body>\n"
                + String.join("\n", units) + "\n</body></tmx>";
    }

    static String unit(String zh, String en, String... more) {
        return "<tu><tuv xml:lang='zh-CN'><seg>" + zh + "</seg></tuv><tuv xml:lang='en'><seg>" + en + "</seg></tuv>"
                + String.join("", more) + "</tu>";
    }
}
