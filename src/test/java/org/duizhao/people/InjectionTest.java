package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * SQL, HTML, paths, line ends and numbers out of range in every parameter and every value of a body that the API's description names, and
 * in every field of every page, by an administrator, whom nothing stops beforehand. All else in the request is sound, so that it gets as far
 * as it can.
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class InjectionTest {

    private static final int SLEEP = 30;

    /** Writes half a character as well. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final List<String> ATTACKS = List.of(
            "' or '1'='1",
            "1; drop table segment; --",
            "1 union select pg_sleep(" + SLEEP + ")",
            "\\'; select pg_sleep(" + SLEEP + "); --",
            "%' || pg_sleep(" + SLEEP + ") || '%",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onfocus='alert(1)' x='\" onfocus=\"alert(1)",
            "{inject:frame}{#for i in 9}",
            "../../../../../../etc/passwd",
            "//evil.example/",
            "a\r\nSet-Cookie: evil=1",
            "\u0000",
            "\uD800",
            "\uD83D\uDE00𠮷\u202E％００",
            "99999999999999999999",
            "-1",
            "");

    private static final List<String> FEW = List.of(ATTACKS.get(0), ATTACKS.get(2), ATTACKS.get(6), "\u0000", "");

    private static final List<String> HARM = List.of(
            "<script>alert(1)",
            "\"><img src=x",
            "onfocus='alert(1)'",
            "onfocus=\"alert(1)\"",
            "root:x:0",
            "Frame_ClientProxy");

    /** Their fields are attacked by tests of their own: what is guessed here would lock others out. */
    private static final Set<String> APART = Set.of("POST /sign-in", "POST /account/password");

    @Inject
    EntityManager entities;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Sessions sessions;

    private final Map<String, String> sound = new HashMap<>();
    private final Set<AttackedCall.Field> attacked = new HashSet<>();
    private final List<String> harms = new ArrayList<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private String key;
    private String session;
    private int tries;
    private long tables;

    @BeforeEach
    void prepare() {
        QuarkusTransaction.requiringNew().run(() -> {
            if (accounts.named("injection").isEmpty()) {
                accounts.create("injection", TestPeople.PASSWORD, Role.ADMIN);
            }
        });
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "insert into memory (name, title, created_at) values ('injection', 'Injection', now()) on conflict do nothing")
                        .executeUpdate());
        key = keys.issue("injection", "injection", Role.ADMIN);
        session = QuarkusTransaction.requiringNew()
                .call(() -> sessions.open(accounts.named("injection").orElseThrow()));
        tables = tables();
        sound.putAll(Map.of(
                "q",
                "注入之前。",
                "from",
                "zh",
                "to",
                "en",
                "lang",
                "en",
                "source",
                "zh",
                "target",
                "en",
                "memory",
                "injection"));
        sound.putAll(Map.of(
                "zh",
                "注入之前。",
                "en",
                "Before.",
                "text",
                "注入",
                "langpair",
                "zh|en",
                "name",
                "injection",
                "role",
                "reader",
                "decision",
                "comment",
                "duplicates",
                "skip"));
        sound.putAll(Map.of(
                "slug",
                "2023-xian-keynote",
                "document",
                "2023-xian-keynote",
                "file",
                "a.tmx",
                "sourceLang",
                "zh",
                "targetLang",
                "en",
                "strings",
                "注入",
                "step",
                "0b5c7f3e-6f0a-4a43-9a3f-2f6a5f2b9c11",
                "call",
                "search"));
    }

    @AfterEach
    void lookAfterwards() {
        assertThat(harms.stream().limit(40)).as(harms.size() + " of " + tries).isEmpty();
        assertThat(tables()).as("tables").isEqualTo(tables);
        assertThat(count("select count(*) from segment")).as("segments").isPositive();
        assertThat(count("select count(*) from account where name = 'injection' and upper(role) = 'ADMIN'"))
                .as("who attacked")
                .isOne();
        System.out.println("injection: " + tries + " requests, answered " + answers);
    }

    @Test
    void noValueOfTheApiIsMoreThanAValue() {
        JsonPath description =
                program().accept("application/json").get("/q/openapi").jsonPath();
        Map<String, Object> schemas = description.getMap("components.schemas");
        for (AttackedCall call : AttackedCall.described(description.getMap("paths"))) {
            segment();
            attackFields(call);
            if (call.bodyType() != null) {
                ATTACKS.forEach(attack -> attackBody(call, schemas, attack));
            }
        }
        assertThat(tries).isGreaterThan(1_500);
    }

    @Test
    void noFieldOfAPageIsMoreThanAValue() {
        for (AttackedCall call : AttackedCall.pages()) {
            if (!APART.contains(call.toString())) {
                segment();
                attackFields(call);
            }
        }
        assertThat(tries).isGreaterThan(800);
        whatWasKeptIsTextToo();
    }

    /** The pages that show what the attacks have left behind. */
    private void whatWasKeptIsTextToo() {
        for (AttackedCall call : AttackedCall.pages()) {
            if (call.verb().equals("GET")) {
                RequestSpecification request = request(call);
                call.fields().stream()
                        .filter(field -> field.place() == AttackedCall.Place.PATH)
                        .forEach(field -> put(request, field, sound(call, field)));
                expectNoHarm(request, call, "nothing", "");
            }
        }
    }

    /** A field that several routes have in common is attacked in all ways at the first, and in few at the others. */
    private void attackFields(AttackedCall call) {
        call.fields()
                .forEach(field -> (attacked.add(field) ? ATTACKS : FEW).forEach(attack -> attack(call, field, attack)));
    }

    private void attack(AttackedCall call, AttackedCall.Field attacked, String attack) {
        RequestSpecification request = request(call);
        call.fields().forEach(field -> {
            String value = field.equals(attacked) ? attack : sound(call, field);
            if (value != null && call.multipart() && field.place() == AttackedCall.Place.FORM) {
                part(request, field.name(), value);
            } else if (value != null) {
                put(request, field, value);
            }
        });
        if (call.multipart()
                && call.fields().stream().noneMatch(field -> field.name().equals("file"))) {
            request.multiPart(file("a.tmx"));
        } else if (call.bodyType() != null && !call.multipart()) {
            send(request, call, call.bodyType().contains("form") ? Map.of() : Map.of("q", "x"));
        }
        expectNoHarm(request, call, attacked.name(), attack);
    }

    private void attackBody(AttackedCall call, Map<String, Object> schemas, String attack) {
        AttackedBody.all(call.body(), schemas, sound, attack).forEach((name, body) -> {
            RequestSpecification request = request(call);
            call.fields().stream()
                    .filter(field -> sound(call, field) != null)
                    .forEach(field -> put(request, field, sound(call, field)));
            send(request, call, body);
            expectNoHarm(request, call, name, attack);
        });
    }

    private static void send(RequestSpecification request, AttackedCall call, Object body) {
        if (call.multipart()) {
            ((Map<?, ?>) body)
                    .forEach((part, value) -> part(
                            request,
                            part.toString(),
                            value instanceof List<?> list ? list.get(0).toString() : value.toString()));
        } else if (call.bodyType().contains("form-urlencoded")) {
            request.contentType(call.bodyType() + "; charset=UTF-8");
            ((Map<?, ?>) body).forEach((field, value) -> request.formParam(field.toString(), value.toString()));
        } else {
            boolean text = call.bodyType().startsWith("text/");
            request.contentType(text ? call.bodyType() : "application/json")
                    .body((text ? body.toString() : json(body)).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void part(RequestSpecification request, String name, String value) {
        if (name.equals("file")) {
            request.multiPart(file(value.replaceAll("[\"\r\n]", "_")));
        } else {
            request.multiPart(name, value, "text/plain; charset=UTF-8");
        }
    }

    /** What a field has that is not attacked, or null where it is left out. */
    private String sound(AttackedCall call, AttackedCall.Field field) {
        if (field.name().equals("id") && call.path().contains("import")) {
            return "1";
        }
        return sound.containsKey(field.name()) || field.place() != AttackedCall.Place.PATH
                ? sound.get(field.name())
                : "1";
    }

    private static void put(RequestSpecification request, AttackedCall.Field field, String value) {
        String name = field.name();
        switch (field.place()) {
            // RestAssured takes braces for parameters of its own.
            case PATH -> request.pathParam(name, value.isEmpty() ? " " : value.replaceAll("[{}]", "_"));
            case QUERY -> request.queryParam(name, value);
            case FORM -> request.formParam(name, value);
            case HEADER -> request.header(name, value.replaceAll("[^\\x20-\\x7E]", "?"));
            case COOKIE -> request.cookie(name, value.replaceAll("[^\\x21-\\x7E]|[\",;\\\\]", "?"));
        }
    }

    private RequestSpecification request(AttackedCall call) {
        return call.page() ? browser() : program().accept("*/*");
    }

    private RequestSpecification program() {
        return TestPeople.anybody().header("Authorization", "Bearer " + key);
    }

    private RequestSpecification browser() {
        return TestPeople.stranger().cookie(SessionCookie.NAME, session);
    }

    private void expectNoHarm(RequestSpecification request, AttackedCall call, String field, String attack) {
        tries++;
        long began = System.nanoTime();
        Response answer = request.request(call.verb(), call.path());
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        String body = answer.asString();
        answers.merge(answer.statusCode(), 1, Integer::sum);
        String what = call + " with " + field + " = " + attack + " is answered " + answer.statusLine() + " " + body;
        if (Set.of(500, 503).contains(answer.statusCode())
                || answer.statusCode() == 401 && !field.endsWith("key")
                || seconds >= SLEEP
                || !"nosniff".equals(answer.header("X-Content-Type-Options"))
                || !String.valueOf(answer.header("Content-Security-Policy")).contains("default-src 'self'")
                || String.valueOf(answer.header("Location")).contains("evil.example")
                || answer.getCookies().containsKey("evil")
                || harmful(answer.contentType(), body)) {
            harms.add(what.substring(0, Math.min(600, what.length())));
        }
    }

    private static boolean harmful(String type, String body) {
        return (type != null && type.contains("html") ? HARM : List.of("root:x:0"))
                .stream().anyMatch(body::contains);
    }

    /** One that may be changed and deleted. */
    private void segment() {
        Response made = program()
                .contentType("application/json")
                .body("{\"memory\":\"injection\",\"texts\":{\"zh\":\"注入之前。\",\"en\":\"Before.\"}}")
                .post("/api/segments");
        made.then().statusCode(201);
        sound.put("id", made.jsonPath().getString("id"));
        sound.put("segment", sound.get("id"));
    }

    private static MultiPartSpecification file(String name) {
        return new io.restassured.builder.MultiPartSpecBuilder(
                        ("<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\""
                                        + " adminlang=\"en\" srclang=\"zh\" datatype=\"plaintext\"/><body><tu><tuv xml:lang=\"zh\"><seg>"
                                        + "注入</seg></tuv><tuv xml:lang=\"en\"><seg>Injection</seg></tuv></tu></body></tmx>")
                                .getBytes(StandardCharsets.UTF_8))
                .controlName("file")
                .fileName(name)
                .mimeType("application/octet-stream")
                .build();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long tables() {
        return count("select count(*) from information_schema.tables where table_schema = 'public'");
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
