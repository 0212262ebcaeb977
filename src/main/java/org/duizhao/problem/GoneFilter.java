package org.duizhao.problem;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Leaves alone what nobody waits for: a request whose connection is closed when a thread gets to it. */
class GoneFilter {

    private final Presence presence;

    GoneFilter(Presence presence) {
        this.presence = presence;
    }

    @ServerRequestFilter
    public void check() {
        presence.require();
    }
}
