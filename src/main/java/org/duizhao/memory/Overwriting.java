package org.duizhao.memory;

import java.time.Instant;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * New texts for a stored segment.
 *
 * @param segment its id
 * @param texts by language, only those that differ from the stored ones; languages not named stay
 * @param changedAt when the texts are said to have been changed
 * @param changedBy by whom
 */
public record Overwriting(long segment, Map<Language, String> texts, Instant changedAt, String changedBy) {}
