/**
 * Hears of commits on the database, by whichever server: the triggers of the migrations send a notification, and here it becomes an
 * event. Who holds something of the database in memory observes it.
 */
package org.duizhao.notice;
