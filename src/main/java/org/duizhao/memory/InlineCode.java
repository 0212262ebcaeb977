package org.duizhao.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An inline code of a text that does not hold it.
 *
 * @param at how many code points of the text stand before it
 * @param id what a code of the other language has in common with this one, and an end with its beginning
 * @param paired whether a beginning has its end in the same text, and an end its beginning
 * @param written the code as it was written, by the client or in TMX
 */
public record InlineCode(int at, Kind kind, String id, boolean paired, String written) {

    public enum Kind {
        OPEN,
        CLOSE,
        POINT
    }

    /** What makes two codes of two texts the same one. */
    record Key(Kind kind, String id) {}

    Key key() {
        return new Key(kind, id);
    }

    /** Whether it is a marker of Okapi's, which means nothing to whoever reads it in an answer. */
    boolean isMarker() {
        return written.charAt(0) >= '\uE101' && written.charAt(0) <= '\uE103';
    }

    /** Those of a stored text, in its order. */
    public static List<InlineCode> of(Codes stored) {
        Collector codes = new Collector();
        stored.list().forEach(code -> codes.add(code.at(), code.markup()));
        return codes.all();
    }

    /** Takes codes in the order in which they stand, and finds out which belong together. */
    public static final class Collector {

        private final List<InlineCode> codes = new ArrayList<>();
        private final Deque<Begun> open = new ArrayDeque<>();
        private final Map<Kind, Integer> counts = new HashMap<>();

        /** A beginning whose end has not come yet. */
        private record Begun(int index, String name, String pair, String id) {}

        public void add(int at, String written) {
            CodeTag tag = CodeTag.of(written);
            int number = counts.merge(tag.kind(), 1, Integer::sum);
            String own = tag.id() == null ? "#" + number : tag.id();
            if (tag.kind() == Kind.OPEN) {
                Begun beginning = new Begun(codes.size(), tag.name(), tag.pair(), own);
                open.push(beginning);
                codes.add(new InlineCode(at, Kind.OPEN, own, false, written));
            } else if (tag.kind() == Kind.CLOSE) {
                codes.add(close(at, tag, own, written));
            } else {
                codes.add(new InlineCode(at, Kind.POINT, own, false, written));
            }
        }

        public List<InlineCode> all() {
            return List.copyOf(codes);
        }

        private InlineCode close(int at, CodeTag tag, String own, String written) {
            for (Begun beginning : open) {
                if (tag.closes(beginning.name(), beginning.pair())) {
                    open.remove(beginning);
                    InlineCode first = codes.get(beginning.index());
                    codes.set(
                            beginning.index(),
                            new InlineCode(first.at(), Kind.OPEN, first.id(), true, first.written()));
                    return new InlineCode(at, Kind.CLOSE, beginning.id(), true, written);
                }
            }
            return new InlineCode(at, Kind.CLOSE, own, false, written);
        }
    }
}
