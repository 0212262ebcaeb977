/**
 * The reviewer's queue: pairs of all documents and memories side by side, with what the checks say of them; decisions, drafts,
 * edits of alignments and bulk approvals, which go through {@link org.duizhao.memory.Segments} and can be taken back through
 * {@link org.duizhao.memory.Steps}. Reads with its own queries, three a page whatever its size.
 */
package org.duizhao.review;
