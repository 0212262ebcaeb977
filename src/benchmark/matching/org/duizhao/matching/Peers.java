package org.duizhao.matching;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.matching.SegmentIndex.Query;
import org.duizhao.text.Language;

/** All that are measured, in the order of the table. */
final class Peers {

    static final int LIMIT = 5;

    private Peers() {}

    static List<Peer> of(Language language) {
        List<Peer> peers = new ArrayList<>();
        peers.add(new Scanning(false));
        peers.add(new Scanning(true));
        peers.add(new Indexed());
        if (language == Language.ZH) {
            peers.add(LucenePeer.ofPairs());
        } else {
            peers.add(LucenePeer.ofThrees());
            peers.add(LucenePeer.ofWords());
        }
        peers.add(ChildPeer.pensieve(language));
        peers.add(new PostgresPeer());
        peers.add(ChildPeer.omegaT(language));
        return peers;
    }

    private static final class Indexed implements Peer {

        private final GramIndex index = new GramIndex();

        @Override
        public String name() {
            return "Duizhao";
        }

        @Override
        public void load(List<Entry> entries) {
            index.putAll(entries);
        }

        @Override
        public List<Hit> matches(String text, double min) {
            return index.matches(new Query(text, null, null, min, LIMIT), segment -> 0);
        }

        @Override
        public int queries() {
            return 2500;
        }
    }

    private static final class Scanning implements Peer {

        private final boolean limited;
        private FullScan scan;

        Scanning(boolean limited) {
            this.limited = limited;
        }

        @Override
        public String name() {
            return limited ? "scan of like lengths, with a limit" : "full scan";
        }

        @Override
        public void load(List<Entry> entries) {
            scan = new FullScan(entries);
        }

        @Override
        public List<Hit> matches(String text, double min) {
            return limited
                    ? scan.matchesOfLikeLength(text, min, LIMIT)
                    : scan.matches(text, new double[] {min}, LIMIT).get(0);
        }

        @Override
        public int queries() {
            return limited ? 200 : 100;
        }
    }
}
