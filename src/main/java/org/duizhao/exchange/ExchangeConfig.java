package org.duizhao.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;

/** Files in and out. */
@ConfigMapping(prefix = "duizhao.exchange")
interface ExchangeConfig {

    /** The folder that keeps an uploaded file until its import has ended. */
    @WithDefault("${duizhao.data:data}/imports")
    Path folder();

    /** The longest text of a unit that is imported, in code points; a unit with a longer one is refused. */
    @WithDefault("100000")
    @Min(1)
    @Max(1_000_000)
    int longestText();

    /**
     * How many times larger than the packed file its content may be, once that is more than 64 MiB; an import that finds more
     * stops there. TMX packs to about a tenth.
     */
    @WithDefault("200")
    @Min(1)
    int highestRatio();

    /** The largest body of a request that is no import of a memory; what an import may have is quarkus.http.limits.max-body-size. */
    @WithDefault("64M")
    MemorySize largestOther();

    /** How many imports of one person may wait or run at a time. */
    @WithDefault("20")
    @Min(1)
    int openImports();

    /** How many downloads of TMX may run at a time; each holds a connection to the database for as long as its reader takes. */
    @WithDefault("4")
    @Min(1)
    int downloads();
}
