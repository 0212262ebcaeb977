package org.duizhao.files;

import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.memory.TestCorpus;
import org.duizhao.people.Role;
import org.duizhao.people.TestPeople;

/** Files to send, and a memory to match them with. */
public final class TestFiles {

    /** Written once; unlike anything else in the corpus. */
    static final String[][] TEXTS = {
        {
            "渡渡鸟图书馆每天清晨六时开门迎客。",
            "The Dodo Library opens its doors at six every morning.",
            "Библиотека «Додо» открывается каждое утро в шесть часов."
        },
        {"馆内藏有七百三十二册旧地图集。", "It holds 732 old atlases.", "В ней хранятся 732 старых атласа."},
        {"读者须戴手套翻阅珍本。", "Readers have to wear gloves for rare books.", "Редкие книги читатели листают в перчатках."},
        {"周末另有渡渡鸟讲座。", "There are lectures on dodos at weekends.", "По выходным читают лекции о дронтах."}
    };

    private static boolean written;

    private TestFiles() {}

    static synchronized void writeMemory() {
        if (!written) {
            TestCorpus.document("渡渡鸟图书馆", TEXTS);
            written = true;
        }
    }

    static RequestSpecification sending(String name, byte[] content) {
        return TestPeople.program(Role.READER).multiPart("file", name, content, "application/octet-stream");
    }

    static RequestSpecification sending(String name, String content) {
        return sending(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** An XLIFF 1.2 file with these units. */
    static String xliff1(String units) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:my="urn:my">
                <!-- a comment -->
                <file original="a.txt" source-language="zh-CN" target-language="en-GB" datatype="plaintext" my:kept="yes">
                <body><group id="g" my:x="&lt;1&gt;">
                %s
                </group></body></file></xliff>
                """.formatted(units);
    }

    static String xliff2(String units) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="zh-CN" trgLang="en">
                <file id="f1">
                %s
                </file></xliff>
                """.formatted(units);
    }

    /** A .docx with a paragraph for each text, the first word of which is bold. */
    static byte[] docx(String prolog, String... paragraphs) {
        StringBuilder body = new StringBuilder();
        for (String text : paragraphs) {
            body.append("<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">")
                    .append(text, 0, 2)
                    .append("</w:t></w:r><w:r><w:t xml:space=\"preserve\">")
                    .append(text.substring(2))
                    .append("</w:t></w:r></w:p>");
        }
        return document("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + prolog
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + body + "</w:body></w:document>");
    }

    /**
     * A .docx around a document, whatever that says.
     *
     * @param partsAndContents the name of another part and what it says in turn
     */
    public static byte[] document(String document, String... partsAndContents) {
        List<String> parts = new ArrayList<>(List.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                        + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/"
                        + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                document));
        parts.addAll(List.of(partsAndContents));
        return zip(parts.toArray(String[]::new));
    }

    /** @param namesAndTexts a name and its text in turn */
    static byte[] zip(String... namesAndTexts) {
        return zip(StandardCharsets.UTF_8, namesAndTexts);
    }

    /** @param names what the names are in; the archive says so of UTF-8 alone */
    static byte[] zip(Charset names, String... namesAndTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
