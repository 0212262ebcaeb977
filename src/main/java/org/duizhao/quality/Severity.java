package org.duizhao.quality;

/** How sure a finding is, the graver first. */
public enum Severity {
    /** Wrong in all likelihood: to be mended before anyone approves the pair. */
    ERROR,
    /** Worth a look: may be right in its context. */
    WARNING
}
