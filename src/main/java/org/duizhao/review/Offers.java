package org.duizhao.review;

import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.quality.Check;

/** What the queue's page offers to choose from: {@code offer:} in templates. */
@TemplateExtension(namespace = "offer")
final class Offers {

    private Offers() {}

    /** The checks of a pair. */
    static List<Check> checks() {
        return Stream.of(Check.values())
                .filter(check -> check != Check.PARAGRAPHS && check != Check.GAPS)
                .toList();
    }

    static List<Integer> sizes() {
        return Filter.SIZES;
    }

    static List<Key> keys() {
        return List.of(Key.values());
    }
}
