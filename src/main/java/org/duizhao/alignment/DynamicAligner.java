package org.duizhao.alignment;

import java.util.List;

/**
 * Aligns by lengths, numbers, marks, paragraph ends and words. It starts from a lexicon and learns from the two texts
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

    private static final int PASSES = 3;

    /** A bead less probable than this teaches nothing. */
    private static final double LEAST = 0.05;

    /** A text of 500 sentences with one of as many is looked at whole, longer ones along anchors. */
    private static final long EXACT = 500L * 500;

    private static final int BAND = 100;

    /** Later passes leave out what the one before found less probable than this, and go so many sentences beyond. */
    private static final double NEGLIGIBLE = 1e-9;

    private static final int MARGIN = 10;

    private final Lexicon lexicon;

    /** Knows the {@linkplain Lexicon#core() core vocabulary}. */
    public DynamicAligner() {
        this(Lexicon.core());
    }

    /** @param lexicon what is known before the texts are read */
    public DynamicAligner(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<Bead> align(TextPair asked, List<Bead> beads) {
        Decided decided = new Decided(asked, beads);
        return decided.restored(align(decided));
    }

    private List<Bead> align(Decided decided) {
        TextPair texts = decided.texts();
        Side source = Side.of(texts.source(), texts.sourceLanguage(), lexicon);
        Side target = Side.of(texts.target(), texts.targetLanguage(), lexicon);
        BeadScores known = new ParagraphScores(texts.source(), texts.target()).plus(decided);
        LengthModel lengths =
                new LengthModel(texts.source(), texts.sourceLanguage(), texts.target(), texts.targetLanguage());

        Corridor corridor = corridor(source, target, decided);
        BeadScores words = words(corridor, source, target, List.of(), SHAPES.quick());
        ShapeScores unmeasured = new ShapeScores(corridor, SHAPES.quick().sizes(), known.plus(words));
        lengths = lengths.likeliest(tried -> new BeadSearch(SHAPES.quick(), unmeasured.plus(tried)).total());
        ShapeScores first = unmeasured.plus(lengths);
        Shapes shapes = SHAPES.likeliest(tried -> new BeadSearch(tried.quick(), first).total());
        BeadSearch search = new BeadSearch(shapes.quick(), first);
        List<Bead> likely = List.of();
        for (int pass = 1; pass <= PASSES; pass++) {
            corridor = search.likely(NEGLIGIBLE).widened(MARGIN).and(decided.corridor());
            BeadScores scores = lengths.plus(known)
                    .plus(words(corridor, source, target, likely, shapes))
                    .times(pass == PASSES ? INDEPENDENCE : 1);
            search = new BeadSearch(shapes, new ShapeScores(corridor, shapes.sizes(), scores));
            likely = decided.telling(search.probable(LEAST));
            lengths = lengths.learn(likely);
            shapes = shapes.learn(likely, search.gaps());
        }
        return search.best();
    }

    private Corridor corridor(Side source, Side target, Decided decided) {
        if ((long) source.size() * target.size() <= EXACT) {
            return decided.corridor();
        }
        return new Anchors(source, target, decided.joined())
                .corridor(new TranslationTable(source, target, lexicon, List.of()), BAND, EXACT)
                .and(decided.corridor());
    }

    private LexicalScores words(Corridor corridor, Side source, Side target, List<Bead> beads, Shapes shapes) {
        return new LexicalScores(corridor, source, target, lexicon, beads, shapes.longest(), TRUST);
    }
}
