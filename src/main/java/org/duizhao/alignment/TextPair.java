package org.duizhao.alignment;

import java.util.List;
import org.duizhao.text.Language;

/** Two texts to align, each with its language. Either may be empty. */
public record TextPair(List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {

    public TextPair {
        source = List.copyOf(source);
        target = List.copyOf(target);
    }
}
