package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.duizhao.memory.Extras;
import org.duizhao.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in the forms that tools write, and files that are broken. */
class TmxReaderTest {

    private static final int LONGEST = 1_000;

    @Test
    void omegatKeepsDatesAtTheTargetAndUsesTheOldLang() throws Exception {
        List<IncomingUnit> units = read(fixture("omegat.tmx"));
        assertThat(units)
                .hasSize(2)
                .allSatisfy(unit -> assertThat(unit.losses()).isEmpty());
        IncomingUnit first = units.get(0);
        assertThat(texts(first))
                .containsExactly(entry(Language.ZH, "会议在西安举行。"), entry(Language.EN, "The meeting was held in Xi’an."));
        assertThat(first.line()).isEqualTo(7);
        assertThat(first.tuid()).isNull();
        assertThat(first.createdAt()).isEqualTo(Instant.parse("2023-12-31T23:59:59Z"));
        assertThat(first.createdBy()).isEqualTo("boris");
        assertThat(first.changedAt()).isEqualTo(Instant.parse("2024-01-02T03:04:05Z"));
        assertThat(first.changedBy()).isEqualTo("anna");
        assertThat(texts(units.get(1))).containsEntry(Language.EN, "Meet & greet");
    }

    @Test
    void tradosHasDatesAtTheUnitAndEmptyCodes() throws Exception {
        IncomingUnit unit = read(fixture("trados.tmx")).get(0);
        assertThat(texts(unit))
                .containsExactly(
                        entry(Language.ZH, "绿色发展是共识。"), entry(Language.RU, "Зелёное развитие — общее мнение."));
        assertThat(unit.losses()).isEmpty();
        assertThat(codes(unit, Language.ZH))
                .containsExactly("0 <bpt i=\"1\" type=\"cf\" x=\"1\"/>", "4 <ept i=\"1\"/>");
        assertThat(unit.extras().attributes()).isEqualTo(" lastusagedate=\"20240511T101010Z\"");
        assertThat(unit.extras().elements())
                .startsWith("<prop type=\"x-Origin\">TM</prop><prop type=\"x-ConfirmationLevel\">");
        assertThat(unit.changedBy()).isEqualTo("WORK\\li");
        assertThat(unit.changedAt()).isEqualTo(Instant.parse("2024-05-11T10:10:10Z"));
    }

    @Test
    void memoqHasCodesWithContent() throws Exception {
        IncomingUnit unit = read(fixture("memoq.tmx")).get(0);
        assertThat(texts(unit)).containsExactly(entry(Language.ZH, "请点击这里。"), entry(Language.EN, "Click here."));
        assertThat(codes(unit, Language.EN))
                .containsExactly("6 <ph type=\"fmt\">&lt;b&gt;</ph>", "10 <it pos=\"end\">&lt;/b&gt;</it>");
        assertThat(unit.extras().elements()).isEqualTo("<prop type=\"x-context-pre\">&lt;seg&gt;前文&lt;/seg&gt;</prop>");
        assertThat(unit.losses()).isEmpty();
    }

    @Test
    void okapiHasManyLanguagesAndHighlightsWhoseWordsAreText() throws Exception {
        IncomingUnit unit = read(fixture("okapi.tmx")).get(0);
        assertThat(unit.tuid()).isEqualTo("tu1");
        assertThat(texts(unit))
                .containsExactly(
                        entry(Language.ZH, "三国 合作"),
                        entry(Language.EN, "Cooperation of three states"),
                        entry(Language.RU, "Сотрудничество трёх стран"));
        assertThat(unit.losses()).containsExactly("the text in “de” is left out");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, true", "UTF-16BE, true", "UTF-16LE, false", "UTF-16BE, false", "UTF-8, true", "UTF-8, false"
    })
    void wordfastIsReadInEveryUnicodeEncodingWithAndWithoutAMark(String encoding, boolean marked) throws Exception {
        String text = new String(fixture("wordfast.tmx"), UTF_8);
        byte[] bytes = ((marked ? "\uFEFF" : "") + text).getBytes(Charset.forName(encoding));
        assertThat(texts(read(bytes).get(0)))
                .containsExactly(entry(Language.ZH, "𠮷野家的牛肉飯 ５０％"), entry(Language.EN, "Beef bowl 50%"));
    }

    @Test
    void anotherEncodingIsReadAsItIsDeclared() throws Exception {
        String file = tmx(unit("中国", "China")).replace("UTF-8", "GB18030");
        assertThat(texts(read(file.getBytes(Charset.forName("GB18030"))).get(0)))
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
        assertThat(texts(units.get(1))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0001b",
                "a&#x1F;b",
                "a\uFFFEb",
                "a&#0;b",
                "a&#xFFFE;b",
                "&#xd83d;",
                "&#55357;b&#56832;",
                "&#56832;&#55357;",
                "&#x110000;",
                "&#99999999999;",
            })
    void aControlCharacterIsRefusedAndTheNextUnitReadOn(String text) throws Exception {
        List<IncomingUnit> units =
                read(tmx(unit("和平", text), unit("中国", "China")).getBytes(UTF_8));
        assertThat(units.get(0).refusal()).contains("control character");
        assertThat(units.get(0).line()).isEqualTo(3);
        assertThat(units.get(1).refusal()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "a&#55357;&#56832;b, a😀b",
        "&#xD842;&#xDFB7;野家, 𠮷野家",
        "&#x0001F600;&#8217;&#32;&amp;, 😀’ &",
        "<![CDATA[a&#0;b &#55357;&#56832;]]>&#x41;, a&#0;b &#55357;&#56832;A",
        "a ![CDATA[ &#65; b! ]] c]&amp;], a ![CDATA[ A b! ]] c]&]",
    })
    void aReferenceToACharacterIsReadAsItIsMeantWhereverABufferEnds(String written, String meant) throws Exception {
        for (int before = 8_190 - 160 - written.length(); before < 8_190; before++) {
            String file = tmx(unit("x".repeat(900), "y"), "<!--" + " ".repeat(before) + "-->", unit("中", written));
            assertThat(texts(read(file.getBytes(UTF_8)).get(1))).containsEntry(Language.EN, meant);
        }
    }

    @Test
    void aReferenceAtTheEndOfAFileIsReadOrLeft() throws Exception {
        for (String end : List.of("&", "&#", "&#x", "&#1", "!", "]", "![CDATA[", "&#55357;&#")) {
            assertThat(new BufferedReader(XmlText.of(new ByteArrayInputStream(("a" + end).getBytes(UTF_8)))).readLine())
                    .isEqualTo(end.startsWith("&#5") ? "a\uFFFD&#" : "a" + end);
        }
    }

    @Test
    void whereTheBytesEndTooEarlyAllUnitsBeforeThatPlaceAreRead() throws Exception {
        String[] units = new String[2_000];
        Arrays.setAll(units, i -> unit("第" + i + "句", "Sentence " + i));
        byte[] whole = tmx(units).getBytes(UTF_8);
        int cut = new String(whole, ISO_8859_1).indexOf("Sentence 1999");
        TmxReader reader = new TmxReader(
                XmlText.of(
                        new SequenceInputStream(
                                new ByteArrayInputStream(whole, 0, cut), InputStream.nullInputStream()) {
                            @Override
                            public int read(byte[] into, int from, int length) throws IOException {
                                int read = super.read(into, from, length);
                                if (read < 0) {
                                    throw new EOFException("cut");
                                }
                                return read;
                            }

                            @Override
                            public int available() {
                                return 1;
                            }
                        }),
                "cut.tmx",
                LONGEST);
        for (int i = 0; i < 1_999; i++) {
            assertThat(texts(reader.next().orElseThrow())).containsEntry(Language.EN, "Sentence " + i);
        }
        assertThatThrownBy(reader::next).isInstanceOf(XMLStreamException.class).hasRootCauseMessage("cut");
        assertThat(reader.line()).isEqualTo(2_002);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE tmx [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY e"
                        + " \"&b;&b;&b;&b;\">]>",
                "<!DOCTYPE tmx [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE tmx SYSTEM \"http://127.0.0.1:1/tmx14.dtd\" [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\">"
                        + " %p;<!ENTITY e \"x\">]>",
            })
    void entitiesAreNeverExpandedAndTheUnitsThatNameNoneComeIn(String doctype) throws Exception {
        String file = tmx(unit("中国", "China"), unit("和平", "&e;"), unit("你好 &lt;", "Hello &#x41;"));
        List<IncomingUnit> units = read(file.replace("<tmx", doctype + "<tmx").getBytes(UTF_8));
        assertThat(units).hasSize(3);
        assertThat(units.get(1).refusal()).contains("&e;");
        assertThat(texts(units.get(2))).containsExactly(entry(Language.ZH, "你好 <"), entry(Language.EN, "Hello A"));
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
    void ofTwoRegionsOfALanguageEachMakesAUnitWithItsOwnTag() throws Exception {
        List<IncomingUnit> units = read(tmx(unit("中国", "China", "<tuv xml:lang='ZH_tw'><seg>中國</seg></tuv>")
                        .replace("<tu>", "<tu tuid='a'>"))
                .getBytes(UTF_8));
        assertThat(units).extracting(IncomingUnit::tuid).containsExactly("a", "a~1");
        assertThat(units.get(0).variants().get(Language.ZH).tag()).isNull();
        assertThat(texts(units.get(1))).containsExactly(entry(Language.ZH, "中國"), entry(Language.EN, "China"));
        assertThat(units.get(1).variants().get(Language.ZH).tag()).isEqualTo("zh-TW");
        assertThat(units).allSatisfy(unit -> assertThat(unit.losses()).isEmpty());
    }

    @Test
    void ofTwoEqualTextsOneIsLeftOutAndThisIsSaid() throws Exception {
        List<IncomingUnit> units = read(tmx(unit("中国", "China", "<tuv xml:lang='en-US'><seg>China</seg></tuv>"))
                .getBytes(UTF_8));
        assertThat(units)
                .singleElement()
                .satisfies(unit ->
                        assertThat(unit.losses()).containsExactly("of two equal texts in en the second is left out"));
    }

    @Test
    void codesKeepTheirPlacesInCodePointsTheirNestingAndWhatTheyHold() throws Exception {
        IncomingUnit unit = read(tmx(unit(
                                "𠮷<hi type='x'>野<ph assoc='p' x='2'>a&lt;b\n"
                                        + "<sub type='y'>脚<it pos='begin'>&quot;</it></sub></ph></hi>家<ut/>",
                                "<ph></ph>Hi <!-- no --><?no no?>there<bpt i='1'>\"</bpt>"))
                        .getBytes(UTF_8))
                .get(0);
        assertThat(texts(unit)).containsExactly(entry(Language.ZH, "𠮷野家"), entry(Language.EN, "Hi there"));
        assertThat(codes(unit, Language.ZH))
                .containsExactly(
                        "1 <hi type=\"x\">",
                        "2 <ph assoc=\"p\" x=\"2\">a&lt;b&#10;<sub type=\"y\">脚<it pos=\"begin\">\"</it></sub></ph>",
                        "2 </hi>",
                        "3 <ut/>");
        assertThat(codes(unit, Language.EN)).containsExactly("0 <ph/>", "8 <bpt i=\"1\">\"</bpt>");
        assertThat(unit.losses()).isEmpty();
    }

    @Test
    void ofAnElementThatTmxDoesNotHaveTheWordsAreKeptAndThisIsSaid() throws Exception {
        IncomingUnit unit = read(tmx(unit("<b>中</b>国", "Chi<ph><g>i</g></ph>na<ph o:x='1'/>"))
                        .getBytes(UTF_8))
                .get(0);
        assertThat(texts(unit)).containsExactly(entry(Language.ZH, "中国"), entry(Language.EN, "China"));
        assertThat(codes(unit, Language.EN)).containsExactly("3 <ph>i</ph>", "5 <ph/>");
        assertThat(unit.losses())
                .containsExactly(
                        "<b> is no inline code of TMX: its text is kept, the element is not",
                        "<g> is no inline code of TMX: its text is kept, the element is not",
                        "an attribute of a foreign namespace is left out of an inline code");
    }

    @Test
    void notesPropertiesAndWhatElseATextSaysAreKeptAsTheyAre() throws Exception {
        IncomingUnit unit = read(tmx("<tu usagecount='3' segtype='block'><note lang='en'>a &lt; b\n"
                                + "c</note><prop type='t'>x<!-- -->y</prop><tuv xml:lang='zh' changeid='a\"b'"
                                + " creationtool='T'><note>n\u0007</note><seg>中国</seg></tuv><tuv"
                                + " xml:lang='ru'><seg>Китай</seg></tuv></tu>")
                        .getBytes(UTF_8))
                .get(0);
        assertThat(unit.extras().attributes()).isEqualTo(" usagecount=\"3\" segtype=\"block\"");
        assertThat(unit.extras().elements())
                .isEqualTo("<note xml:lang=\"en\">a &lt; b&#10;c</note><prop type=\"t\">xy</prop>");
        assertThat(unit.variants().get(Language.ZH).extras())
                .isEqualTo(new Extras(" creationtool=\"T\" changeid=\"a&quot;b\"", "<note>n\uFFFD</note>"));
        assertThat(unit.variants().get(Language.RU).extras()).isSameAs(Extras.NONE);
        assertThat(unit.losses()).singleElement().asString().contains("U+FFFD");
    }

    @Test
    void whatIsLeftOutOfAUnitIsSaid() throws Exception {
        List<IncomingUnit> units = read(tmx(
                        unit("中国", "China", "<tuv xml:lang='ru'><seg><ph/><ph x='1'/> </seg></tuv>"),
                        unit("中国", "China", "<tuv xml:lang='ru'><seg> </seg></tuv>"),
                        unit("中国", "China").replace("<tu>", "<tu tuid='1' colour='red'><note>a<b>c</b></note>"),
                        unit("中国", "China")
                                .replace("<tu>", "<tu><prop type='t' colour='red'>v</prop>")
                                .replace("<tuv xml:lang='en'", "<tuv changeid='li' o:x='1' xml:lang='en'"))
                .getBytes(UTF_8));
        assertThat(units.get(0).losses())
                .containsExactly("the text in ru has inline codes but no words, and is left out");
        assertThat(units.get(1).losses()).isEmpty();
        assertThat(units.get(2).losses())
                .containsExactly(
                        "the attribute “colour” of a tu is none of TMX 1.4, and is left out",
                        "<b> is in a note or property: its text is kept, the element is not");
        assertThat(units.get(2).extras().elements()).isEqualTo("<note>ac</note>");
        assertThat(units.get(3).losses())
                .containsExactly(
                        "the attribute “colour” of a prop is none of TMX 1.4, and is left out",
                        "the attribute “o:x” of a tuv is none of TMX 1.4, and is left out");
    }

    @Test
    void theDateOfAUnitIsItsOwnOrElseThatOfItsYoungestText() throws Exception {
        String texts = unit("中国", "China")
                .replace("<tuv xml:lang='zh", "<tuv changedate='20240101T000000Z' changeid='li' xml:lang='zh")
                .replace("<tuv xml:lang='en", "<tuv changedate='20250101T000000Z' changeid='anna' xml:lang='en");
        List<IncomingUnit> units =
                read(tmx(texts.replace("<tu>", "<tu changedate='20230101T000000Z' changeid='wang'>"), texts)
                        .getBytes(UTF_8));
        assertThat(units.get(0).changedAt()).isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
        assertThat(units.get(0).changedBy()).isEqualTo("wang");
        assertThat(units.get(1).changedAt()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(units.get(1).changedBy()).isEqualTo("anna");
    }

    @Test
    void aNameOfAnyLengthIsReadAtOnceAndToldInBrief() throws Exception {
        String name = "en-" + "x".repeat(300_000);
        List<IncomingUnit> units = read(tmx(
                        "<tu><tuv xml:lang='" + name
                                + "'><seg>China</seg></tuv><tuv xml:lang='zh'><seg>中国</seg></tuv></tu>",
                        unit("中国", "China").replace("xml:lang='en'", "xml:lang='" + "q".repeat(300_000) + "'"),
                        unit("中国", "China").replace("<tu>", "<tu tuid='" + name + "' creationdate='" + name + "'>"),
                        unit("中国", "<" + name.substring(0, 999) + ">China</" + name.substring(0, 999) + ">"))
                .getBytes(UTF_8));
        assertThat(units).hasSize(4).allSatisfy(unit -> {
            assertThat(String.join("", unit.losses()).length()).isLessThan(300);
            assertThat(unit.refusal() + unit.tuid()).hasSizeLessThan(300);
        });
        assertThat(units.get(2).refusal()).contains("id is longer");
        assertThat(units.get(3).losses()).singleElement().asString().contains("…");
    }

    @Test
    void codesOrNotesThatAreTooLongRefuseTheUnit() throws Exception {
        List<IncomingUnit> units = read(tmx(
                        unit("中<ph>" + "x".repeat(3_000) + "</ph>国", "China"),
                        unit("中国", "China").replace("<tu>", "<tu><note>" + "x".repeat(3_000) + "</note>"),
                        unit("和平", "peace"))
                .getBytes(UTF_8));
        assertThat(units).extracting(unit -> unit.refusal() == null).containsExactly(false, false, true);
        assertThat(units.get(0).refusal()).contains("codes are longer than 1000");
        assertThat(units.get(1).refusal()).contains("notes and properties are longer than 1000");
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
                .allSatisfy(unit -> assertThat(texts(unit)).containsEntry(Language.ZH, "<&".repeat(20)));
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

    static Map<Language, String> texts(IncomingUnit unit) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        unit.variants().forEach((language, variant) -> texts.put(language, variant.text()));
        return texts;
    }

    private static List<String> codes(IncomingUnit unit, Language language) {
        return unit.variants().get(language).codes().written().lines().toList();
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
