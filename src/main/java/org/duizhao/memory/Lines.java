package org.duizhao.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.text.Language;

/**
 * The edits of an alignment: functions from lines that follow each other in a document to others. In each language the texts
 * one after the other stay what they were, but for the spaces between them, and so do the sentences. A line that is left
 * without any text is gone. Of two lines that become one, the first stays.
 */
public final class Lines {

    private Lines() {}

    /** Cuts a line in two. Languages that are not cut stay before the cut. */
    public static List<Line> split(Line line, Map<Language, Cut> cuts) {
        Line head = line;
        Line tail = new Line(null, Map.of());
        for (var entry : cuts.entrySet()) {
            Variant whole = line.variants().get(entry.getKey());
            if (whole != null) {
                head = head.with(entry.getKey(), entry.getValue().head(whole));
                tail = tail.with(entry.getKey(), entry.getValue().tail(whole));
            }
        }
        // The line that is there keeps its place in the history, also where all that it had moves on.
        return head.isEmpty()
                ? List.of(line)
                : Stream.of(head, tail).filter(part -> !part.isEmpty()).toList();
    }

    /** Makes one line of two, in all languages. */
    public static Line merge(Line first, Line second) {
        Line merged = first;
        for (var entry : second.variants().entrySet()) {
            merged = merged.append(entry.getKey(), entry.getValue());
        }
        return merged;
    }

    /** Moves what stands before the cut in the second line to the end of the first. */
    public static List<Line> moveUp(Line first, Line second, Language lang, Cut cut) {
        Variant whole = second.variants().get(lang);
        return present(first.append(lang, cut.head(whole)), second.with(lang, cut.tail(whole)));
    }

    /** Moves what stands after the cut in the first line to the beginning of the second. */
    public static List<Line> moveDown(Line first, Line second, Language lang, Cut cut) {
        Variant whole = first.variants().get(lang);
        return present(first.with(lang, cut.head(whole)), second.prepend(lang, cut.tail(whole)));
    }

    /** Gives the text of a language a line of its own, behind the others. */
    public static List<Line> detach(Line line, Language lang) {
        Variant alone = line.variants().get(lang);
        Line rest = line.with(lang, null);
        return alone == null || rest.isEmpty() ? List.of(line) : List.of(rest, new Line(null, Map.of(lang, alone)));
    }

    private static List<Line> present(Line... lines) {
        List<Line> present = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isEmpty()) {
                present.add(line);
            }
        }
        return present;
    }
}
