package org.duizhao.quality;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A file of tab-separated cells with a head, UTF-8. Blank lines are not rows. */
final class Table {

    /** Something wrong with one row; the reader adds where. */
    static final class BadRow extends RuntimeException {
        BadRow(String message) {
            super(message);
        }
    }

    /** @param line from 1 */
    record Row(int line, List<String> cells) {
        String cell(int column) {
            return cells.get(column);
        }
    }

    private Table() {}

    /**
     * Reads all rows; each must have as many cells as the head.
     *
     * @throws BadFile with every fault found
     */
    static <T> List<T> read(Path file, List<String> head, Function<Row, T> read) {
        List<T> rows = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            try {
                List<String> cells = List.of(lines.get(i).split("\t", -1));
                if (i == 0) {
                    check(cells.equals(head), "the first line must name the columns: " + String.join(", ", head));
                } else if (!lines.get(i).isBlank()) {
                    check(cells.size() == head.size(), cells.size() + " columns where there should be " + head.size());
                    rows.add(read.apply(
                            new Row(i + 1, cells.stream().map(String::strip).toList())));
                }
            } catch (BadRow e) {
                faults.add(file + ":" + (i + 1) + ": " + e.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadFile(faults);
        }
        return rows;
    }

    static void check(boolean right, String message) {
        if (!right) {
            throw new BadRow(message);
        }
    }

    private static List<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                throw new BadFile(List.of(file + ": is empty; the first line names the columns"));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new BadFile(List.of(file + ": is not UTF-8; save it as UTF-8"));
        } catch (IOException e) {
            throw new BadFile(List.of(file + ": cannot be read (" + e + "); see that it is there and open to us"));
        }
    }
}
