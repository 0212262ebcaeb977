/**
 * Memories as files: exports out of the database as a stream, for whoever may read or holds a private link, and TMX into it by jobs that
 * go on where a stop of the server left them.
 */
package org.duizhao.exchange;
