package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Request lines byte by byte, as no client of HTTP would send them. The server itself looks at no character of an address, so that
 * MyMemory's bar can come through; what it must not let through is told here.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class HostileAddressTest {

    @BeforeEach
    void write() throws InterruptedException {
        Texts.write();
    }

    /** In the addresses KEY is a reader's key and WRITER a translator's; each other byte is written as {@code %XX} after a tilde. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '\u0001',
            value = {
                // what no address may hold
                "400 /api/memories\\..\\segments",
                "400 /key/KEY/api/memories\\..\\..\\segments",
                "400 /key/KEY/tmserver/zh/en/unit/{a}",
                "400 /key/KEY/tmserver/zh/en/unit/a|b",
                "400 /key/KEY/tmserver/zh/en/unit/<script>",
                "400 /key/KEY/tmserver/zh/en/unit/\"quoted\"",
                "400 /key/KEY/tmserver/zh/en/unit/`a`",
                "400 /key/KEY/tmserver/zh/en/unit/a^b",
                "400 /key/KEY/tmserver/zh/en/unit/~00",
                "400 /key/KEY/tmserver/zh/en/unit/a~1B[31m",
                "400 /key/KEY/tmserver/zh/en/unit/a~7F",
                "400 /key/KEY/tmserver/zh/en/unit/%",
                "400 /key/KEY/tmserver/zh/en/unit/%zz",
                "400 /key/KEY/tmserver/zh/en/unit/%00",
                "400 /get?key=KEY&langpair=zh|en&q=%00~00",
                // bytes of UTF-8 as they are
                "200 /key/KEY/tmserver/zh/en/unit/~E5~90~88~E5~90~8C",
                "200 /key/KEY/tmserver/zh/en/unit/~FF~FE",
                "200 /get?key=KEY&langpair=zh|en&q=~F0~A0~AE~B7{a}\\`^\"<>",
                // out of the addresses where a key in the path counts
                "200 /key/KEY/../api/memories",
                "200 /key/KEY/%2e%2e/api/memories",
                "404 /key/KEY/tmserver/..%2fapi/memories",
                "404 /key/KEY/tmserver/..%5c..%5capi/memories",
                "404 /key/KEY/tmserver/zh/en/../../../etc/passwd",
                "404 /key/KEY/t5memory/..%2f..%2fetc%2fpasswd/status",
                "404 /key/KEY/t5memory/%2e%2e/%2e%2e/etc/passwd",
                "404 /key/KEY/assets/..%2f..%2fapplication.properties",
                "401 /assets/../api/memories",
                "401 /assets/%2e%2e/api/memories",
                "401 /q/health/../../api/memories",
                "401 /q/health/%2e%2e/%2e%2e/api/memories",
                "404 /exports/../api/memories",
                "401 /sign-in/..;/api/memories",
                "401 /api/memories;a=b",
                // keys that are none
                "401 /key/%0d%0aX-Injected:1/api/memories",
                "401 /key/KEY%00/api/memories",
                "401 /key/KEY%20/api/memories",
                "401 /key//api/memories",
                "401 /get?langpair=zh|en&q=a&key=dz_%0d%0aX-Injected:%201",
                "401 /get?langpair=zh|en&q=a&key=dz_~E5~90~88",
                "401 /get?langpair=zh|en&q=a&key=%00",
                "401 /get?langpair=zh|en&q=a&key=%zz",
                "401 /key/KEY/key/dz_wrong/api/memories",
                // an address that names the server, and what only looks like one
                "200 http://127.0.0.1/key/KEY/api/memories",
                "200 http://elsewhere.example/key/KEY/api/memories",
                "401 //elsewhere.example/api/memories",
                "401 ///api/memories",
                "401 http:///api/memories",
                "404 *",
                "404 api/memories",
                "400 ?key=KEY",
                // answers that send on, or name an address
                "400 /key/KEY/api/memory/?source_language=zh&target_language=en&cursor=%0d%0aX-Injected:1",
                "404 /key/KEY/tmserver/languages/%0d%0aX-Injected:1?jsoncallback=a",
            })
    void noneDoesMoreThanItMay(int status, String address) throws IOException {
        String answer = send("GET", address, "");
        assertThat(answer).as(address).startsWith("HTTP/1.1 ");
        assertThat(Integer.parseInt(answer.substring(9, 12))).as(answer).isEqualTo(status);
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("one answer").hasSize(2);
        assertThat(head(answer))
                .as("nothing of the address is a line of the head")
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("x-injected"));
    }

    @ParameterizedTest
    @CsvSource({
        "/key/WRITER/tmserver/../api/segments",
        "/key/WRITER/tmserver/%2e%2e/api/segments",
        "/key/WRITER/tmserver/.%2e/api/segments",
        "/key/WRITER/tmserver/..;/api/segments",
        "/key/WRITER/t5memory/../../api/segments",
        "/key/WRITER/mymemory/../api/segments",
        "/key/WRITER/./api/segments",
        "/key/WRITER/key/WRITER/api/segments",
        "//key//WRITER//tmserver//..//api/segments",
        "http://127.0.0.1/key/WRITER/api/segments",
        "/mymemory/../api/segments?key=WRITER",
        "/get/../api/segments?key=WRITER",
    })
    void aKeyInAnAddressWritesNothingOutsideOfTheProtocols(String address) throws IOException {
        String text = "甲" + UUID.randomUUID();
        String body = "{\"memory\":\"hostile\",\"texts\":{\"zh\":\"" + text + "\",\"en\":\"A\"}}";
        String answer = send("POST", address, body);
        assertThat(answer.substring(9, 12)).as(answer).isIn("400", "401", "403", "404", "405", "415");
        assertThat(Texts.found("zh", "en", text).getList("matches")).isEmpty();
    }

    @Test
    void aRequestInTheBodyOfAnotherIsNoRequest() throws IOException {
        String inner = "GET /key/" + TestPeople.key(Role.READER) + "/api/memories HTTP/1.1\r\nHost: a\r\n\r\n";
        String answer = raw("POST /key/" + TestPeople.key(Role.READER)
                + "/api/memory/lookup/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 4\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                + Integer.toHexString(inner.length()) + "\r\n" + inner + "\r\n0\r\n\r\n");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSize(2);
        assertThat(answer).doesNotContain("corpus");
    }

    private static List<String> head(String answer) {
        return answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n")))
                .lines()
                .toList();
    }

    private static String send(String method, String address, String body) throws IOException {
        String bytes = address.replace("KEY", TestPeople.key(Role.READER))
                .replace("WRITER", TestPeople.key(Role.TRANSLATOR))
                .replaceAll("~([0-9A-F]{2})", "\u0001$1");
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) == '\u0001') {
                line.append((char) Integer.parseInt(bytes.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                line.append(bytes.charAt(i));
            }
        }
        byte[] sent = body.getBytes(StandardCharsets.UTF_8);
        return raw(method + " " + line
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: " + sent.length
                + "\r\nConnection: close\r\n\r\n" + new String(sent, StandardCharsets.ISO_8859_1));
    }

    /** @param request a character for each byte */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
