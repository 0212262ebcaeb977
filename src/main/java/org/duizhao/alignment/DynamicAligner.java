package org.duizhao.alignment;

import java.util.List;
import java.util.function.Function;
import org.duizhao.text.Language;

/**
 * Aligns by lengths, numbers, marks, paragraph ends and words. It starts from a lexicon and learns from the two texts
 * themselves, pass by pass, what their words mean, how their lengths compare, and how often sentences are joined or left
 * out. A bead's confidence is its posterior probability. Takes time and memory in proportion to the product of the two sizes. Stateless.
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
    public List<Bead> align(
            List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        Corridor corridor = Corridor.whole(source.size(), target.size());
        Side sourceSide = Side.of(source, sourceLanguage, lexicon);
        Side targetSide = Side.of(target, targetLanguage, lexicon);
        Function<List<Bead>, BeadScores> words =
                beads -> new LexicalScores(corridor, sourceSide, targetSide, lexicon, beads, SHAPES.longest(), TRUST);
        BeadScores paragraphs = new ParagraphScores(source, target);
        BeadScores known = paragraphs.plus(words.apply(List.of()));

        LengthModel lengths = new LengthModel(source, sourceLanguage, target, targetLanguage)
                .likeliest(tried -> new BeadSearch(corridor, SHAPES.quick(), tried.plus(known)).total());
        BeadScores scores = lengths.plus(known);
        BeadScores first = scores;
        Shapes shapes = SHAPES.likeliest(tried -> new BeadSearch(corridor, tried.quick(), first).total());
        BeadSearch search = new BeadSearch(corridor, shapes, scores);
        for (int pass = 1; pass < PASSES; pass++) {
            List<Bead> beads = search.probable(LEAST);
            lengths = lengths.learn(beads);
            shapes = shapes.learn(beads, search.gaps());
            scores = lengths.plus(paragraphs).plus(words.apply(beads));
            search = new BeadSearch(corridor, shapes, pass == PASSES - 1 ? scores.times(INDEPENDENCE) : scores);
        }
        return search.best();
    }
}
