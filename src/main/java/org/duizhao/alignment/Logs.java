package org.duizhao.alignment;

/** Sums of probabilities that are kept as natural logarithms. */
final class Logs {

    private Logs() {}

    static double sum(double... logs) {
        double most = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            most = Math.max(most, log);
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return most;
        }
        double sum = 0;
        for (double log : logs) {
            if (log > most - 40) {
                sum += Math.exp(log - most);
            }
        }
        return most + Math.log(sum);
    }
}
