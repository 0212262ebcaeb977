package org.duizhao.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.files.TestFiles.sending;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that would read others, reach the network or fill the memory. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileFilesTest {

    private static final String GOOD = TestFiles.xliff1("<trans-unit id=\"1\"><source>好。</source></trans-unit>");

    @Test
    void noEntityIsFetchedAndNoFileRead() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer trap = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        trap.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        trap.start();
        try {
            String url = "http://127.0.0.1:" + trap.getAddress().getPort() + "/x";
            String external = "<!DOCTYPE x SYSTEM \"" + url + ".dtd\" [<!ENTITY a SYSTEM \"" + url
                    + "\"><!ENTITY f SYSTEM \"file:///etc/hostname\"><!ENTITY % p SYSTEM \"" + url + "\"> %p;]>";
            refused(sendingXliff(GOOD.replace("<xliff", external + "<xliff").replace("好", "&a;&f;")), 400, "DTD");
            refused(
                    sending("a.docx", TestFiles.docx(external, "渡渡&a;&f;"))
                            .post(to())
                            .then(),
                    400,
                    "DTD");
            sending("a.html", "<!DOCTYPE html SYSTEM \"" + url + "\"><p>好<img src=\"" + url + "\">。&f;</p>")
                    .post(to())
                    .then()
                    .statusCode(200);
            assertThat(asked.get()).isZero();
        } finally {
            trap.stop(0);
        }
    }

    @Test
    void bombsAreRefused() throws IOException {
        String laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused(sendingXliff(GOOD.replace("<xliff", laughs + "<xliff").replace("好", "&b;")), 400, "DTD");
        refused(sending("a.docx", bomb("word/document.xml")).post(to()).then(), 413, "unpacks to more than");
        refused(
                sending("a.zip", bomb("a.txt"))
                        .post("/api/analysis?from=zh&to=en")
                        .then(),
                413,
                "unpacks to more than");
    }

    @Test
    void whatIsTooDeepIsRefusedAtOnce() {
        refused(sending("a.html", "<div>".repeat(100_000) + "好").post(to()).then(), 400, "never closed");
        refused(
                sending("a.html", "<div>".repeat(2_000) + "<b>好</b>".repeat(50_000))
                        .post(to())
                        .then(),
                400,
                "2001 elements");
        refused(
                sent("a.html", ("<div>".repeat(100_000) + "好").getBytes(Charset.forName("UTF-16"))),
                400,
                "never closed");
        refused(sending("a.md", ">".repeat(100_000) + " 好").post(to()).then(), 400, "no sound file");
        refused(sending("a.md", "- ".repeat(20_000) + "好").post(to()).then(), 400, "no sound file");
        sending("a.html", "<p>好。<br>".repeat(5_000)).post(to()).then().statusCode(200);
        sending("a.html", "<div>".repeat(500) + "好" + "</div>".repeat(500))
                .post(to())
                .then()
                .statusCode(200);
    }

    @Test
    void brokenAndStrangeFilesAreNamedWithWhatToDo() {
        refused(sendingXliff(GOOD.substring(0, GOOD.length() - 30)), 400, "not well-formed XML");
        refused(sendingXliff(GOOD.replace("&lt;1", "&nbsp;")), 400, "not well-formed XML");
        refused(sendingXliff("<html/>"), 415, "its first element is “html”");
        refused(
                sendingXliff(GOOD.replace("version=\"1.2\"", "version=\"3.0\"")),
                415,
                "1.1, 1.2, 2.0 and 2.1 are read");
        refused(sendingXliff(GOOD.replace("en-GB", "fr")), 400, "“fr”");
        refused(sendingXliff(GOOD.replace("en-GB", "ru")), 400, "they have to agree");
        refused(sendingXliff(GOOD.replace("zh-CN", "en")), 400, "ask for another");
        refused(sending("a.xlf", GOOD).post("/api/pretranslate?from=ru&to=en").then(), 400, "and not ru");
        refused(sending("a.exe", GOOD).post(to()).then(), 415, ".xlf");
        refused(sending("a.docx", GOOD).post(to()).then(), 400, "packed");
        refused(sending("a.docx", TestFiles.zip("a", "b")).post(to()).then(), 400, "no sound file");
        refused(sending("a.txt", "好。").post("/api/pretranslate?to=en").then(), 400, "name it in “from”");
        refused(
                sending("a.zip", TestFiles.zip("a.exe", "b"))
                        .post("/api/analysis?from=zh&to=en")
                        .then(),
                415,
                "holds no file");
        refused(sending("a.txt", "好。").post("/api/pretranslate?from=zh&to=zh").then(), 400, "same language");
        refused(
                sending("a.txt", "好。")
                        .post("/api/pretranslate?from=zh&to=en&min=20")
                        .then(),
                400,
                "“min”");
        refused(
                sending("a.txt", "好。")
                        .post("/api/pretranslate?from=zh&to=en&fill=all")
                        .then(),
                400,
                "“fill”");
        refused(
                sending("a.txt", "好。")
                        .post("/api/pretranslate?from=zh&to=en&memory=no-such")
                        .then(),
                400,
                "no-such");
        refused(
                TestPeople.program(Role.READER)
                        .multiPart("other", "x")
                        .post(to())
                        .then(),
                400,
                "“file” is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.po", "a.html"})
    void otherEncodingsAreRefusedWithTheirPlace(String name) {
        String text = name.equals("a.po")
                ? "msgid \"\"\nmsgstr \"\"\n\nmsgid \"图书馆\"\nmsgstr \"\"\n"
                : "<p>ok\n\n\n图书馆每天开门。</p>\n";
        refused(sent(name, text.getBytes(Charset.forName("GB18030"))), 400, "line 4");
        refused(sent(name, text.getBytes(UTF_16LE)), 400, "UTF-16");
        byte[] cut = text.substring(0, text.indexOf('馆')).getBytes(UTF_8);
        refused(sent(name, Arrays.copyOf(cut, cut.length - 1)), 400, "line 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.md", "a.html", "a.po"})
    void anEncodingThatTheFileNamesIsRead(String name) {
        String text = "图书馆𠮷每天开门。";
        String whole = name.equals("a.po") ? "msgid \"\"\nmsgstr \"\"\n\nmsgid \"" + text + "\"\nmsgstr \"\"\n" : text;
        for (String encoding : List.of("UTF-8", "UTF-16", "x-UTF-16LE-BOM")) {
            String marked = encoding.equals("UTF-8") ? "\ufeff" + whole : whole;
            assertThat(read(name, marked.getBytes(Charset.forName(encoding))))
                    .as(encoding)
                    .contains(text)
                    .doesNotContain("\ufffd", "\ufeff");
        }
        String named = name.equals("a.po")
                ? whole.replace("msgstr \"\"\n\n", "msgstr \"\"\n\"Content-Type: text/plain; charset=GB18030\\n\"\n\n")
                : "<html><head><meta charset=\"GB18030\"></head><body>" + text + "</body></html>";
        if (!name.matches("a.(txt|md)")) {
            byte[] bytes = named.getBytes(Charset.forName("GB18030"));
            assertThat(read(name, bytes)).contains(text).doesNotContain("\ufffd");
            refused(sent(name, named.replace("GB18030", "KLINGON-8").getBytes(UTF_8)), 400, "KLINGON-8");
            refused(sent(name, named.replace("GB18030", "UTF-16").getBytes(UTF_8)), 400, "is in another one");
            refused(sent(name, named.replace("图", "\u00ff").getBytes(ISO_8859_1)), 400, "GB18030");
        }
    }

    private static String read(String name, byte[] bytes) {
        return new String(sent(name, bytes).statusCode(200).extract().asByteArray(), UTF_8);
    }

    private static ValidatableResponse sent(String name, byte[] bytes) {
        return sending(name, bytes).post(to()).then();
    }

    private static String to() {
        return "/api/pretranslate?from=zh&to=en";
    }

    private static ValidatableResponse sendingXliff(String content) {
        return sending("a.xlf", content).post("/api/pretranslate?to=en").then();
    }

    private static void refused(ValidatableResponse response, int status, String why) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(why))
                .body("status", equalTo(status));
    }

    /** 300 million zeros. */
    private static byte[] bomb(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] zeros = new byte[1_000_000];
            for (int i = 0; i < 300; i++) {
                zip.write(zeros);
            }
        }
        return out.toByteArray();
    }
}
