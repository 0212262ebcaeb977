package org.duizhao.alignment;

import java.util.List;
import java.util.Locale;

/** Draws how often beads are right against what they claim; on the diagonal both are the same. */
final class ReliabilityDiagram {

    private static final int SIDE = 360;
    private static final int MARGIN = 48;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#b3541e");

    private ReliabilityDiagram() {}

    /** @param bins by the name of an aligner, of at most two; the area of a point grows with the beads in it */
    static String svg(List<String> names, List<List<AlignmentScore.Bin>> bins) {
        StringBuilder svg = new StringBuilder();
        int size = SIDE + 2 * MARGIN;
        svg.append(format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">%n",
                size, size));
        svg.append(format("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>%n", size, size));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double at = tenth / 10.0;
            svg.append(line(0, at, 1, at, "#ddd")).append(line(at, 0, at, 1, "#ddd"));
            svg.append(text(x(at), size - MARGIN + 18, "middle", format("%.1f", at)));
            svg.append(text(MARGIN - 8, y(at) + 4, "end", format("%.1f", at)));
        }
        svg.append(line(0, 0, 1, 1, "#888"));
        svg.append(text(x(0.5), size - 8, "middle", "confidence of a bead"));
        svg.append(format(
                "<text x=\"14\" y=\"%d\" text-anchor=\"middle\" transform=\"rotate(-90 14 %d)\">share that is right</text>%n",
                size / 2, size / 2));
        for (int k = 0; k < names.size(); k++) {
            svg.append(points(bins.get(k), COLOURS.get(k)));
            svg.append(format(
                    "<circle cx=\"%d\" cy=\"%d\" r=\"5\" fill=\"%s\"/>%n",
                    MARGIN + 16, MARGIN + 16 + 20 * k, COLOURS.get(k)));
            svg.append(text(MARGIN + 28, MARGIN + 20 + 20 * k, "start", names.get(k)));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String points(List<AlignmentScore.Bin> bins, String colour) {
        StringBuilder points = new StringBuilder();
        for (AlignmentScore.Bin bin : bins) {
            points.append(format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.7\"><title>%d beads</title></circle>%n",
                    x(bin.claimed()), y(bin.right()), 2 + Math.sqrt(bin.beads()) / 3, colour, bin.beads()));
        }
        return points.toString();
    }

    private static String line(double fromX, double fromY, double toX, double toY, String colour) {
        return format(
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                x(fromX), y(fromY), x(toX), y(toY), colour);
    }

    private static String text(double x, double y, String anchor, String text) {
        return format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, text);
    }

    private static double x(double share) {
        return MARGIN + SIDE * share;
    }

    private static double y(double share) {
        return MARGIN + SIDE * (1 - share);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
