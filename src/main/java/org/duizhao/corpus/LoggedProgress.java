package org.duizhao.corpus;

import java.time.Duration;
import java.util.Locale;
import org.duizhao.alignment.Progress;
import org.jboss.logging.Logger;

/** Says now and then how far an alignment is that takes long. */
final class LoggedProgress implements Progress {

    private static final Logger LOG = Logger.getLogger(LoggedProgress.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final String what;
    private long said = System.nanoTime();

    /** @param what the texts, as {@code 2023-xian-keynote with en} */
    LoggedProgress(String what) {
        this.what = what;
    }

    @Override
    public void at(double done) {
        if (System.nanoTime() - said >= PAUSE.toNanos()) {
            said = System.nanoTime();
            LOG.info(String.format(Locale.ROOT, "Aligning %s: %.0f %%", what, 100 * done));
        }
    }
}
