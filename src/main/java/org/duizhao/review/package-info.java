/**
 * The reviewer's pages: a document's pairs side by side, and the decisions on them, which go through
 * {@link org.duizhao.memory.Segments}. Reads with its own queries, a few a page whatever the document's length.
 */
package org.duizhao.review;
