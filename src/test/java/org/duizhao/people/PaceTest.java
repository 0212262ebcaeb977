package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

/** Nobody takes the server away from the others: not by many look-ups, not by slowness. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class PaceTest {

    @Inject
    PeopleConfig config;

    private Instant now = Instant.parse("2026-11-21T00:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void aBucketFillsWithTimeUpToTheBurstAndNeverByAClockThatIsSetBack() {
        Pace pace = new Pace(config, clock);
        pace.count("key 1", config.lookupBurst() - 1);
        assertThat(pace.wait("key 1")).isZero();
        pace.count("key 1", 1 + config.lookupsPerSecond());
        assertThat(pace.wait("key 1")).isBetween(Duration.ofSeconds(1), Duration.ofMillis(1100));
        assertThat(pace.wait("key 2")).isZero();
        now = now.minusSeconds(3600);
        assertThat(pace.wait("key 1")).isPositive();
        now = now.plusSeconds(3600 + 2);
        assertThat(pace.wait("key 1")).isZero();
        now = now.plus(Duration.ofDays(365));
        pace.count("key 1", config.lookupBurst());
        assertThat(pace.wait("key 1")).isPositive();
    }

    @Test
    void aKeyThatAsksForTooMuchIsToldWhenToGoOnAndTheOthersAreNot() {
        String key = TestPeople.key(Role.READER);
        String queries =
                IntStream.range(0, 1000).mapToObj(i -> "{\"q\":\"甲" + i + "\"}").collect(Collectors.joining(","));
        Response answer = null;
        for (int i = 0; i <= config.lookupBurst() / 1000 + 3; i++) {
            answer = RestAssured.given()
                    .header("Authorization", "Bearer " + key)
                    .contentType("application/json; charset=UTF-8")
                    .body("{\"from\":\"zh\",\"to\":\"en\",\"min\":100,\"queries\":[" + queries + "]}")
                    .post("/api/lookup");
            if (answer.statusCode() != 200) {
                break;
            }
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body(containsString("/problems/too-many-requests"));
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 60);
        TestPeople.program(Role.READER).get("/api/memories").then().statusCode(200);
    }

    @Test
    void threeHundredHalfRequestsStarveNobody() throws IOException {
        List<Socket> half = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket("127.0.0.1", RestAssured.port);
                half.add(socket);
                String begun = i % 2 == 0
                        ? "GET /api/lookup?q=x HTTP/1.1\r\nHost: x\r\nX-Slow: "
                        : "POST /sign-in HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nContent-Type:"
                                + " application/x-www-form-urlencoded\r\nContent-Length: 10000\r\n\r\nname=";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                TestPeople.program(Role.READER)
                        .queryParam("q", "谢谢大家。")
                        .queryParam("from", "zh")
                        .queryParam("to", "en")
                        .get("/api/lookup")
                        .then()
                        .statusCode(200);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
            }
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        for (String begun : new String[] {
            "GET /" + "x".repeat(3_000_000) + " HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(400_000) + "\r\n\r\n",
            "POST /api/lookup HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                    + TestPeople.key(Role.READER) + "\r\nContent-Length: 70000000\r\n\r\n{"
        }) {
            try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
                socket.setSoTimeout(20_000);
                try {
                    socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                    socket.getOutputStream().flush();
                } catch (IOException cutOffWhileSending) {
                    continue;
                }
                InputStream answer = socket.getInputStream();
                String status = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
                assertThat(status).as(begun.substring(0, 20)).matches("|HTTP/1.. 4(13|14|31|00)");
            }
        }
    }

    @Test
    void everyAnswerNamesItsRequest() {
        assertThat(RestAssured.given().get("/sign-in").header("X-Request-Id")).matches("[0-9a-f]{8}");
        assertThat(RestAssured.given()
                        .header("X-Request-Id", "job-7")
                        .get("/q/health")
                        .header("X-Request-Id"))
                .isEqualTo("job-7");
        assertThat(RestAssured.given()
                        .header("X-Request-Id", "a b<c>")
                        .get("/sign-in")
                        .header("X-Request-Id"))
                .matches("[0-9a-f]{8}");
    }
}
