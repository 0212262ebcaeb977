package org.duizhao.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordPieceTest {

    private static final List<String> PIECES = List.of(
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "中", "国", "play", "##ing", "##ed", "Play", "мир", "##ный", "，", "'",
            "s", "𠀀", "$", "café", "２０", "##a", "a", "No", "##на");

    private final WordPiece pieces = new WordPiece(PIECES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "中国，中|中 国 ， 中",
                "playing Played|play ##ing Play ##ed",
                "play's|play ' s",
                "мирный мир|мир ##ный мир",
                "PLAY play|[UNK] play",
                "playful|[UNK]",
                "𠀀中|𠀀 中",
                "play\u00ADing|play ##ing",
                "a$a|a $ a",
                "café|café",
                "cafe\u0301|[UNK]",
                "２０|２０",
                "🙂|[UNK]",
                "中play国|中 play 国",
                "\u3000中\u00A0|中",
            })
    void cutsAsTheModelWasTrained(String text, String expected) {
        assertThat(pieces.pieces(text).stream().map(PIECES::get)).containsExactly(expected.split(" "));
    }

    @Test
    void longWordsAreUnknownAsAWhole() {
        assertThat(pieces.pieces("a".repeat(100))).hasSize(100);
        assertThat(pieces.pieces("a".repeat(101))).containsExactly(1);
        assertThat(pieces.pieces("𠀀".repeat(101))).hasSize(101);
    }

    @Test
    void aTextWithoutWordsHasNoPieces() {
        assertThat(pieces.pieces("")).isEmpty();
        assertThat(pieces.pieces(" \n\u200B\uFFFD")).isEmpty();
    }

    @Test
    void aVocabularyNeedsItsSpecialPieces() {
        assertThatThrownBy(() -> new WordPiece(List.of("a"))).hasMessageContaining("[UNK]");
    }
}
