package org.duizhao.corpus;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One mapping of a YAML file. Whatever is wrong with a value is said with the line where it stands. */
final class YamlEntry {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    private YamlEntry(String file, Node node, Set<String> known) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw wrong(node, "here stands no `key: value`; expected are " + String.join(", ", known));
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (!known.contains(key)) {
                throw wrong(tuple.getKeyNode(), "unknown key `" + key + "`; known are " + String.join(", ", known));
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw wrong(tuple.getKeyNode(), "`" + key + "` stands twice; take one away");
            }
        }
    }

    /** The mapping that a whole file is. */
    static YamlEntry root(TextFile file, Set<String> known) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
            if (node == null) {
                throw new CorpusException(file.name(), 0, "holds nothing but comments; describe the files");
            }
            return new YamlEntry(file.name(), node, known);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new CorpusException(file.name(), line, "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new CorpusException(
                    file.name(),
                    0,
                    "is no YAML: " + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    int line() {
        return line(node);
    }

    String text(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw wrong(node, "`" + key + "` is missing");
        }
        String text = scalar(value);
        if (text.isBlank()) {
            throw wrong(value, "`" + key + "` is empty");
        }
        return text;
    }

    /** The empty string where the key is missing. */
    String optionalText(String key) {
        return values.containsKey(key) ? text(key) : "";
    }

    /** A text of a form that a regular expression describes. */
    String text(String key, String pattern, String form) {
        String text = text(key);
        if (!text.matches(pattern)) {
            throw wrong(values.get(key), "`" + key + ": " + text + "` is not " + form);
        }
        return text;
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        String word = text(key);
        return Word.find(type, word)
                .orElseThrow(() -> wrong(
                        values.get(key), "`" + key + ": " + word + "` is unknown; it is one of " + Word.all(type)));
    }

    LocalDate date(String key) {
        String date = text(key);
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw wrong(values.get(key), "`" + key + ": " + date + "` is no date; write it as 2023-05-19");
        }
    }

    int number(String key) {
        text(key);
        return number(values.get(key));
    }

    /** Empty where the key is missing. */
    Set<Integer> numbers(String key) {
        Set<Integer> numbers = new TreeSet<>();
        items(key).forEach(item -> numbers.add(number(item)));
        return numbers;
    }

    /** The mappings of a list; empty where the key is missing. */
    List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw wrong(value, "`" + key + "` is no list; write [a, b] or one `- ` a line");
        }
        return sequence.getValue();
    }

    YamlEntry entry(Node item, Set<String> known) {
        return new YamlEntry(file, item, known);
    }

    CorpusException wrong(String message) {
        return wrong(node, message);
    }

    private int number(Node value) {
        String digits = scalar(value);
        if (!digits.matches("\\d{1,9}")) {
            throw wrong(value, "`" + digits + "` is no line number");
        }
        return Integer.parseInt(digits);
    }

    private String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw wrong(value, "here stands a list or mapping where a word is expected");
    }

    private CorpusException wrong(Node where, String message) {
        return new CorpusException(file, line(where), message);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
