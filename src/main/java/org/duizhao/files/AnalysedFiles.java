package org.duizhao.files;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.lookup.LookupFilter;
import org.duizhao.people.Accesses;
import org.duizhao.problem.Problem;
import org.duizhao.text.Language;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Reads files and analyses them, for programs and for browsers. */
@Singleton
class AnalysedFiles {

    private static final double MIN = 50;

    private final Analyser analyser;
    private final Conversion conversion;
    private final FilesConfig config;
    private final Accesses accesses;

    AnalysedFiles(Analyser analyser, Conversion conversion, FilesConfig config, Accesses accesses) {
        this.analyser = analyser;
        this.conversion = conversion;
        this.config = config;
        this.accesses = accesses;
    }

    /** @throws Problem for what cannot be read or is not allowed */
    Analysis analyse(List<FileUpload> files, String from, String to, LookupFilter filter) throws IOException {
        Language source = Asked.from(from);
        Language target = Asked.to(to, source);
        List<Analyser.Text> texts = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        Language named = source;
        int segments = 0;
        for (Upload upload : Asked.uploads(files)) {
            try (Workshop workshop = new Workshop(conversion, config)) {
                for (Upload one : workshop.unpacked(upload, passedOver)) {
                    XliffTexts read = XliffTexts.read(
                            workshop.xliff(one, source, target),
                            one.name(),
                            named,
                            target,
                            config.mostSegments() - segments);
                    named = read.from();
                    segments += read.words().size();
                    texts.add(new Analyser.Text(one.name(), read));
                }
            }
        }
        List<BandCounts> counts = analyser.analyse(
                texts, Pretranslation.in(named, Asked.terms(target, MIN, 1, filter)), accesses.current());
        BandCounts total = new BandCounts();
        counts.forEach(total::add);
        return new Analysis(
                named.tag(),
                target.tag(),
                IntStream.range(0, texts.size())
                        .mapToObj(i -> Analysis.Part.of(texts.get(i).name(), counts.get(i)))
                        .toList(),
                Analysis.Part.of("total", total),
                passedOver);
    }
}
