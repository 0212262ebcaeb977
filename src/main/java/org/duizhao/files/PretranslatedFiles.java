package org.duizhao.files;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.files.Pretranslation.Order;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Answers with a file in which the matches stand, for programs and for browsers. */
@Singleton
class PretranslatedFiles {

    static final String XLIFF = "application/xliff+xml";

    private static final double MIN = 70;

    private final Pretranslation pretranslation;
    private final Conversion conversion;
    private final FilesConfig config;
    private final Accesses accesses;

    PretranslatedFiles(Pretranslation pretranslation, Conversion conversion, FilesConfig config, Accesses accesses) {
        this.pretranslation = pretranslation;
        this.conversion = conversion;
        this.config = config;
        this.accesses = accesses;
    }

    /** @throws Problem for what cannot be read or is not allowed, before anything is sent */
    Response answer(
            List<FileUpload> files, String from, String to, String min, String limit, String fill, LookupFilter filter)
            throws IOException {
        Language source = Asked.from(from);
        Language target = Asked.to(to, source);
        List<Upload> uploads = Asked.uploads(files);
        if (uploads.size() > 1) {
            throw new Problem(ProblemType.INVALID_VALUE, "Send one “file” at a time.");
        }
        Order order = new Order(
                Asked.terms(target, Asked.min(min, MIN), Asked.proposals(limit), filter),
                Asked.filling(fill),
                accesses.current());
        Path written = Files.createTempFile("duizhao-", ".xlf");
        try {
            write(uploads.get(0), source, order, written);
        } catch (IOException | RuntimeException failed) {
            Files.delete(written);
            throw failed;
        }
        return Response.ok((StreamingOutput) out -> send(written, out))
                .type(XLIFF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition(uploads.get(0).name()))
                .build();
    }

    private void write(Upload upload, Language from, Order order, Path written) throws IOException {
        Language to = order.terms().to();
        try (Workshop workshop = new Workshop(conversion, config);
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(written), 1 << 16)) {
            Path xliff = workshop.xliff(upload, from, to);
            XliffTexts texts = XliffTexts.read(xliff, upload.name(), from, to, config.mostSegments());
            Order known = new Order(Pretranslation.in(texts.from(), order.terms()), order.filling(), order.access());
            pretranslation.write(xliff, upload.name(), texts, known, out);
        }
    }

    private static void send(Path file, OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }

    /** RFC 6266, with a name that all browsers take and the true one. */
    private static String disposition(String name) {
        boolean xliff = FileFormat.of(name).filter(FileFormat.XLIFF::equals).isPresent();
        String saved = name.replaceAll("^.*[/\\\\]", "") + (xliff ? "" : ".xlf");
        String plain = saved.replaceAll("[^A-Za-z0-9._-]", "_");
        String coded = URLEncoder.encode(saved, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
    }
}
