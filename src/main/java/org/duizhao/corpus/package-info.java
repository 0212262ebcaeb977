/**
 * Documents as files: reads {@code seeds/} by its manifest and {@code translations/}, repairs raw extractions without
 * inventing or losing a character, keeps where each sentence came from, and brings all of it into the memory at start.
 */
package org.duizhao.corpus;
