package org.duizhao.files;

import java.util.EnumMap;
import java.util.Map;

/** Counts the bands of a file, or of several. */
final class BandCounts {

    private final Map<Band, Volume> all = new EnumMap<>(Band.class);
    private final Map<Band, Volume> internal = new EnumMap<>(Band.class);

    /** @param inside whether the match is one with an earlier segment of the files */
    void add(Band band, boolean inside, Volume volume) {
        all.merge(band, volume, Volume::plus);
        if (inside) {
            internal.merge(band, volume, Volume::plus);
        }
    }

    void add(BandCounts other) {
        other.all.forEach((band, volume) -> all.merge(band, volume, Volume::plus));
        other.internal.forEach((band, volume) -> internal.merge(band, volume, Volume::plus));
    }

    Volume all(Band band) {
        return all.getOrDefault(band, Volume.NOTHING);
    }

    Volume internal(Band band) {
        return internal.getOrDefault(band, Volume.NOTHING);
    }

    Volume total() {
        return all.values().stream().reduce(Volume.NOTHING, Volume::plus);
    }
}
