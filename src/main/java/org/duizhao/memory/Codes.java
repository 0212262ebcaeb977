package org.duizhao.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The inline codes of a text, which itself holds none of them, in the order in which they stand. The words that a {@code hi}
 * encloses belong to the text, so it is two codes, its beginning and its end; a {@code sub} belongs to the code around it.
 */
public record Codes(List<Code> list) {

    /** The reason in the revision of a text whose codes could not be kept. */
    static final String LOST = "inline codes dropped: their places in the new text are not certain";

    public static final Codes NONE = new Codes(List.of());

    /**
     * One code.
     *
     * @param at its place in the text: how many code points stand before it
     * @param markup the code as TMX 1.4b writes it, with attributes and content, in one line
     */
    public record Code(int at, String markup) {}

    /** What {@link #written} wrote; null is none. */
    public static Codes read(String written) {
        if (written == null) {
            return NONE;
        }
        return new Codes(written.lines()
                .map(line -> {
                    int space = line.indexOf(' ');
                    return new Code(Integer.parseInt(line, 0, space, 10), line.substring(space + 1));
                })
                .toList());
    }

    /** A line for each, its place, a space and its markup; null for none. */
    public String written() {
        return list.isEmpty()
                ? null
                : list.stream().map(code -> code.at() + " " + code.markup()).collect(Collectors.joining("\n"));
    }

    /** The codes as TMX writes them, in the order in which they stand. */
    public List<String> markup() {
        return list.stream().map(Code::markup).toList();
    }

    /** What is left of them when somebody makes another text of the one they are in: all, or where a place is not certain, none. */
    public Codes after(String before, String after) {
        return isEmpty() ? NONE : carried(before, after).orElse(NONE);
    }

    public int count() {
        return list.size();
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /**
     * The codes in a new text that was made of the one they are in: each as far from the beginning as before, when up to there
     * nothing changed, or as far from the end, when from there on nothing did.
     *
     * @return empty where that gives one of them no place, or two
     */
    Optional<Codes> carried(String before, String after) {
        int[] old = before.codePoints().toArray();
        int[] now = after.codePoints().toArray();
        int shorter = Math.min(old.length, now.length);
        int begin = 0;
        while (begin < shorter && old[begin] == now[begin]) {
            begin++;
        }
        int end = 0;
        while (end < shorter && old[old.length - 1 - end] == now[now.length - 1 - end]) {
            end++;
        }
        int growth = now.length - old.length;
        List<Code> carried = new ArrayList<>(list.size());
        for (Code code : list) {
            boolean fromBeginning = code.at() <= begin;
            boolean fromEnd = code.at() >= old.length - end;
            if (fromBeginning == fromEnd && (growth != 0 || !fromBeginning)) {
                return Optional.empty();
            }
            carried.add(fromBeginning ? code : new Code(code.at() + growth, code.markup()));
        }
        return Optional.of(new Codes(carried));
    }

    /** These and, behind them, those of a text that is put behind theirs. */
    Codes followedBy(Codes next, int shift) {
        List<Code> all = new ArrayList<>(list);
        next.list.forEach(code -> all.add(new Code(code.at() + shift, code.markup())));
        return new Codes(all);
    }
}
