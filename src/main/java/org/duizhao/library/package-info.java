/**
 * The corpus to look at, and to read: home, documents with their progress, a document in columns, memories, the dashboard. It
 * changes nothing; every page shows only what is in memories that its reader may read.
 */
package org.duizhao.library;
