package org.duizhao.server;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.duizhao.files.TestFiles.document;
import static org.duizhao.server.HostileFormats.concat;
import static org.duizhao.server.HostileFormats.gzip;
import static org.duizhao.server.HostileFormats.tmx;
import static org.duizhao.server.HostileFormats.unit;
import static org.duizhao.server.HostileFormats.xliff;
import static org.duizhao.server.HostileFormats.xliff2;
import static org.duizhao.server.HostileFormats.zip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Files that were made to do harm: of memories, of documents, and archives of both. */
final class HostileFiles {

    private static final String UNIT =
            "<tu><tuv xml:lang=\"zh\"><seg>敌意</seg></tuv><tuv xml:lang=\"en\"><seg>hostile</seg></tuv></tu>";

    /** What an expanded entity would leave behind. */
    static final String EXPANDED = "EXPANDED";

    /**
     * One of them.
     *
     * @param attack the kind
     * @param what in which way
     * @param name as it is sent; its end says what it pretends to be
     */
    record Hostile(String attack, String what, String name, byte[] content) {

        @Override
        public String toString() {
            return attack + ": " + what + " (" + name + ")";
        }
    }

    private final List<Hostile> files = new ArrayList<>();
    private final String network;
    private final String evil;

    private HostileFiles(int port) {
        network = "127.0.0.1:" + port;
        evil = evil(port);
    }

    /** @param port of this machine, which nobody should connect to */
    static List<Hostile> all(int port) {
        HostileFiles all = new HostileFiles(port);
        all.entities();
        all.structures();
        all.characters();
        all.values();
        all.bombs();
        all.paths();
        all.broken();
        return all.files;
    }

    /** The name of each file that should be in no folder but that of its import. */
    static String evil(int port) {
        return "evil-" + port;
    }

    private void entities() {
        String attack = "external entities, DTDs, inclusions";
        for (String target : List.of(
                "file:///etc/passwd",
                "pom.xml",
                "http://" + network + "/",
                "ftp://" + network + "/x",
                "jar:http://" + network + "/x.jar!/x")) {
            xml(attack, "entity " + target, "<!DOCTYPE $ [<!ENTITY x SYSTEM \"" + target + "\">]>", "&x;");
        }
        xml(attack, "parameter entity", "<!DOCTYPE $ [<!ENTITY % p SYSTEM \"http://" + network + "/\"> %p;]>", "x");
        xml(attack, "external DTD", "<!DOCTYPE $ SYSTEM \"http://" + network + "/x.dtd\">", "x");
        xml(attack, "public DTD", "<!DOCTYPE $ PUBLIC \"-//X//X\" \"http://" + network + "/x.dtd\">", "x");
        xml(attack, "attribute of a DTD", "<!DOCTYPE $ [<!ATTLIST seg x CDATA \"" + EXPANDED + "\">]>", "x");
        xml(
                attack,
                "unparsed entity",
                "<!DOCTYPE $ [<!NOTATION n SYSTEM \"sh\"><!ENTITY x SYSTEM \"/bin/sh\" NDATA n>]>",
                "x");
        xml(
                attack,
                "XInclude",
                "",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>");
        xml(attack, "style sheet", "<?xml-stylesheet href=\"http://" + network + "/x.xsl\" type=\"text/xsl\"?>", "x");
        xml(
                attack,
                "schema location",
                "",
                "<x xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"u http://" + network
                        + "/x.xsd\"/>");
        docx(attack, "template at another address", "word/_rels/document.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
                Target="http://%s/x.dotm" TargetMode="External"/></Relationships>""".formatted(network));
        text(
                attack,
                "frames and links",
                "a.html",
                "<base href=\"http://" + network
                        + "/\"><link rel=stylesheet href=x.css><iframe src=x></iframe><script src=x.js></script><p>敌意</p>");
        text(attack, "picture", "a.md", "![x](http://" + network + "/x.png)\n\n敌意。");
    }

    private void structures() {
        String attack = "entity bombs";
        StringBuilder laughs = new StringBuilder("<!DOCTYPE $ [<!ENTITY a0 \"" + EXPANDED + "\">");
        for (int i = 1; i < 12; i++) {
            laughs.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        xml(attack, "a billion laughs", laughs + "]>", "&a11;");
        xml(
                attack,
                "quadratic",
                "<!DOCTYPE $ [<!ENTITY a \"" + EXPANDED.repeat(10_000) + "\">]>",
                "&a;".repeat(10_000));
        xml(attack, "an entity that holds itself", "<!DOCTYPE $ [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>", "&a;");
        docx(
                attack,
                "in the styles",
                "word/styles.xml",
                (laughs + "]>").replace("$", "styles") + "<styles>&a11;</styles>");
        attack = "depth and size of XML";
        xml(attack, "100,000 deep", "", "<a>".repeat(100_000) + "</a>".repeat(100_000));
        xml(attack, "200,000 deep, never closed", "", "<a>".repeat(200_000));
        xml(attack, "20,000 inline codes in one another", "", "<hi>".repeat(20_000) + "x" + "</hi>".repeat(20_000));
        xml(attack, "10,000 attributes", "", element(10_000, i -> "a" + i + "=\"x\""));
        xml(attack, "1,000 namespaces", "", element(1_000, i -> "xmlns:n" + i + "=\"u\""));
        xml(attack, "an attribute of 2 MB", "", "<a b=\"" + "x".repeat(2_000_000) + "\"/>");
        xml(attack, "a name of 1 MB", "", "<" + "x".repeat(1_000_000) + "/>");
        xml(attack, "a comment of 3 MB", "", "<!--" + "x".repeat(3_000_000) + "-->");
        xml(attack, "200,000 comments", "", "<!--x-->".repeat(200_000));
        xml(attack, "200,000 instructions", "", "<?x y?>".repeat(200_000));
        xml(attack, "CDATA of 1 MB", "", "<![CDATA[" + "x".repeat(1_000_000) + "]]>");
        memory(attack, "units in units", "<tu>".repeat(5_000) + "</tu>".repeat(5_000));
        memory(
                attack,
                "10,000 languages in a unit",
                "<tu>"
                        + IntStream.range(0, 10_000)
                                .mapToObj(i -> "<tuv xml:lang=\"x-" + i + "\"><seg>x</seg></tuv>")
                                .collect(Collectors.joining())
                        + "</tu>");
        text(attack, "100,000 brackets", "a.md", "[".repeat(100_000) + "敌意");
        text(attack, "100,000 stars", "a.md", "*a **b ".repeat(50_000));
        text(attack, "a message of 2 MB", "a.po", "msgid \"" + "敌".repeat(700_000) + "\"\nmsgstr \"\"\n");
    }

    private void characters() {
        String attack = "characters and encodings";
        xml(attack, "U+0000", "", "a\u0000b");
        xml(attack, "reference to U+0000", "", "a&#0;b");
        xml(attack, "reference to half a character", "", "a&#xD800;b");
        xml(attack, "reference beyond Unicode", "", "a&#x110000;b");
        xml(attack, "controls", "", "a\u0001\u0008\u001Fb");
        for (String encoding : List.of("UTF-7", "x-none", "UTF-16", "IBM037")) {
            String declared = "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
            text(attack, "said to be " + encoding, "a.tmx", declared + tmx(unit("+ADw-script+AD4-")));
            text(attack, "said to be " + encoding, "a.xlf", declared + xliff("+ADw-script+AD4-"));
        }
        text(attack, "XML 1.1", "a.tmx", "<?xml version=\"1.1\"?>" + tmx(unit("a&#1;b")));
        add(attack, "UTF-16 without a mark", "a.tmx", tmx(UNIT).getBytes(UTF_16BE));
        add(attack, "UTF-16 without a mark", "a.xlf", xliff("x").getBytes(UTF_16BE));
        add(attack, "UTF-16 without a mark", "a.txt", "敌意。".getBytes(UTF_16BE));
        byte[] wrong = {(byte) 0xC0, (byte) 0xAF, (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xFF};
        for (String end : List.of("tmx", "xlf", "txt", "md", "html", "po")) {
            add(
                    attack,
                    "wrong UTF-8",
                    "a." + end,
                    concat(
                            (switch (end) {
                                        case "tmx" ->
                                            tmx("").replace("</body></tmx>", "<tu><tuv xml:lang=\"zh\"><seg>");
                                        case "xlf" -> xliff("x").replaceAll("x</source>.*", "");
                                        case "po" -> "msgid \"";
                                        default -> "敌意";
                                    })
                                    .getBytes(UTF_8),
                            wrong));
        }
        text(attack, "said to be UTF-7", "a.html", "<meta charset=\"UTF-7\"><p>+ADw-script+AD4-alert(1)</p>");
        text(attack, "said to be UTF-7", "a.po", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-7\\n\"\n");
    }

    private void values() {
        String attack = "SQL, COPY, HTML and formulas in texts";
        memory(
                attack,
                "SQL",
                "<tu tuid=\"'; drop table segment; --\"><tuv xml:lang=\"zh\"><seg>'; drop table variant; --</seg></tuv><tuv xml:lang=\"en\"><seg>\\'); delete from pair; --</seg></tuv></tu>");
        memory(attack, "COPY", unit("\\N\t\\.\n\\x00\\t1"));
        memory(attack, "HTML", unit("&lt;script&gt;alert(1)&lt;/script&gt;"));
        memory(attack, "formula", unit("=cmd|' /C calc'!A0"));
        memory(
                attack,
                "a language of 300,000 letters",
                "<tu><tuv xml:lang=\"" + "zh-".repeat(100_000) + "\"><seg>x</seg></tuv></tu>");
        memory(attack, "neither language nor text", "<tu><tuv><seg/></tuv><tuv/></tu><tu/>");
        memory(attack, "a text of 200,001 letters", unit("x".repeat(200_001)));
        memory(
                attack,
                "dates of no calendar",
                UNIT.replace("<tu>", "<tu creationdate=\"99999999T999999Z\" changedate=\"-1\">"));
    }

    private void bombs() {
        String attack = "archives";
        byte[] nested = zip("a.txt", "敌意。".getBytes(UTF_8));
        for (int i = 0; i < 20; i++) {
            nested = zip("a.zip", nested);
        }
        add(attack, "20 archives in one another", "documents.zip", nested);
        add(
                attack,
                "an archive in an archive",
                "memory.zip",
                zip("inner.zip", zip("a.tmx", tmx(UNIT).getBytes(UTF_8))));
        byte[] many = HostileFormats.manyFiles(30_000);
        add(attack, "30,000 files", "documents.zip", many);
        add(attack, "30,000 files", "e.docx", many);
    }

    private void paths() {
        String attack = "paths in archives and names";
        byte[] memory = tmx(UNIT).getBytes(UTF_8);
        byte[] sentence = "敌意。".getBytes(UTF_8);
        for (String folder : List.of("../../", "/tmp/", "..\\..\\", "C:\\", "a/../../../")) {
            String path = folder + evil;
            add(attack, "a file " + path, "memory.zip", zip(path + ".tmx", memory));
            add(attack, "a file " + path, "documents.zip", zip(path + ".txt", sentence));
            add(attack, "sent as " + path, path + ".tmx", memory);
            add(attack, "sent as " + path, path + ".txt", sentence);
        }
        add(attack, "sent as HTML", "<script>alert(1)</script>.tmx", memory);
        docx(attack, "a part up", "../../../" + evil + ".xml", "<x/>");
    }

    private void broken() {
        String attack = "cut off, encrypted, mistaken";
        byte[] sound = tmx(UNIT).getBytes(UTF_8);
        byte[] packed = zip("a.tmx", sound);
        byte[] encrypted = packed.clone();
        encrypted[6] |= 1;
        add(attack, "cut off", "memory.zip", Arrays.copyOf(packed, 60));
        add(attack, "cut off", "a.tmx.gz", Arrays.copyOf(gzip(sound), 40));
        add(attack, "cut off", "a.tmx", Arrays.copyOf(sound, 200));
        add(attack, "cut off", "a.xlf", Arrays.copyOf(xliff("x").getBytes(UTF_8), 200));
        add(attack, "cut off", "a.docx", Arrays.copyOf(document("<x/>"), 300));
        add(attack, "encrypted", "memory.zip", encrypted);
        add(attack, "a program", "a.tmx", "MZ\u0090 this is a program".getBytes(UTF_8));
        add(attack, "a page", "a.xlf", "<html><script>alert(1)</script></html>".getBytes(UTF_8));
        for (String end : List.of("tmx", "xlf", "docx", "zip", "txt", "po", "html", "md")) {
            add(attack, "empty", "empty." + end, new byte[0]);
        }
        text(attack, "two roots", "a.tmx", tmx(UNIT) + tmx(UNIT));
        text(attack, "tags that cross", "a.tmx", tmx("<tu><tuv></tu></tuv>"));
        text(attack, "never closed", "a.po", "msgid \"敌意");
    }

    private static String element(int attributes, IntFunction<String> each) {
        return "<a " + IntStream.range(0, attributes).mapToObj(each).collect(Collectors.joining(" ")) + "/>";
    }

    /** The same into each format that is XML. */
    private void xml(String attack, String what, String prolog, String text) {
        String head = "<?xml version=\"1.0\"?>";
        text(attack, what, "a.tmx", head + prolog.replace("$", "tmx") + tmx(unit(text)));
        text(attack, what, "a.xlf", head + prolog.replace("$", "xliff") + xliff(text));
        text(attack, what, "b.xlf", head + prolog.replace("$", "xliff") + xliff2(text));
        add(
                attack,
                what,
                "a.docx",
                document(head + prolog.replace("$", "w:document")
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>敌意"
                        + text + "</w:t></w:r></w:p></w:body></w:document>"));
    }

    private void memory(String attack, String what, String body) {
        text(attack, what, "a.tmx", tmx(body));
    }

    private void docx(String attack, String what, String part, String content) {
        add(
                attack,
                what,
                "a.docx",
                document(
                        "<w:document"
                                + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>敌意</w:t></w:r></w:p>"
                                + "</w:body></w:document>",
                        part,
                        content));
    }

    private void text(String attack, String what, String name, String content) {
        add(attack, what, name, content.getBytes(UTF_8));
    }

    private void add(String attack, String what, String name, byte[] content) {
        files.add(new Hostile(attack, what, name, content));
    }
}
