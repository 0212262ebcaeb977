package org.duizhao.protocols;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the foreign protocols. */
@ConfigMapping(prefix = "duizhao.protocols")
interface ProtocolsConfig {

    /**
     * The least score, percent, of a match that is answered as a translation over ModernMT's protocol, which has no way to say how
     * good it is; 50 to 100. Okapi shows such a translation as a match of 95.
     */
    @WithDefault("95")
    @Min(50)
    @Max(100)
    int modernMtMin();

    /** Whether tools may write over the foreign protocols, with the key of a translator; never into the memory of the documents. */
    @WithDefault("false")
    boolean writing();

    /** The memory that tools write to where their request names none; it is made with its first unit. */
    @WithDefault("tools")
    String memory();
}
