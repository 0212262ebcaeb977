package org.duizhao.review;

import java.time.Instant;

/**
 * What a reviewer typed and has not decided on.
 *
 * @param version the version that they saw; see {@link PairRow#version}
 * @param zh the box of the Chinese
 * @param text the box of the translation
 */
public record Draft(int version, String zh, String text, String reason, Instant savedAt) {}
