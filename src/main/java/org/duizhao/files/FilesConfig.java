package org.duizhao.files;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Files that are pre-translated or analysed. */
@ConfigMapping(prefix = "duizhao.files")
interface FilesConfig {

    /** Bytes that the content of a packed file (.docx, .zip) may have once it is unpacked, all its parts together. */
    @WithDefault("268435456")
    @Min(1)
    long largestContent();

    /** The most files in one archive, and the most parts of one .docx. */
    @WithDefault("2000")
    @Min(1)
    int mostParts();

    /** The most segments of one request. */
    @WithDefault("200000")
    @Min(1)
    int mostSegments();
}
