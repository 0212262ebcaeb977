package org.duizhao.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.corpus.CorpusConfig;
import org.duizhao.memory.Codes;
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

    /** Of a row with these texts instead of its own; of a segment that stands alone there are none. */
    List<Finding> of(PairRow row, String zh, String text) {
        return row.zh() == null || row.text() == null
                ? List.of()
                : of(
                        row.lang(),
                        zh,
                        row.zhCodes().after(row.zh(), zh),
                        text,
                        row.textCodes().after(row.text(), text),
                        row.elsewhere());
    }

    /**
     * Of a pair; of a segment that stands alone there are none.
     *
     * @param elsewhere see {@link PairRow#elsewhere}
     */
    List<Finding> of(Language lang, String zh, Codes zhCodes, String text, Codes textCodes, String elsewhere) {
        if (zh == null || text == null) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>(checks.check(new TextPair(Language.ZH, zh, lang, text)));
        findings.addAll(PairChecks.codes(zhCodes.markup(), textCodes.markup()));
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
