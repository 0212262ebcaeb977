package org.duizhao.quality;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.duizhao.text.Language;

/** Findings in words, from the bundle {@code findings} in each language of the interface. */
public final class FindingText {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;
    private final Locale locale;

    /** @param language of the reader, not of the texts */
    public FindingText(Language language) {
        locale = Locale.forLanguageTag(language.tag());
        sentences = ResourceBundle.getBundle("org.duizhao.quality.findings", locale, EXACT);
    }

    /** One sentence without a full stop. */
    public String of(Finding finding) {
        return new MessageFormat(sentences.getString(finding.key()), locale)
                .format(finding.arguments().toArray());
    }
}
