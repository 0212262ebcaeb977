package org.duizhao.corpus;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.duizhao.memory.NewSentence;
import org.duizhao.segmentation.Segmenter;
import org.duizhao.segmentation.Segmenter.Span;
import org.duizhao.text.Language;

/** Cuts the paragraphs of an edition into the sentences that are kept. */
@ApplicationScoped
class SentenceCutter {

    private final Segmenter segmenter;

    SentenceCutter(Segmenter segmenter) {
        this.segmenter = segmenter;
    }

    /** Of a seed: each sentence with its bytes in the file. */
    List<NewSentence> cut(SourceDocument document) {
        List<NewSentence> sentences = new ArrayList<>();
        for (int i = 0; i < document.paragraphs().size(); i++) {
            Paragraph paragraph = document.paragraphs().get(i);
            for (Span span : segmenter.sentences(paragraph.text(), Language.ZH)) {
                ByteRange source = paragraph.source(span.from(), span.to());
                sentences.add(new NewSentence(
                        i, word(paragraph.role()), span.of(paragraph.text()), source.from(), source.to()));
            }
        }
        return sentences;
    }

    /**
     * Of a translation. Its paragraphs follow the original's, so each has the role of the one with its number; a paragraph
     * too many is body.
     *
     * @param roles of the original's paragraphs
     */
    List<NewSentence> cut(Translation translation, List<String> roles) {
        List<NewSentence> sentences = new ArrayList<>();
        for (int i = 0; i < translation.paragraphs().size(); i++) {
            String paragraph = translation.paragraphs().get(i);
            String role = i < roles.size() ? roles.get(i) : word(Role.BODY);
            for (Span span : segmenter.sentences(paragraph, translation.language())) {
                sentences.add(new NewSentence(i, role, span.of(paragraph), null, null));
            }
        }
        return sentences;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
