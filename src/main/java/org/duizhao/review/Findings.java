package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.corpus.CorpusConfig;
import org.duizhao.quality.BadFile;
import org.duizhao.quality.Finding;
import org.duizhao.quality.PairChecks;
import org.duizhao.quality.TermBase;
import org.duizhao.quality.TextPair;
import org.duizhao.text.Language;
import org.jboss.logging.Logger;

/** What the checks have to say of a pair, by the term base beside the translations. */
@ApplicationScoped
class Findings {

    private static final Logger LOG = Logger.getLogger(Findings.class);

    private final PairChecks checks;

    Findings(CorpusConfig config) {
        checks = new PairChecks(terms(config.translations().resolve("terms.tsv")));
    }

    /**
     * Of a pair with these texts; of a segment that stands alone there are none.
     *
     * @param elsewhere see {@link PairRow#elsewhere}
     */
    List<Finding> of(String zh, Language lang, String text, String elsewhere) {
        if (zh == null || text == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(checks.check(new TextPair(Language.ZH, zh, lang, text)));
        findings.addAll(PairChecks.inconsistent(text, elsewhere));
        return findings;
    }

    private static TermBase terms(Path file) {
        if (!Files.exists(file)) {
            return TermBase.EMPTY;
        }
        try {
            return TermBase.read(file);
        } catch (BadFile e) {
            LOG.errorf("Terms are not checked: %s", e.getMessage());
            return TermBase.EMPTY;
        }
    }
}
