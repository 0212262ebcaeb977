package org.duizhao.review;

import jakarta.ws.rs.FormParam;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a reviewer sends for one pair.
 *
 * @param version the pair's version that they saw; the segment's where there was no pair
 * @param zh the Chinese text
 * @param text the translation
 * @param reason for rejecting or passing findings over, or a comment
 * @param following the {@link PairRow#key} of the row below it on the page, or null
 */
record Answer(
        @FormParam("version") Integer version,
        @FormParam("decision") String decision,
        @FormParam("zh") String zh,
        @FormParam("text") String text,
        @FormParam("reason") String reason,
        @FormParam("following") String following) {

    private static final int MAX_TEXT = 100_000;
    private static final int MAX_REASON = 1_000;

    Answer {
        zh = orEmpty(zh);
        text = orEmpty(text);
        reason = orEmpty(reason);
    }

    /** Whether it can be kept as a draft, however much is missing. */
    boolean canBeKept() {
        return version != null
                && flaw(Decision.REJECT).filter(flaw -> flaw != Flaw.NO_REASON).isEmpty();
    }

    /** Why it cannot be taken; empty for a good one. */
    Optional<Flaw> flaw(Decision what) {
        boolean completes = what != Decision.REJECT && what != Decision.COMMENT;
        if (completes && (zh.isBlank() || text.isBlank())) {
            return Optional.of(Flaw.BLANK);
        }
        if (Stream.of(zh, text).anyMatch(t -> t.codePointCount(0, t.length()) > MAX_TEXT)) {
            return Optional.of(Flaw.TOO_LONG);
        }
        if (Stream.of(zh, text, reason).anyMatch(t -> !t.codePoints().allMatch(Answer::isXml))) {
            return Optional.of(Flaw.CONTROL_CHARACTER);
        }
        if (what.needsReason() && reason.isBlank()) {
            return Optional.of(Flaw.NO_REASON);
        }
        return reason.length() > MAX_REASON ? Optional.of(Flaw.LONG_REASON) : Optional.empty();
    }

    /**
     * The text to store for what was sent: browsers send line ends as CR LF, and an empty box or one that says the same leaves
     * what is stored.
     *
     * @param stored may be null
     */
    static String toStore(String sent, String stored) {
        String text = withLineFeeds(sent);
        return text.isBlank() || stored != null && text.equals(withLineFeeds(stored)) ? stored : text;
    }

    /** Whether what was sent for a text is another one. */
    static boolean changes(String stored, String sent) {
        return !Objects.equals(toStore(sent, stored), stored);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    static String withLineFeeds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** XML 1.0, 2.2: the characters that a TMX file can hold. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
