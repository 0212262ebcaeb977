package org.duizhao.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are sound around what is put into them. */
final class HostileFormats {

    private static final String HEADER =
            "<header creationtool=\"t\" creationtoolversion=\"1\" segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\""
                    + " srclang=\"zh\" datatype=\"plaintext\"/>";

    private HostileFormats() {}

    static String tmx(String body) {
        return "<tmx version=\"1.4\">" + HEADER + "<body>" + body + "</body></tmx>";
    }

    static String unit(String text) {
        return "<tu><tuv xml:lang=\"zh\"><seg>敌意" + text + "</seg></tuv><tuv xml:lang=\"en\"><seg>" + text
                + "</seg></tuv></tu>";
    }

    static String xliff(String text) {
        return "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" source-language=\"zh\""
                + " target-language=\"en\" datatype=\"plaintext\"><body><trans-unit id=\"1\"><source>敌意" + text
                + "</source></trans-unit></body></file></xliff>";
    }

    static String xliff2(String text) {
        return "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\" srcLang=\"zh\" trgLang=\"en\"><file id=\"f\">"
                + "<unit id=\"1\"><segment><source>敌意" + text + "</source></segment></unit></file></xliff>";
    }

    static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] manyFiles(int count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (int i = 0; i < count; i++) {
                zip.putNextEntry(new ZipEntry(i + ".txt"));
                zip.write('x');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
