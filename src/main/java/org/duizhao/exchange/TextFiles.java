package org.duizhao.exchange;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.text.Language;

/**
 * Writes plain parallel text, as tools that train machine translation read it: an archive with one file a language, UTF-8, in which the same
 * line is the same unit. Only units with all the languages are in it. What ends a line for any of those tools (line feed, carriage
 * return, vertical tab, form feed, U+0085, U+2028, U+2029) is a space.
 */
final class TextFiles {

    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    private final OutputStream out;
    private final List<Language> languages;

    TextFiles(OutputStream out, TmxSelection selection) {
        this.out = out;
        this.languages = selection.columns();
    }

    /** Reads the units once for each language; the stream stays open. */
    void write(UnitRows rows) throws IOException, SQLException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer text = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        for (Language language : languages) {
            zip.putNextEntry(new ZipEntry("text." + language.tag()));
            rows.each((unit, taken) -> {
                if (taken.containsAll(languages)) {
                    String line = unit.variants().get(language).text();
                    text.write(LINE_ENDS.matcher(line).replaceAll(" "));
                    text.write('\n');
                }
            });
            text.flush();
            zip.closeEntry();
        }
        zip.finish();
    }
}
