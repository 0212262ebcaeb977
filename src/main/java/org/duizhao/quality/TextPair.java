package org.duizhao.quality;

import org.duizhao.text.Language;

/** A text and its translation, each of any length: a segment or a paragraph. */
public record TextPair(Language from, String source, Language to, String target) {}
