package org.duizhao.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the review. */
@ConfigMapping(prefix = "duizhao.review")
interface ReviewConfig {

    /** Whether reviewers may approve a text that they corrected last themselves; otherwise somebody else does. */
    @WithDefault("false")
    boolean approveOwn();
}
