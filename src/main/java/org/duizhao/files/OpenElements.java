package org.duizhao.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.problem.Problem;

/**
 * Refuses HTML that would keep Okapi's filter busy for minutes: for each element that is open it goes through all tags behind it, so
 * its time grows with the number of open elements times that of the tags.
 */
final class OpenElements {

    /** About two seconds. */
    private static final long MOST = 100_000_000;

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");

    /** The elements without an end, and those in which most writers leave it out; the filter does not look for it. */
    private static final Set<String> WITHOUT_END = Set.of(
            "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "p", "source",
            "td", "th", "track", "wbr");

    private OpenElements() {}

    /**
     * Looks through the tags.
     *
     * @param charset of the file, in which all of it can be read
     * @throws Problem where too many elements are open, inside one another or never closed
     */
    static void check(Path file, String name, Charset charset) throws IOException {
        Matcher tag = TAG.matcher(Files.readString(file, charset));
        long tags = 0;
        long open = 0;
        long mostOpen = 0;
        while (tag.find()) {
            tags++;
            if (!WITHOUT_END.contains(tag.group(2).toLowerCase(Locale.ROOT))) {
                open = Math.max(0, tag.group(1).isEmpty() ? open + 1 : open - 1);
                mostOpen = Math.max(mostOpen, open);
            }
        }
        if (mostOpen * tags > MOST) {
            throw BadFile.unreadable(
                    name,
                    mostOpen + " elements are inside one another, or are never closed, among " + tags
                            + " tags. Close them, or send the document in smaller files.");
        }
    }
}
