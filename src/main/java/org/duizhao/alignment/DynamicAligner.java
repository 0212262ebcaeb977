package org.duizhao.alignment;

import java.util.List;
import org.duizhao.text.Language;

/**
 * Aligns by lengths, numbers, marks, paragraph ends and words, and learns from the two texts themselves, pass by pass, what
 * their words mean, how their lengths compare and how often sentences are joined. Takes time and memory in proportion to
 * the product of the two sizes. Stateless.
 */
public final class DynamicAligner implements Aligner {

    /** A bead of seven sentences is the longest looked for; a gap of one side opens once in fifty beads, ten sentences long. */
    private static final Shapes SHAPES = new Shapes(7, 0.2, 0.02, 0.9);

    /** Tokens overlap (a pair of Han characters and each of the two), so that each is worth half of what it says. */
    private static final double TRUST = 0.5;

    private static final int PASSES = 3;

    /** A bead less probable than this teaches nothing. */
    private static final double LEAST = 0.05;

    private final Shapes shapes;
    private final double trust;

    public DynamicAligner() {
        this(SHAPES, TRUST);
    }

    DynamicAligner(Shapes shapes, double trust) {
        this.shapes = shapes;
        this.trust = trust;
    }

    @Override
    public List<Bead> align(
            List<Sentence> source, Language sourceLanguage, List<Sentence> target, Language targetLanguage) {
        Corridor corridor = Corridor.whole(source.size(), target.size());
        Side sourceSide = Side.of(source, sourceLanguage);
        Side targetSide = Side.of(target, targetLanguage);
        BeadScores paragraphs = new ParagraphScores(source, target);
        BeadScores known = paragraphs.plus(
                new LexicalScores(corridor, sourceSide, targetSide, List.of(), shapes.longest(), trust));
        LengthModel lengths = new LengthModel(source, sourceLanguage, target, targetLanguage)
                .likeliest(length -> new BeadSearch(corridor, shapes.first(), length.plus(known)).total());
        Shapes learned = shapes;
        BeadSearch search = new BeadSearch(corridor, shapes, lengths.plus(known));
        for (int pass = 1; pass <= PASSES; pass++) {
            List<Bead> beads = search.probable(LEAST);
            lengths = lengths.learn(beads);
            learned = learned.learn(beads);
            BeadScores words = new LexicalScores(corridor, sourceSide, targetSide, beads, shapes.longest(), trust);
            search = new BeadSearch(corridor, learned, lengths.plus(paragraphs).plus(words));
        }
        return search.best();
    }
}
