package org.duizhao.review;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.duizhao.lookup.MatchExplanation;
import org.duizhao.matching.Diff;
import org.duizhao.memory.Revision;
import org.duizhao.quality.Finding;
import org.duizhao.quality.FindingText;
import org.duizhao.text.Language;

/** How templates write what other packages hold. */
@TemplateExtension
final class Words {

    private Words() {}

    static String sentence(Finding finding, Language reader) {
        return new FindingText(reader).of(finding);
    }

    static List<Diff.Run> difference(Revision revision) {
        return Diff.between(
                        Objects.requireNonNullElse(revision.textBefore, ""),
                        Objects.requireNonNullElse(revision.textAfter, ""))
                .runs();
    }

    static int longer(MatchExplanation explanation) {
        return Math.max(explanation.queryLength(), explanation.storedLength());
    }

    /** With one decimal, as scores have it. */
    static String baseText(MatchExplanation explanation) {
        return String.format(Locale.ROOT, "%.1f", explanation.base());
    }
}
