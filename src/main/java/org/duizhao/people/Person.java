package org.duizhao.people;

/** Who is asking, by the account's name, and the most that they may do by what they showed. */
record Person(String name, Role role) {}
