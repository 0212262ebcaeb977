package org.duizhao.corpus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;

/** Where the documents are. */
@ConfigMapping(prefix = "duizhao.corpus")
public interface CorpusConfig {

    /** The folder of Chinese texts with their {@code manifest.yaml}. */
    @WithDefault("seeds")
    Path seeds();

    /** The folder of translations, {@code <language>/<document>.txt}. */
    @WithDefault("translations")
    Path translations();

    /** The size of the largest file that is read, in bytes. */
    @WithDefault("52428800")
    @Positive
    int maxFileSize();
}
