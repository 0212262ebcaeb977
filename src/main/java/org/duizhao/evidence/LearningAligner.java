package org.duizhao.evidence;

import java.util.List;
import java.util.Optional;
import org.duizhao.alignment.Aligner;
import org.duizhao.alignment.Bead;
import org.duizhao.alignment.DynamicAligner;
import org.duizhao.alignment.Encoder;
import org.duizhao.alignment.Lexicon;
import org.duizhao.alignment.Progress;
import org.duizhao.alignment.TextPair;
import org.jboss.logging.Logger;

/** Learns from the approved pairs of the memory, anew when a tenth more of them are there. */
final class LearningAligner implements Aligner {

    private static final Logger LOG = Logger.getLogger(LearningAligner.class);

    /** Fewer teach nothing: a word has to come back. */
    private static final int LEAST = 100;

    private final Lexicon given;
    private final Optional<Encoder> encoder;
    private final ApprovedPairs approved;
    private DynamicAligner current;
    private long learnedFrom;

    LearningAligner(Lexicon given, Optional<Encoder> encoder, ApprovedPairs approved) {
        this.given = given;
        this.encoder = encoder;
        this.approved = approved;
        this.current = new DynamicAligner(given, encoder);
    }

    @Override
    public List<Bead> align(TextPair texts, List<Bead> decided, Progress progress) {
        return current().align(texts, decided, progress);
    }

    private synchronized DynamicAligner current() {
        long count = approved.count();
        if (count >= LEAST && Math.abs(count - learnedFrom) * 10 >= learnedFrom) {
            Lexicon learned = given.withConfirmed(approved.newest());
            current = new DynamicAligner(learned, encoder);
            learnedFrom = count;
            LOG.infof("Alignment has learned words from %d approved pairs", count);
        }
        return current;
    }
}
