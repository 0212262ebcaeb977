/** The process: the main method, the PostgreSQL that the server brings along where none is configured, and the first words on the console. */
package org.duizhao.server;
