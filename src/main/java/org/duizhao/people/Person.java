package org.duizhao.people;

/**
 * Who is asking, and the most that they may do by what they showed.
 *
 * @param name the account's
 * @param account its id
 * @param key the id of the API key that was shown, or null
 */
record Person(String name, Role role, long account, Long key) {

    /** Under which the security identity holds it. */
    static final String ATTRIBUTE = "duizhao.person";

    /** The key, or the person in a browser: what look-ups are counted for. */
    String asker() {
        return key == null ? "account " + account : "key " + key;
    }
}
