package org.duizhao.lookup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Settings of lookup. */
@ConfigMapping(prefix = "duizhao.lookup")
public interface LookupConfig {

    /** Points taken off a match below 100 that nobody has approved; 0 to 10. */
    @WithDefault("1")
    @Min(0)
    @Max(10)
    int notApprovedPenalty();

    /** The longest text that is looked up, and the longest of its neighbours, in code points. */
    @WithDefault("10000")
    @Min(1)
    int longestQuery();

    /** The longest text of a segment that is written over the API, in code points. */
    @WithDefault("100000")
    @Min(1)
    @Max(1_000_000)
    int longestText();

    /** The most texts in one batch. */
    @WithDefault("1000")
    @Min(1)
    int largestBatch();

    /** The file in which the index is kept for the next start. */
    @WithDefault("${duizhao.data:data}/index.snapshot")
    Path snapshot();
}
