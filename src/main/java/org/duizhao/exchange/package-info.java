/**
 * Memories as files: TMX out of the database as a stream, and into it by jobs that go on where a stop of the server left them.
 */
package org.duizhao.exchange;
