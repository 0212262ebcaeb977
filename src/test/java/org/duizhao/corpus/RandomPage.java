package org.duizhao.corpus;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** A page as bad extractions make them, with a manifest entry that fits it. */
final class RandomPage {

    private static final String[] GLYPHS = {
        "中", "国", "亚", "峰", "会", "合", "作", "𠮷", "𪚥", "、", "，", "。", "！", "”", "“", "（", "）", "《", "》", "—", "…", "０",
        "Ａ", "1", "2", "%", "C+C5", "D", "Bank", "of", "é", "Ш", "😀", ".", "e\u0301", "日电", "年"
    };
    private static final String[] SPACES = {" ", " ", " ", "  ", "　", "\t", "\u00A0"};
    private static final String[] BETWEEN = {"", "", "", "", " ", "\n\n", "\n\f", "\n　\n"};

    private final Random random;
    private final List<String> printed = new ArrayList<>();
    /** The line of each printed line in the file, blank ones counted. */
    private final List<Integer> numbers = new ArrayList<>();

    private final Set<Integer> furniture = new TreeSet<>();
    private final byte[] bytes;
    private final Manifest.Seed seed;

    RandomPage(Random random) {
        this.random = random;
        this.bytes = print();
        this.seed = cut();
    }

    byte[] bytes() {
        return bytes;
    }

    Manifest.Seed seed() {
        return seed;
    }

    List<SourceDocument> read() {
        return SeedCutter.documents(seed, TextFile.of(seed.name(), bytes, 1 << 20), "manifest.yaml");
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8) + "\n" + seed;
    }

    private byte[] print() {
        StringBuilder page = new StringBuilder();
        int number = 1;
        int lines = 1 + random.nextInt(25);
        for (int i = 0; i < lines; i++) {
            String line = line();
            String between = i == 0 ? "" : "\n" + pick(BETWEEN);
            number += (int) between.chars().filter(c -> c == '\n').count();
            page.append(between).append(line);
            printed.add(between.substring(between.lastIndexOf('\n') + 1) + line);
            numbers.add(number);
        }
        String text = random.nextBoolean() ? page.toString() : page.toString().replace("\n", pick("\r\n", "\r"));
        String end = pick("", "\n", " \n\n");
        return (pick("", "", "\uFEFF") + text + end).getBytes(StandardCharsets.UTF_8);
    }

    private String line() {
        StringBuilder line = new StringBuilder(pick("", "", "　　", "  "));
        boolean letterSpaced = random.nextInt(4) == 0;
        int length = 1 + random.nextInt(24);
        for (int i = 0; i < length; i++) {
            line.append(pick(GLYPHS));
            if (letterSpaced ? random.nextInt(6) > 0 : random.nextInt(6) == 0) {
                line.append(letterSpaced ? " " : pick(SPACES));
            }
        }
        return line.toString();
    }

    /** Gives the lines out to furniture and parts, cutting some lines in two, and the parts to documents in any order. */
    private Manifest.Seed cut() {
        List<List<Manifest.Part>> documents = new ArrayList<>();
        int index = 0;
        String from = "";
        while (index < printed.size()) {
            int last = index + random.nextInt(printed.size() - index);
            String line = printed.get(last);
            String to = "";
            String rest = "";
            int middle = line.offsetByCodePoints(0, random.nextInt(line.codePointCount(0, line.length())));
            if (random.nextInt(3) == 0 && (last > index || from.isEmpty()) && isCut(line, middle)) {
                to = line.substring(0, middle);
                rest = line.substring(middle);
            }
            List<Manifest.Part> parts = documents.isEmpty() || random.nextBoolean()
                    ? new ArrayList<>()
                    : documents.get(documents.size() - 1);
            if (parts.isEmpty()) {
                documents.add(parts);
            }
            parts.add(random.nextBoolean() ? parts.size() : 0, part(index, last, from, to));
            from = rest;
            index = rest.isEmpty() ? last + 1 : last;
        }
        return new Manifest.Seed(
                "page.txt",
                pick(Layout.WRAPPED, Layout.LINES),
                furniture,
                documents.stream().map(this::document).toList(),
                1);
    }

    private Manifest.Part part(int first, int last, String from, String to) {
        Set<Integer> breaks = new HashSet<>();
        Set<Integer> joins = new HashSet<>();
        for (int i = first + 1; i < last; i++) {
            switch (random.nextInt(8)) {
                case 0 -> breaks.add(numbers.get(i));
                case 1 -> joins.add(numbers.get(i));
                case 2 -> furniture.add(numbers.get(i));
                default -> {}
            }
        }
        return new Manifest.Part(
                pick(Role.BODY, Role.BODY, Role.TITLE, Role.SIGNATURES),
                numbers.get(first),
                numbers.get(last),
                from,
                to,
                breaks,
                joins,
                1);
    }

    private Manifest.Document document(List<Manifest.Part> parts) {
        List<Manifest.Missing> gaps = random.nextBoolean()
                ? List.of()
                : List.of(new Manifest.Missing(pick(0, parts.get(0).first()), "something", 1));
        return new Manifest.Document("slug", "t", Kind.LIST, LocalDate.EPOCH, "p", "p", "", gaps, parts, 1);
    }

    /** Whether the manifest can name the place with the words on both sides of it. */
    private static boolean isCut(String line, int middle) {
        String left = line.substring(0, middle);
        String right = line.substring(middle);
        return !Law.printed(left).isEmpty() && !Law.printed(right).isEmpty() && line.indexOf(right) == middle;
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
