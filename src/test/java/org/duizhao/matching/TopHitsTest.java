package org.duizhao.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.duizhao.matching.SegmentIndex.Hit;

class TopHitsTest {

    private record Offer(double value, int penalty, long segment) {}

    private static final Comparator<Offer> BEST_FIRST = Comparator.comparingDouble(Offer::value)
            .reversed()
            .thenComparingInt(Offer::penalty)
            .thenComparing(Comparator.comparingLong(Offer::segment).reversed());

    @Property
    void theBestAreKeptWhateverOrderTheyComeIn(@ForAll @LongRange(min = 0, max = Integer.MAX_VALUE) long seed) {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(5);
        TopHits hits = new TopHits(70, limit);
        List<Offer> offers = new ArrayList<>();
        int count = random.nextInt(30);
        for (int segment = 0; segment < count; segment++) {
            offers.add(
                    random.nextInt(offers.size() + 1), new Offer(69 + random.nextInt(4), random.nextInt(3), segment));
        }
        List<Offer> good = new ArrayList<>();
        for (Offer offer : offers) {
            List<Offer> best = best(good, limit);
            assertThat(hits.bound())
                    .isEqualTo(best.size() < limit ? 70 : best.get(limit - 1).value());
            good.add(offer);
            assertThat(hits.refuses(offer.value(), offer.penalty(), offer.segment()))
                    .isEqualTo(!best(good, limit).contains(offer));
            hits.offer(offer.value(), offer.penalty(), offer.segment());
        }

        assertThat(hits.hits())
                .isEqualTo(best(good, limit).stream()
                        .map(offer -> new Hit(offer.segment(), offer.value()))
                        .toList());
    }

    private static List<Offer> best(List<Offer> offers, int limit) {
        return offers.stream()
                .filter(offer -> offer.value() >= 70)
                .sorted(BEST_FIRST)
                .limit(limit)
                .toList();
    }
}
