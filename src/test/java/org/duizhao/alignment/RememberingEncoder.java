package org.duizhao.alignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Encodes each text once, for tests that align it several times. */
record RememberingEncoder(Encoder encoder, Map<List<String>, List<EncodedText>> known) implements Encoder {

    RememberingEncoder(Encoder encoder) {
        this(encoder, new HashMap<>());
    }

    @Override
    public List<EncodedText> encode(List<String> texts, Progress progress) {
        return known.computeIfAbsent(texts, asked -> encoder.encode(asked, progress)).stream()
                .map(RememberingEncoder::copy)
                .toList();
    }

    private static EncodedText copy(EncodedText text) {
        return new EncodedText(
                text.pieces(), Arrays.stream(text.vectors()).map(float[]::clone).toArray(float[][]::new));
    }
}
