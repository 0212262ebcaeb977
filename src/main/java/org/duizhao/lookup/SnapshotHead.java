package org.duizhao.lookup;

import java.io.IOException;
import java.util.UUID;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;

/**
 * What a snapshot on disk is of.
 *
 * @param build the program that wrote it, which alone can read it
 * @param database as {@link SnapshotRegister#database} says
 * @param id by which the database knows it
 * @param moment of the database
 * @param segments how many there are
 */
record SnapshotHead(String build, String database, UUID id, String moment, long segments) {

    SnapshotHead(ArrayReader from) throws IOException {
        this(from.text(), from.text(), new UUID(from.number(), from.number()), from.text(), from.number());
    }

    void write(ArrayWriter into) throws IOException {
        into.write(build);
        into.write(database);
        into.write(id.getMostSignificantBits());
        into.write(id.getLeastSignificantBits());
        into.write(moment);
        into.write(segments);
    }
}
