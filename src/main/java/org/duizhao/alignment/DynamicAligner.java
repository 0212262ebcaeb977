package org.duizhao.alignment;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

/**
 * Aligns by lengths, numbers, marks, paragraph ends and words, and by the vectors of an encoder where there is one. It starts from a lexicon and learns from the two texts
 * themselves, pass by pass, what their words mean, how their lengths compare, and how often sentences are joined or left
 * out. A bead's confidence is its posterior probability. Exact for texts of up to 500 sentences, along anchors beyond; takes time
 * and memory in proportion to the product of the sizes there, to their sum here. Stateless.
 */
public final class DynamicAligner implements Aligner {

    /** A bead of seven sentences is the longest looked for; a gap goes on for ten sentences in the mean. */
    private static final Shapes SHAPES = new Shapes(7, 0.15, 0.01, 0.9);

    /** Tokens overlap (a pair of Han characters and each of the two), so that each is worth a little less than it says. */
    private static final double TRUST = 0.8;

    /** What speaks for a bead is not independent: with this exponent the posteriors of whole beads come true as often as they say. */
    private static final double INDEPENDENCE = 0.3;

    /** Vectors know some things that words do not. */
    private static final double INDEPENDENCE_WITH_VECTORS = 0.4;

    private static final int PASSES = 3;

    /** A bead less probable than this teaches nothing. */
    private static final double LEAST = 0.05;

    /** A bead as probable as this shows what true counterparts look like. */
    private static final double CONFIDENT = 0.5;

    /** A text of 500 sentences with one of as many is looked at whole, longer ones along anchors. */
    private static final long EXACT = 500L * 500;

    private static final int BAND = 100;

    /** Later passes leave out what the one before found less probable than this, and go so many sentences beyond. */
    private static final double NEGLIGIBLE = 1e-9;

    private static final int MARGIN = 10;

    /** Sentences of both texts together that are encoded; their vectors take some 100 kB a sentence. */
    private static final int MOST_ENCODED = 2_000;

    /** Words and vectors partly say the same, so that words are worth less where there are vectors. */
    private static final double TRUST_BESIDE_VECTORS = 0.7 * TRUST;

    private final Lexicon lexicon;
    private final Optional<Encoder> encoder;

    /** Knows the {@linkplain Lexicon#core() core vocabulary}. */
    public DynamicAligner() {
        this(Lexicon.core());
    }

    /** @param lexicon what is known before the texts are read */
    public DynamicAligner(Lexicon lexicon) {
        this(lexicon, Optional.empty());
    }

    /**
     * @param lexicon what is known before the texts are read
     * @param encoder asked for texts of up to 2,000 sentences together, after a first pass without it
     */
    public DynamicAligner(Lexicon lexicon, Optional<Encoder> encoder) {
        this.lexicon = lexicon;
        this.encoder = encoder;
    }

    @Override
    public List<Bead> align(TextPair asked, List<Bead> beads, Progress progress) {
        Decided decided = new Decided(asked, beads);
        return decided.restored(align(decided, done -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the alignment was interrupted");
            }
            progress.at(done);
        }));
    }

    private List<Bead> align(Decided decided, Progress progress) {
        TextPair texts = decided.texts();
        progress.at(0);
        Names names = new Names(texts);
        Side source = Side.of(texts.source(), texts.sourceLanguage(), lexicon, names.source());
        Side target = Side.of(texts.target(), texts.targetLanguage(), lexicon, names.target());
        BeadScores known = new ParagraphScores(texts.source(), texts.target())
                .plus(new LeftoverScores(texts.source(), texts.target()))
                .plus(decided);
        LengthModel lengths =
                new LengthModel(texts.source(), texts.sourceLanguage(), texts.target(), texts.targetLanguage());

        Corridor corridor = corridor(source, target, decided);
        BeadScores words = new LexicalScores(
                corridor, source, target, lexicon, List.of(), SHAPES.quick().longest(), TRUST);
        ShapeScores unmeasured = new ShapeScores(corridor, SHAPES.quick().sizes(), known.plus(words));
        progress.at(0.1);
        lengths = lengths.likeliest(tried -> {
            progress.at(0.1);
            return new BeadSearch(SHAPES.quick(), unmeasured.plus(tried)).total();
        });
        ShapeScores first = unmeasured.plus(lengths);
        Shapes shapes = SHAPES.likeliest(tried -> {
            progress.at(0.2);
            return new BeadSearch(tried.quick(), first).total();
        });
        BeadSearch search = new BeadSearch(shapes.quick(), first);
        List<Bead> likely = List.of();
        Corridor within = search.likely(NEGLIGIBLE).widened(MARGIN).and(decided.corridor());
        Optional<EncoderScores> meanings =
                meanings(texts, within, shapes, search.probable(CONFIDENT), progress.part(0.3, 0.7));
        double trust = meanings.isPresent() ? TRUST_BESIDE_VECTORS : TRUST;
        double independence = meanings.isPresent() ? INDEPENDENCE_WITH_VECTORS : INDEPENDENCE;
        BeadScores evidence = BeadScores.NONE;
        for (int pass = 1; pass <= PASSES; pass++) {
            progress.at(0.7 + 0.1 * (pass - 1));
            corridor =
                    search.likely(NEGLIGIBLE).widened(MARGIN).and(meanings.isPresent() ? within : decided.corridor());
            evidence = lengths.plus(known)
                    .plus(new LexicalScores(corridor, source, target, lexicon, likely, shapes.longest(), trust))
                    .plus(meanings.<BeadScores>map(Function.identity()).orElse(BeadScores.NONE));
            BeadScores scores = pass == PASSES ? evidence.times(independence) : evidence;
            search = new BeadSearch(shapes, new ShapeScores(corridor, shapes.sizes(), scores));
            progress.at(0.75 + 0.1 * (pass - 1));
            likely = decided.telling(search.probable(LEAST));
            lengths = lengths.learn(likely);
            shapes = shapes.learn(likely, search.gaps());
            List<Bead> learned = likely;
            meanings = meanings.map(before -> before.learn(learned));
        }
        List<Bead> probable = search.probable(BestPath.NEGLIGIBLE);
        List<Bead> path = new BestPath(corridor, probable).beads();
        if (meanings.isPresent()) {
            path = new Edges(texts, evidence, shapes, probable).trimmed(path);
        }
        return withHeader(path, decided, evidence, independence);
    }

    /** The margin of the last passes holds every pair of lines of a header. */
    private static List<Bead> withHeader(List<Bead> path, Decided decided, BeadScores evidence, double independence) {
        return HeaderSet.reordered(
                path,
                HeaderSet.lines(decided.openHead(decided.texts().source(), Bead::sourceFrom)),
                HeaderSet.lines(decided.openHead(decided.texts().target(), Bead::targetFrom)),
                evidence,
                independence);
    }

    private Optional<EncoderScores> meanings(
            TextPair texts, Corridor corridor, Shapes shapes, List<Bead> confident, Progress progress) {
        if (texts.source().size() + texts.target().size() > MOST_ENCODED) {
            return Optional.empty();
        }
        return encoder.map(encoding -> new EncoderScores(
                        corridor,
                        vectors(encoding, texts.source(), progress.part(0, 0.4)),
                        vectors(encoding, texts.target(), progress.part(0.4, 0.8)),
                        shapes.longest())
                .learn(confident));
    }

    private static PieceVectors vectors(Encoder encoder, List<Sentence> text, Progress progress) {
        return new PieceVectors(encoder.encode(text.stream().map(Sentence::text).toList(), progress));
    }

    private Corridor corridor(Side source, Side target, Decided decided) {
        if ((long) source.size() * target.size() <= EXACT) {
            return decided.corridor();
        }
        return new Anchors(source, target, decided.joined())
                .corridor(new TranslationTable(source, target, lexicon, List.of()), BAND, EXACT)
                .and(decided.corridor());
    }
}
