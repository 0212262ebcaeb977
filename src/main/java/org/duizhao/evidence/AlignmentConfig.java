package org.duizhao.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** What the aligner knows besides the texts. */
@ConfigMapping(prefix = "duizhao.alignment")
interface AlignmentConfig {

    /** The folder of the encoder's model, as {@code build-encoder} made it; without one the aligner does without. */
    @WithDefault("models")
    Path models();

    /** A Chinese–English dictionary in the text format of CC-CEDICT. */
    Optional<Path> dictionary();
}
