/**
 * The one catalogue of errors and how they are answered: RFC 9457 for programs, a page for browsers.
 */
package org.duizhao.problem;
