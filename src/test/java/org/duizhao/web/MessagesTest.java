package org.duizhao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern EXPRESSION = Pattern.compile("\\{[#/]?[^{}]*}");

    /** Names that are the same in every language. */
    private static final Set<String> NAMES =
            Set.of("Duizhao", "对照", "中文", "English", "Русский", "TMX", "zh", "en", "ru");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "ru"})
    void everyMessageIsThereInEveryLanguageWithTheSameParameters(String language) throws IOException {
        Set<String> bundles = bundles();
        assertThat(bundles).contains("msg", "review", "people", "problem");
        for (String bundle : bundles) {
            Properties english = load(bundle, "en");
            Properties other = load(bundle, language);
            assertThat(other.stringPropertyNames()).as(bundle).isEqualTo(english.stringPropertyNames());
            for (String key : english.stringPropertyNames()) {
                assertThat(other.getProperty(key)).as(key).isNotBlank();
                assertThat(parameters(other.getProperty(key)))
                        .as(bundle + " " + key)
                        .isEqualTo(parameters(english.getProperty(key)));
            }
        }
    }

    @Test
    void noTemplateSpeaksOutsideTheBundles() throws IOException {
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(templates.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(template -> {
                String text = EXPRESSION
                        .matcher(Files.readString(template))
                        .replaceAll(" ")
                        .replaceAll("<meta name=\"htmx-config\".*", " ");
                String visible = text.replaceAll("<[^>]*>", " ")
                        + Pattern.compile("(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"")
                                .matcher(text)
                                .results()
                                .map(match -> " " + match.group(1))
                                .collect(Collectors.joining());
                assertThat(Pattern.compile("\\p{L}+").matcher(visible).results().map(MatchResult::group))
                        .as(template.toString())
                        .isSubsetOf(NAMES);
            });
        }
    }

    private static Set<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return files.map(file -> file.getFileName().toString().replaceAll("_[a-z]+\\.properties", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Properties load(String bundle, String language) throws IOException {
        Properties properties = new Properties();
        Path file = RESOURCES.resolve("messages").resolve(bundle + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> parameters(String message) {
        return EXPRESSION.matcher(message).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
