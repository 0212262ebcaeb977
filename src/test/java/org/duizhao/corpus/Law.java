package org.duizhao.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The law of the repair, told without the code that it is to judge. */
final class Law {

    private Law() {}

    /** The printed characters of the file are those of the paragraphs and of the furniture, each once and in its place. */
    static void holds(byte[] file, Collection<Paragraph> paragraphs, Set<Integer> furniture) {
        Map<Integer, String> places = new TreeMap<>();
        for (Paragraph paragraph : paragraphs) {
            String text = paragraph.text();
            for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
                int end = i + Character.charCount(text.codePointAt(i));
                if (!isSpace(text.codePointAt(i))) {
                    String glyph = text.substring(i, end);
                    ByteRange range = paragraph.source(i, end);
                    assertThat(text(file, range)).isEqualTo(glyph);
                    assertThat(places.put(range.from(), glyph)).isNull();
                }
            }
        }
        String dropped = new String(withoutFurniture(file, furniture), StandardCharsets.UTF_8);
        assertThat(String.join("", places.values())).isEqualTo(printed(dropped));
    }

    /** A stretch of a paragraph stands in the file where its lineage says, and nothing of the text around it. */
    static void lineageIsTrue(byte[] file, Paragraph paragraph, int from, int to, Set<Integer> furniture) {
        String there = text(withoutFurniture(file, furniture), paragraph.source(from, to));
        assertThat(printed(there)).isEqualTo(printed(paragraph.text().substring(from, to)));
        assertThat(isSpace((there + " ").codePointAt(0)))
                .as("<%s> begins as the text does", there)
                .isEqualTo(paragraph.text().charAt(from) == ' ');
        if (isSpace((" " + there).codePointBefore(there.length() + 1))) {
            assertThat(paragraph.text().charAt(to - 1))
                    .as("what <%s> ends with", there)
                    .isEqualTo(' ');
        }
    }

    static String text(byte[] file, ByteRange range) {
        return new String(file, range.from(), range.to() - range.from(), StandardCharsets.UTF_8);
    }

    static String printed(String text) {
        return text.codePoints()
                .filter(c -> !isSpace(c) && c != 0xFEFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The file with its furniture overwritten by spaces. */
    private static byte[] withoutFurniture(byte[] file, Set<Integer> furniture) {
        byte[] left = file.clone();
        int offset = 0;
        List<String> lines = List.of(new String(file, StandardCharsets.UTF_8).split("(?<=\n)|(?<=\r)(?!\n)"));
        for (int i = 0; i < lines.size(); i++) {
            int end = offset + lines.get(i).getBytes(StandardCharsets.UTF_8).length;
            for (int b = offset; b < end && furniture.contains(i + 1); b++) {
                left[b] = ' ';
            }
            offset = end;
        }
        return left;
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
