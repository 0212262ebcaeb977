package org.duizhao.protocols;

/**
 * A match as amaGama has it.
 *
 * @param quality percent; clients want a decimal point in it, which a double always has in JSON
 * @param rank the same: what it means beside the quality is left to the server
 */
record AmagamaUnit(String source, String target, double quality, double rank) {

    static AmagamaUnit of(AnsweredTexts.Answer match) {
        return new AmagamaUnit(match.source(), match.target(), match.quality(), match.quality());
    }
}
