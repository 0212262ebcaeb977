package org.duizhao.memory;

import java.time.Instant;
import java.util.Map;
import org.duizhao.text.Language;

/**
 * New texts for a stored segment.
 *
 * @param segment its id
 * @param variants by language, only those that differ from the stored ones, in the text or in what is beside it; languages not
 *     named stay
 * @param extras in place of the stored ones
 * @param changedAt when the texts are said to have been changed
 * @param changedBy by whom
 */
public record Overwriting(
        long segment, Map<Language, Variant> variants, Extras extras, Instant changedAt, String changedBy) {}
