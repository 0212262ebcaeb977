package org.duizhao.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.alignment.Aligner;
import org.duizhao.alignment.CedictReader;
import org.duizhao.alignment.Encoder;
import org.duizhao.alignment.Lexicon;
import org.duizhao.corpus.CorpusConfig;
import org.duizhao.encoder.ModelFolder;
import org.duizhao.encoder.OnnxEncoder;
import org.duizhao.quality.BadFile;
import org.duizhao.quality.Term;
import org.duizhao.quality.TermBase;
import org.duizhao.text.Language;
import org.jboss.logging.Logger;

/** The one place that says which aligner the server uses, and of what it knows. */
@ApplicationScoped
class AlignerProducer {

    private static final Logger LOG = Logger.getLogger(AlignerProducer.class);

    /** Of lines that cannot be read. */
    private static final int SHOWN_LINES = 10;

    private final AlignmentConfig config;
    private final CorpusConfig corpus;
    private final ApprovedPairs approved;
    private Optional<OnnxEncoder> encoder = Optional.empty();

    AlignerProducer(AlignmentConfig config, CorpusConfig corpus, ApprovedPairs approved) {
        this.config = config;
        this.corpus = corpus;
        this.approved = approved;
    }

    @Produces
    @Singleton
    Aligner aligner() {
        encoder = encoder(new ModelFolder(config.models()));
        LOG.infof(
                "Alignment by %s",
                encoder.isPresent() ? "words, lengths and the encoder in " + config.models() : "words and lengths");
        Lexicon terms = withTerms(Lexicon.core(), corpus.translations().resolve("terms.tsv"));
        Lexicon lexicon =
                config.dictionary().map(file -> withDictionary(terms, file)).orElse(terms);
        return new LearningAligner(lexicon, encoder.map(Encoder.class::cast), approved);
    }

    private static Lexicon withTerms(Lexicon lexicon, Path file) {
        if (!Files.exists(file)) {
            return lexicon;
        }
        try {
            return lexicon.with(TermBase.read(file).terms().stream()
                    .map(AlignerProducer::renderings)
                    .toList());
        } catch (BadFile e) {
            LOG.warnf("Alignment does without the terms: %s", e.getMessage());
            return lexicon;
        }
    }

    private static Map<Language, List<String>> renderings(Term term) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), term::renderings));
    }

    private static Lexicon withDictionary(Lexicon lexicon, Path file) {
        try {
            CedictReader.Reading reading = CedictReader.read(file);
            LOG.infof("Alignment knows %d entries of %s", reading.terms().size(), file);
            if (!reading.malformed().isEmpty()) {
                LOG.warnf(
                        "%s: %d lines are no entries, the first: %s",
                        file,
                        reading.malformed().size(),
                        reading.malformed()
                                .subList(
                                        0,
                                        Math.min(
                                                SHOWN_LINES, reading.malformed().size())));
            }
            return lexicon.withDictionary(reading.terms());
        } catch (IOException e) {
            LOG.warnf("The dictionary is left out: %s cannot be read: %s", file, e);
            return lexicon;
        }
    }

    void close(@Disposes Aligner aligner) {
        encoder.ifPresent(OnnxEncoder::close);
    }

    /** A model that is damaged or does not run here is no reason not to start: alignment is good without. */
    private static Optional<OnnxEncoder> encoder(ModelFolder folder) {
        if (!folder.isInstalled()) {
            return Optional.empty();
        }
        try {
            List<Path> damaged = folder.damaged();
            if (damaged.isEmpty()) {
                return Optional.of(new OnnxEncoder(folder));
            }
            LOG.warnf("The encoder is left out: not what its checksum says: %s; make it anew", damaged);
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.warnf("The encoder is left out: %s", e.getMessage());
        }
        return Optional.empty();
    }
}
