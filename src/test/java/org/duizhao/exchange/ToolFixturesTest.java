package org.duizhao.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duizhao.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as tools write them, each beside the units that must come out of it, as an export of all languages has them. */
class ToolFixturesTest {

    static final TmxSelection ALL = new TmxSelection(null, List.of(), "m", null, Set.of(), null, 2);

    @ParameterizedTest
    @ValueSource(
            strings = {"omegat", "trados", "workbench", "memoq", "okapi", "wordfast", "weblate", "matecat", "lfaligner"
            })
    void whatAToolWroteComesOutAsItMust(String tool) throws Exception {
        String fixture = tool.equals("wordfast") ? new String(TmxReaderTest.fixture("wordfast.tmx"), UTF_8) : null;
        byte[] file = fixture == null ? TmxReaderTest.fixture(tool + ".tmx") : fixture.getBytes("UTF-16");
        assertThat(units(file)).isEqualTo(new String(TmxReaderTest.fixture(tool + ".units.xml"), UTF_8));
    }

    /** The units that can be imported, as they are written, and what the others and their losses are. */
    static String units(byte[] file) throws Exception {
        TmxReader reader = new TmxReader(XmlText.of(new ByteArrayInputStream(file)), "test.tmx", 1_000);
        StringBuilder text = new StringBuilder();
        for (Optional<IncomingUnit> unit = reader.next(); unit.isPresent(); unit = reader.next()) {
            IncomingUnit incoming = unit.get();
            if (incoming.refusal() == null) {
                text.append(written(ALL, List.of(incoming)));
            }
            String said = incoming.refusal() != null ? incoming.refusal() : String.join("; ", incoming.losses());
            if (!said.isEmpty()) {
                text.append("<!-- line ")
                        .append(incoming.line())
                        .append(": ")
                        .append(said)
                        .append(" -->\n");
            }
        }
        return text.toString();
    }

    /** The units of an export, without its head and end. */
    static String written(TmxSelection selection, List<IncomingUnit> units) throws IOException {
        String file = new String(file(selection, units), UTF_8);
        return file.substring(file.indexOf("<body>\n") + 7, file.indexOf("</body>"));
    }

    static byte[] file(TmxSelection selection, List<IncomingUnit> units) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TmxWriter writer = new TmxWriter(out, selection, "1")) {
            for (IncomingUnit incoming : units) {
                TmxUnit unit = unit(incoming);
                List<Language> languages = selection.languages(unit);
                if (languages.size() > 1) {
                    writer.write(unit, languages);
                }
            }
        }
        return out.toByteArray();
    }

    private static TmxUnit unit(IncomingUnit unit) {
        Instant created = unit.createdAt() == null ? Instant.EPOCH : unit.createdAt();
        String creator = unit.createdBy() == null ? "importer" : unit.createdBy();
        return new TmxUnit(
                unit.tuid() == null ? "none" : unit.tuid(),
                "m",
                null,
                null,
                created,
                creator,
                unit.changedAt() == null ? created : unit.changedAt(),
                unit.changedBy() == null ? creator : unit.changedBy(),
                unit.extras(),
                unit.variants(),
                Map.of());
    }
}
