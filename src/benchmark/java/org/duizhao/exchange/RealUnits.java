package org.duizhao.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Chinese–English units of real text: first those there are, then two short ones put together, as many as are wanted; no two are equal. */
final class RealUnits {

    /** Both halves of a made unit have at most so many chars in English, so that made ones are about as long as real ones. */
    private static final int HALF = 60;

    record Unit(String zh, String en) {}

    private RealUnits() {}

    static List<Unit> read(Path file, int count, long seed) throws IOException {
        Set<Unit> units = new LinkedHashSet<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && units.size() < count; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length > 1 && !columns[0].isBlank() && !columns[1].isBlank()) {
                    units.add(new Unit(columns[0], columns[1]));
                }
            }
        }
        List<Unit> halves =
                units.stream().filter(unit -> unit.en().length() <= HALF).toList();
        Random random = new Random(seed);
        while (units.size() < count) {
            Unit one = halves.get(random.nextInt(halves.size()));
            Unit other = halves.get(random.nextInt(halves.size()));
            units.add(new Unit(one.zh() + other.zh(), one.en() + " " + other.en()));
        }
        return new ArrayList<>(units);
    }

    static void write(List<Unit> units, Path tmx) throws IOException {
        try (Writer out = Files.newBufferedWriter(tmx, StandardCharsets.UTF_8)) {
            out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    + "<tmx version=\"1.4\">\n"
                    + "<header creationtool=\"benchmark\" creationtoolversion=\"1\" segtype=\"sentence\""
                    + " o-tmf=\"none\" adminlang=\"en\" srclang=\"zh-CN\" datatype=\"plaintext\"/>\n"
                    + "<body>\n");
            StringBuilder xml = new StringBuilder();
            for (Unit unit : units) {
                xml.setLength(0);
                xml.append("<tu creationdate=\"20240102T030405Z\" creationid=\"anna\">\n<tuv xml:lang=\"zh-CN\"><seg>");
                Markup.content(unit.zh(), xml);
                xml.append("</seg></tuv>\n<tuv xml:lang=\"en\"><seg>");
                Markup.content(unit.en(), xml);
                out.append(xml).append("</seg></tuv>\n</tu>\n");
            }
            out.write("</body>\n</tmx>\n");
        }
    }

    /** Chinese segments to translate: every second one is in the memory as it is, the others have lost their last fifth. */
    static Path xliff(List<Unit> units, int count, Path file) throws IOException {
        StringBuilder xml = new StringBuilder("<xliff version=\"1.2\"><file source-language=\"zh-CN\" target-language=\"en\""
                + " original=\"a\" datatype=\"plaintext\"><body>\n");
        for (int i = 0; i < count; i++) {
            String text = units.get((int) ((long) i * units.size() / count)).zh();
            int length = text.codePointCount(0, text.length());
            int end = i % 2 == 0 ? text.length() : text.offsetByCodePoints(0, length - length / 5);
            xml.append("<trans-unit id=\"").append(i).append("\"><source>");
            Markup.content(text.substring(0, end), xml);
            xml.append("</source></trans-unit>\n");
        }
        return Files.writeString(file, xml.append("</body></file></xliff>\n"));
    }
}
