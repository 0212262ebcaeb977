package org.duizhao.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duizhao.text.Language;

/** The paragraphs of a translation, and how many of them stand before each gap. */
record TranslationBody(List<String> paragraphs, List<Integer> gaps) {

    private static final Set<String> GAP = Set.of("[…]", "[...]");

    /** @param lines what follows the header */
    static TranslationBody of(List<Line> lines, Language language) {
        TranslationBody body = new TranslationBody(new ArrayList<>(), new ArrayList<>());
        StringBuilder paragraph = new StringBuilder();
        for (Line line : lines) {
            if (line.isBlank()) {
                body.end(paragraph);
            } else {
                String words = line.strip().text();
                paragraph.append(joint(paragraph, words, language)).append(words);
            }
        }
        body.end(paragraph);
        return body;
    }

    private void end(StringBuilder paragraph) {
        if (GAP.contains(paragraph.toString())) {
            gaps.add(paragraphs.size());
        } else if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph.toString());
        }
        paragraph.setLength(0);
    }

    private static String joint(StringBuilder before, String words, Language language) {
        boolean close = before.isEmpty()
                || language == Language.ZH
                        && !Glyph.partsWords(before.codePointBefore(before.length()), words.codePointAt(0));
        return close ? "" : " ";
    }
}
