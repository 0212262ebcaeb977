/**
 * Sentence alignment: which sentences of two texts belong together, and how sure that is. Pure Java: knows {@code text}
 * and nothing else.
 */
package org.duizhao.alignment;
