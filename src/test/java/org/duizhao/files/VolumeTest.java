package org.duizhao.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "两年来，贸易额增长40%。 | 9 | 13",
                "𠮷野家 | 3 | 3",
                "中国—中亚 | 4 | 5",
                "C+C5峰会 | 3 | 6",
                "Hello, world! | 2 | 12",
                "don't stop – never | 3 | 15",
                "Товарооборот вырос на 40 %. | 4 | 23",
                "— … — | 0 | 3",
                "🐢 🐢 | 0 | 2",
                "и\u0306 e\u0301 | 2 | 4",
                "１２３ ＡＢＣ | 2 | 6"
            })
    void countsWordsAndCharacters(String text, long words, long characters) {
        assertThat(Volume.of(text)).isEqualTo(new Volume(1, words, characters));
    }
}
