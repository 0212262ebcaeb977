package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import gen.core.project.RepositoryDefinition;
import gen.core.project.RepositoryMapping;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.commons.lang.StringEscapeUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.omegat.core.Core;
import org.omegat.core.data.ExternalTMFactory;
import org.omegat.core.data.ExternalTMX;
import org.omegat.core.machinetranslators.BaseTranslate;
import org.omegat.core.machinetranslators.MyMemoryHumanTranslate;
import org.omegat.core.machinetranslators.MyMemoryMachineTranslate;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.core.team2.impl.HTTPRemoteRepository;
import org.omegat.util.Language;
import org.omegat.util.Preferences;

/** OmegaT's two MyMemory connectors, its http repository and its TMX loader against the packaged server. */
class OmegaTClientIT {

    /** OmegaT keeps the download under this name as well, before it goes to its place in the project. */
    private static final String ADDRESS = "tmx?from=zh&to=en";

    @TempDir
    static Path folder;

    private static ClientServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ClientServer.start(folder);
        server.standForAllHosts();
        System.setProperty("mymemory.api.key", server.key());
        System.setProperty("mymemory.api.email", "");
        // OmegaT comes with the JDK's reader of XML, which Woodstox, of the server's, would replace here.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        Preferences.init();
        Core.setSegmenter(new Segmenter(SRX.getDefault()));
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"zh,zh-CN,en,en-US", "zh,zh-CN,ru,ru-RU", "en,en,zh,zh-CN", "ru,ru,en,en-GB"})
    void bothMyMemoryConnectorsGetTheTopMatchOfLookup(String from, String source, String to, String target)
            throws Exception {
        BaseTranslate human = enabled(new MyMemoryHumanTranslate());
        BaseTranslate machine = enabled(new MyMemoryMachineTranslate());
        int matched = 0;
        for (String text : server.queries(from, 200)) {
            JsonNode best = server.lookup(from, to, text).path("matches").path(0);
            if (best.isMissingNode()) {
                assertThat(human.getTranslation(new Language(source), new Language(target), text))
                        .as(text)
                        .isNullOrEmpty();
                continue;
            }
            matched++;
            // The client takes what it gets for HTML.
            String expected =
                    StringEscapeUtils.unescapeHtml(best.path("target").asText());
            for (BaseTranslate client : List.of(human, machine)) {
                assertThat(StringEscapeUtils.unescapeHtml(
                                client.getTranslation(new Language(source), new Language(target), text)))
                        .as(client.getName() + ": " + text)
                        .isEqualTo(expected);
            }
        }
        assertThat(matched).isGreaterThan(150);
    }

    @Test
    void aMemoryComesByTheHttpRepositoryOnceAndLoads() throws Exception {
        HTTPRemoteRepository repository = repository(ADDRESS);
        repository.switchToVersion(null);
        Path file = folder.resolve("local/" + ADDRESS);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(Texts.HARD[8][0]);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        repository.switchToVersion(null);
        assertThat(Files.getLastModifiedTime(file)).as("it is not sent again").isEqualTo(FileTime.fromMillis(0));

        ExternalTMX there = new ExternalTMFactory.TMXLoader(file.toFile())
                .setExtTmxLevel2(true)
                .setDoSegmenting(false)
                .load(new Language("zh-CN"), new Language("en-US"));
        for (String[] row : Texts.HARD) {
            assertThat(there.getEntries())
                    .anyMatch(entry -> entry.getSourceText().equals(row[0])
                            && entry.getTranslationText().equals(row[1]));
        }
        ExternalTMX back = new ExternalTMFactory.TMXLoader(file.toFile())
                .setDoSegmenting(false)
                .load(new Language("en"), new Language("zh-TW"));
        assertThat(back.getEntries()).hasSameSizeAs(there.getEntries());
    }

    @Test
    void aWrongAddressStopsTheDownload() throws Exception {
        assertThatThrownBy(() -> repository("tmx?from=de&to=en").switchToVersion(null))
                .hasMessageContaining("400");
        assertThatThrownBy(() -> repository("nowhere").switchToVersion(null)).hasMessageContaining("404");
    }

    private static BaseTranslate enabled(BaseTranslate client) {
        client.setEnabled(true);
        return client;
    }

    private static HTTPRemoteRepository repository(String address) throws Exception {
        RepositoryMapping mapping = new RepositoryMapping();
        mapping.setLocal("tm/duizhao.tmx");
        mapping.setRepository(address);
        RepositoryDefinition definition = new RepositoryDefinition();
        definition.setType("http");
        definition.setUrl(server.uri("/key/" + server.key() + "/api/").toString());
        definition.getMapping().add(mapping);
        HTTPRemoteRepository repository = new HTTPRemoteRepository();
        repository.init(
                definition,
                Files.createDirectories(folder.resolve("local")).toFile(),
                null);
        return repository;
    }
}
