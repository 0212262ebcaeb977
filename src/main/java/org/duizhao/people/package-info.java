/**
 * Who may do what: accounts, API keys, sessions, sign-in.
 */
package org.duizhao.people;
