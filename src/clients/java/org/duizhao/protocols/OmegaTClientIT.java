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
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.omegat.core.data.ProjectProperties;
import org.omegat.core.team2.RemoteRepositoryProvider;
import org.omegat.util.ProjectFileStorage;
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

    private static final String PROJECT = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <omegat>
                <project version="1.0">
                    <source_dir>__DEFAULT__</source_dir>
                    <target_dir>__DEFAULT__</target_dir>
                    <tm_dir>__DEFAULT__</tm_dir>
                    <glossary_dir>__DEFAULT__</glossary_dir>
                    <glossary_file>__DEFAULT__</glossary_file>
                    <dictionary_dir>__DEFAULT__</dictionary_dir>
                    <source_lang>zh-CN</source_lang>
                    <target_lang>en-US</target_lang>
                    <sentence_seg>true</sentence_seg>
                    <repositories>
                        <repository type="http" url="URL"><mapping local="tm/duizhao.tmx" repository="NAME"/></repository>
                    </repositories>
                </project>
            </omegat>
            """;

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
        for (Texts.Query query : server.codedQueries(from, 200)) {
            JsonNode best = server.lookup(from, to, query).path("matches").path(0);
            String text = query.written("<f0>", "</f0>", "<br1/>", UnaryOperator.identity());
            if (best.isMissingNode()) {
                assertThat(human.getTranslation(new Language(source), new Language(target), text))
                        .as(query.toString())
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
                        .as(client.getName() + ": " + query)
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
    void aProjectSetUpAsTheGuideSaysGetsTheMemoryByAPrivateLinkAndEachChangeOfItOnce() throws Exception {
        String link = server.privateLink("zh", "en");
        int name = link.lastIndexOf('/') + 1;
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(
                project.resolve("omegat.project"),
                PROJECT.replace("URL", link.substring(0, name)).replace("NAME", link.substring(name)));
        ProjectProperties properties = ProjectFileStorage.loadProjectProperties(project.toFile());
        assertThat(properties.hasRepositories()).isTrue();
        Path memory = project.resolve("tm/duizhao.tmx");

        open(properties);
        assertThat(Files.readString(memory, StandardCharsets.UTF_8)).contains(Texts.HARD[8][0]);
        ExternalTMX there = new ExternalTMFactory.TMXLoader(memory.toFile())
                .setDoSegmenting(false)
                .load(properties.getSourceLanguage(), properties.getTargetLanguage());
        assertThat(there.getEntries()).anyMatch(entry -> entry.getSourceText().equals(Texts.HARD[8][0])
                && entry.getTranslationText().equals(Texts.HARD[8][1]));

        Path download = downloaded(project);
        Files.setLastModifiedTime(download, FileTime.fromMillis(0));
        open(properties);
        assertThat(Files.getLastModifiedTime(download)).as("it is not sent again").isEqualTo(FileTime.fromMillis(0));

        server.importUnits("later", new String[] {"后来才有的句子𠮷。", "A sentence that came later 👍.", "Позже."});
        open(properties);
        assertThat(Files.readString(memory, StandardCharsets.UTF_8)).contains("A sentence that came later 👍.");
    }

    /** What OmegaT does with the repositories of a project when it opens it. */
    private static void open(ProjectProperties project) throws Exception {
        RemoteRepositoryProvider repositories =
                new RemoteRepositoryProvider(project.getProjectRootDir(), project.getRepositories(), project);
        repositories.switchAllToLatest();
        repositories.copyFilesFromReposToProject("tm/");
    }

    private static Path downloaded(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project.resolve(".repositories"))) {
            return files.filter(file -> file.toString().endsWith(".tmx"))
                    .findFirst()
                    .orElseThrow();
        }
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
