package org.duizhao.quality;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.text.Language;

/**
 * Brackets and quotation marks of the translation that have no partner, unless as many of the source have none: a quotation
 * may run over several paragraphs. An apostrophe is no quotation mark, and {@code a)} at the head of an item no bracket.
 */
final class BracketsCheck implements PairCheck {

    private static final Map<Integer, Integer> CLOSING = closing("()[]{}（）［］【】《》〈〉«»“”‘’「」『』");
    private static final Pattern ITEM = Pattern.compile("(?:^|[\\s;:；：。])[\\p{L}\\p{N}]{1,3}([)）])");

    private record Mark(int codePoint, int at) {}

    @Override
    public List<Finding> check(TextPair pair) {
        List<Mark> alone = alone(pair.target(), pair.to());
        if (alone.size() <= alone(pair.source(), pair.from()).size()) {
            return List.of();
        }
        return alone.stream()
                .map(mark -> Finding.error(
                        Check.BRACKETS,
                        List.of(new Place(Side.TARGET, mark.at(), mark.at() + 1)),
                        "brackets.alone",
                        Character.toString(mark.codePoint())))
                .toList();
    }

    private static List<Mark> alone(String text, Language language) {
        String marks = withoutItems(text);
        Deque<Mark> open = new ArrayDeque<>();
        List<Mark> alone = new ArrayList<>();
        int[] points = marks.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            int point = points[at];
            boolean closesStraight = point == '"' && open.stream().anyMatch(mark -> mark.codePoint() == '"');
            boolean closesLow = point == '“'
                    && language == Language.RU
                    && !open.isEmpty()
                    && open.peek().codePoint() == '„';
            if (closesLow) {
                open.pop();
            } else if (closesStraight) {
                close(new Mark(point, at), open, alone);
            } else if (point == '„' || point == '"' || CLOSING.containsKey(point)) {
                open.push(new Mark(point, at));
            } else if (CLOSING.containsValue(point) && !(point == '’' && isApostrophe(points, at, open))) {
                close(new Mark(point, at), open, alone);
            }
        }
        alone.addAll(open);
        alone.sort((a, b) -> Integer.compare(a.at(), b.at()));
        return alone;
    }

    private static void close(Mark mark, Deque<Mark> open, List<Mark> alone) {
        boolean opened = open.stream().anyMatch(mine -> closes(mark, mine));
        while (opened && !closes(mark, open.peek())) {
            alone.add(open.pop());
        }
        if (opened) {
            open.pop();
        } else {
            alone.add(mark);
        }
    }

    private static boolean closes(Mark mark, Mark open) {
        return mark.codePoint() == CLOSING.getOrDefault(open.codePoint(), open.codePoint());
    }

    private static boolean isApostrophe(int[] points, int at, Deque<Mark> open) {
        boolean inWord = at + 1 < points.length && Character.isLetter(points[at + 1]);
        return inWord || open.stream().noneMatch(mark -> mark.codePoint() == '‘');
    }

    private static String withoutItems(String text) {
        StringBuilder marks = new StringBuilder(text);
        Matcher item = ITEM.matcher(text);
        while (item.find()) {
            String before = text.substring(0, item.start(1));
            if (before.lastIndexOf('(') <= before.lastIndexOf(')')
                    && before.lastIndexOf('（') <= before.lastIndexOf('）')) {
                marks.setCharAt(item.start(1), ' ');
            }
        }
        return marks.toString();
    }

    private static Map<Integer, Integer> closing(String pairs) {
        int[] points = pairs.codePoints().toArray();
        Map<Integer, Integer> closing = new HashMap<>();
        for (int i = 0; i < points.length; i += 2) {
            closing.put(points[i], points[i + 1]);
        }
        return closing;
    }
}
