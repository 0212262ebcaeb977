/**
 * Who may do what: accounts, API keys, sessions, sign-in, and what keeps strangers and other sites out. Other packages name a
 * {@link org.duizhao.people.Role} on what they serve and ask the security identity who is there; they see no account.
 */
package org.duizhao.people;
