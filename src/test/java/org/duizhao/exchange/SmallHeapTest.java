package org.duizhao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are made to fill the memory, read in a process that has little of it. */
class SmallHeapTest {

    private static final String HEAP = "-Xmx48m";

    private static final int LONGEST = 100_000;

    /** The files are made while they are read. */
    private static final int MILLION = 1_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "codes, refused: its inline codes are longer",
        "subflows, refused: its inline codes are longer",
        "emptyCodes, refused: its inline codes are longer",
        "notes, refused: its notes and properties are longer",
        "longTexts, refused: its texts",
        "manyTexts, refused: it has more than 100 texts",
        "attributesOfTexts, refused: its attributes are longer",
        "otherLanguages, whole",
    })
    void aUnitThatIsTooLargeIsRefusedAndTheNextOnesComeIn(String kind, String outcome) throws Exception {
        List<String> said = readInLittle(kind);
        assertThat(said).hasSize(3).startsWith("3 whole").endsWith("5 whole");
        assertThat(said.get(1)).startsWith("4 " + outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "comment, longer than",
        "instruction, longer than",
        "nameOfElement, longer than",
        "attributes, longer than",
        "nameOfAttribute, longer than",
        "namesOfElements, different names",
        "namesOfAttributes, different names",
        "doctype, longer than",
    })
    void whatNoUnitIsMadeOfEndsTheReadingWithItsLineAndAReason(String kind, String reason) throws Exception {
        List<String> said = readInLittle(kind);
        assertThat(said).hasSize(kind.equals("doctype") ? 1 : 2);
        assertThat(said.get(said.size() - 1)).matches("(?s)line [1-5] failed: .*" + reason + ".*");
    }

    @Test
    void whereTheMemoryIsNotEnoughWhatWasReadIsGivenAndThenTheFailure() throws Exception {
        Path file = folder.resolve("file");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("<tmx version='1.4'><body>" + TmxReaderTest.unit("中国", "China") + "<tu>")
                    .readAllBytes());
            repeated(100, i -> text("en", i + "x".repeat(MILLION))).transferTo(out);
            out.write(bytes("</tu></body></tmx>").readAllBytes());
        }
        assertThat(readInLittle("batches", file.toString()))
                .containsExactly("1 units", "java.lang.OutOfMemoryError: Java heap space");
    }

    private List<String> readInLittle(String... arguments) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return Files.readAllLines(said);
    }

    /** Prints a line for each unit, and one for a failure. */
    public static void main(String[] kind) throws Exception {
        if (kind[0].equals("batches")) {
            // So long a text is allowed that a unit may take more than there is.
            takeBatches(Path.of(kind[1]), 10 * MILLION);
        } else {
            readUnits(kind[0]);
        }
    }

    private static void takeBatches(Path file, int longestText) throws InterruptedException {
        try (UnitBatches batches = new UnitBatches(file, "a.tmx", 0, TmxFileTest.config(longestText))) {
            for (UnitBatches.Batch batch = batches.next(); batch != null; batch = batches.next()) {
                System.out.println(batch.units().size() + " units");
            }
        } catch (IllegalStateException e) {
            System.out.println(e.getCause());
        }
    }

    private static void readUnits(String kind) throws IOException, XMLStreamException {
        String whole = TmxReaderTest.unit("中国", "China");
        String head = "<tmx version='1.4'><header/><body>\n";
        List<InputStream> parts = new ArrayList<>();
        if (!kind.equals("doctype")) {
            parts.add(bytes("<?xml version='1.0'?>\n" + head + whole + "\n"));
        }
        parts.addAll(large(kind));
        parts.add(bytes((kind.equals("doctype") ? head : "\n") + whole + "</body></tmx>"));
        TmxReader reader =
                new TmxReader(XmlText.of(new SequenceInputStream(Collections.enumeration(parts))), "a.tmx", LONGEST);
        try {
            for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
                String refusal = unit.get().refusal();
                System.out.println(unit.get().line() + (refusal == null ? " whole" : " refused: " + refusal));
            }
        } catch (XMLStreamException e) {
            System.out.println("line " + reader.line() + " failed: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static List<InputStream> large(String kind) {
        return switch (kind) {
            case "codes" -> inUnit("<ph>", repeated(60 * MILLION / 1_000, i -> "x".repeat(1_000)), "</ph>");
            case "subflows" ->
                inUnit("<ph>", repeated(MILLION, i -> "<sub>" + "x".repeat(50) + "</sub><b>c</b>"), "</ph>");
            case "emptyCodes" -> inUnit("", repeated(5 * MILLION, i -> "<ph/>"), "");
            case "notes" ->
                List.of(
                        bytes("<tu>"),
                        repeated(60_000, i -> "<prop type='" + "x".repeat(1_000) + "'/>"),
                        bytes("</tu>"));
            case "longTexts" ->
                List.of(bytes("<tu>"), repeated(1_000, i -> text("en", i + "x".repeat(LONGEST - 10))), bytes("</tu>"));
            case "manyTexts" -> List.of(bytes("<tu>"), repeated(MILLION, i -> text("en", "x" + i)), bytes("</tu>"));
            case "attributesOfTexts" ->
                List.of(
                        bytes("<tu>"),
                        repeated(200, i -> text("en' creationtool='" + "x".repeat(500_000), "x" + i)),
                        bytes("</tu>"));
            case "otherLanguages" ->
                List.of(
                        bytes("<tu>"),
                        repeated(1_000, i -> text("de", i + "x".repeat(LONGEST))),
                        bytes(text("zh", "中国") + text("en", "China") + "</tu>"));
            case "comment" -> List.of(bytes("<!--"), repeated(60_000, i -> "x".repeat(1_000)), bytes("-->"));
            case "instruction" -> List.of(bytes("<?x "), repeated(60_000, i -> "x".repeat(1_000)), bytes("?>"));
            case "nameOfElement" -> List.of(bytes("<"), repeated(60_000, i -> "x".repeat(1_000)), bytes("/>"));
            case "nameOfAttribute" -> List.of(bytes("<x "), repeated(60_000, i -> "x".repeat(1_000)), bytes("=''/>"));
            case "attributes" ->
                List.of(bytes("<x"), repeated(500, i -> " a" + i + "='" + "x".repeat(500_000) + "'"), bytes("/>"));
            case "namesOfElements" -> List.of(repeated(3 * MILLION, i -> "<n" + i + "/>"));
            case "namesOfAttributes" -> List.of(repeated(3 * MILLION, i -> "<n n" + i + "=''/>"));
            case "doctype" ->
                List.of(bytes("<!DOCTYPE tmx ["), repeated(MILLION, i -> "<!ENTITY e" + i + " 'x'>"), bytes("]>\n"));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<InputStream> inUnit(String before, InputStream large, String after) {
        return List.of(
                bytes("<tu><tuv xml:lang='zh'><seg>中国" + before),
                large,
                bytes(after + "</seg></tuv>" + text("en", "China") + "</tu>"));
    }

    private static String text(String language, String text) {
        return "<tuv xml:lang='" + language + "'><seg>" + text + "</seg></tuv>";
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream repeated(int times, IntFunction<String> piece) {
        return new SequenceInputStream(new Enumeration<>() {

            private int made;

            @Override
            public boolean hasMoreElements() {
                return made < times;
            }

            @Override
            public InputStream nextElement() {
                if (made == times) {
                    throw new NoSuchElementException();
                }
                return bytes(piece.apply(made++));
            }
        });
    }
}
