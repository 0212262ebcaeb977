/**
 * The process: the main method, and the PostgreSQL that the server brings along where none is configured. Knows nothing of what is
 * served.
 */
package org.duizhao.server;
