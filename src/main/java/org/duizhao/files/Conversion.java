package org.duizhao.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.filterwriter.XLIFFWriter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.html.HtmlFilter;
import net.sf.okapi.filters.markdown.MarkdownFilter;
import net.sf.okapi.filters.openxml.OpenXMLFilter;
import net.sf.okapi.filters.plaintext.PlainTextFilter;
import net.sf.okapi.filters.po.POFilter;
import org.duizhao.problem.Problem;
import org.duizhao.text.Language;
import org.jboss.logging.Logger;

/** Makes XLIFF 1.2 of documents, by Okapi's filters, cut into sentences. Translations that a .po file has stay. */
@Singleton
class Conversion {

    private static final Logger LOG = Logger.getLogger(Conversion.class);

    private final TextUnitCutter cutter;

    Conversion(TextUnitCutter cutter) {
        this.cutter = cutter;
    }

    /**
     * Writes a document as XLIFF.
     *
     * @param file the document; a packed one has been unpacked against the limits before
     * @throws Problem where the document cannot be read
     */
    void convert(Path file, String name, FileFormat format, Language from, Language to, Path xliff) throws IOException {
        Charset charset = format == FileFormat.DOCX ? StandardCharsets.UTF_8 : Encoding.check(file, name, format);
        if (format == FileFormat.HTML) {
            OpenElements.check(file, name, charset);
        }
        LocaleId source = LocaleId.fromString(from.tag());
        LocaleId target = LocaleId.fromString(to.tag());
        XLIFFWriter writer = new XLIFFWriter();
        try (InputStream in = Files.newInputStream(file);
                RawDocument document = new RawDocument(in, charset.name(), source, target);
                IFilter filter = filter(format)) {
            writer.getParameters().setCreateEmptyTarget(false);
            writer.getParameters().setCopySource(false);
            writer.getParameters().setIncludeIts(false);
            writer.create(xliff.toString(), null, source, target, datatype(format), name, null);
            writer.setOptions(target, "UTF-8");
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    if (unit.isTranslatable() && !unit.getSource().isEmpty()) {
                        cutter.cut(unit, from, target);
                        writer.handleEvent(event);
                    }
                }
            }
        } catch (RuntimeException | StackOverflowError unreadable) {
            // Okapi's filters throw what they like, and go down with each bracket that is inside another; what they say
            // is
            // often of their own insides.
            LOG.debugf(unreadable, "“%s” was not read", name);
            throw BadFile.unreadable(
                    name, "it is no sound file of its kind. Open it in its program, save it again and send that.");
        } finally {
            writer.close();
        }
    }

    private static IFilter filter(FileFormat format) {
        return switch (format) {
            case PO -> new POFilter();
            case DOCX -> new OpenXMLFilter();
            case HTML -> new HtmlFilter();
            case TEXT -> new PlainTextFilter();
            case MARKDOWN -> markdown();
            case XLIFF -> throw new IllegalArgumentException("XLIFF is not converted");
        };
    }

    private static IFilter markdown() {
        MarkdownFilter filter = new MarkdownFilter();
        filter.getParameters().setTranslateFencedCodeBlocks(false);
        filter.getParameters().setTranslateIndentedCodeBlocks(false);
        return filter;
    }

    /** XLIFF 1.2, 3.1. */
    private static String datatype(FileFormat format) {
        return switch (format) {
            case PO -> "po";
            case HTML -> "html";
            case DOCX -> "x-docx";
            case MARKDOWN -> "x-markdown";
            default -> "plaintext";
        };
    }
}
