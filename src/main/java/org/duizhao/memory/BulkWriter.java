package org.duizhao.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hibernate.Session;

/** Writes many rows at once by {@code COPY}, past the session but in its transaction, which the caller holds. */
@ApplicationScoped
public class BulkWriter {

    private final EntityManager entities;
    private final Event<SegmentsChanged> changed;
    private final Clock clock;

    BulkWriter(EntityManager entities, Event<SegmentsChanged> changed, Clock clock) {
        this.entities = entities;
        this.changed = changed;
        this.clock = clock;
    }

    /** Writes the sentences of an edition in place of those it has. */
    public void writeSentences(Edition edition, List<NewSentence> sentences) {
        entities.flush();
        entities.createQuery("delete from Sentence where editionId = :edition")
                .setParameter("edition", edition.id)
                .executeUpdate();
        entities.unwrap(Session.class).doWork(connection -> {
            try (CopyTable table = new CopyTable(
                    "sentence", "edition_id, position, paragraph, role, text, byte_from, byte_to", connection)) {
                for (int i = 0; i < sentences.size(); i++) {
                    NewSentence s = sentences.get(i);
                    table.row(edition.id, i, s.paragraph(), s.role(), s.text(), s.byteFrom(), s.byteTo());
                }
                table.end();
            }
        });
    }

    /**
     * Writes new segments with their variants and pairs, and fires {@link SegmentsChanged}.
     *
     * @param document may be null
     * @param actor who is said to have made them
     */
    public void writeSegments(Memory memory, Document document, List<NewSegment> segments, String actor) {
        changed.fire(new SegmentsChanged(insert(memory, document, segments, actor)));
    }

    /**
     * Writes new segments of no document as {@link #writeSegments} does, one batch of many: the caller fires {@link SegmentsChanged} after
     * the last one; until then the lookup follows by itself.
     *
     * @return their ids, in order
     */
    public List<Long> writeBatch(Memory memory, List<NewSegment> segments, String actor) {
        return insert(memory, null, segments, actor);
    }

    /**
     * Replaces variants of stored segments: each new text is a revision, the pairs it belongs to need review again, as with
     * {@link Segments#edit}; what is only beside the text is no matter for reviewers. Fires {@link SegmentsChanged}.
     *
     * @param actor who is said to have done it in the revisions
     */
    public void overwrite(List<Overwriting> segments, String actor) {
        entities.flush();
        entities.unwrap(Session.class)
                .doWork(connection -> new OverwrittenTexts(connection, actor, clock.instant()).write(segments));
        changed.fire(
                new SegmentsChanged(segments.stream().map(Overwriting::segment).toList()));
    }

    /** Deletes all segments of a document, without revisions, and fires {@link SegmentsChanged}. */
    public void deleteSegments(Document document) {
        List<Long> ids = entities.createQuery("select id from Segment where document = :document", Long.class)
                .setParameter("document", document)
                .getResultList();
        entities.createNativeQuery("delete from segment where document_id = :document")
                .setParameter("document", document.id)
                .executeUpdate();
        changed.fire(new SegmentsChanged(ids));
    }

    private List<Long> insert(Memory memory, Document document, List<NewSegment> segments, String actor) {
        entities.flush();
        Instant now = clock.instant();
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            List<Long> ids = take("segment_seq", segments.size(), connection);
            try (Unchecked unchecked = Unchecked.begin(memory, document, connection)) {
                copySegments(memory, document, segments, ids, new NewSegment.Made(now, actor, now, actor), connection);
                copyVariants(segments, ids, connection);
                copyPairs(segments, ids, actor, now, connection);
                unchecked.note(ids);
            }
            return ids;
        });
    }

    /** @param here what is said of those of which no file says anything */
    private static void copySegments(
            Memory memory,
            Document document,
            List<NewSegment> segments,
            List<Long> ids,
            NewSegment.Made here,
            Connection connection)
            throws SQLException {
        Long documentId = document == null ? null : document.id;
        try (CopyTable table = new CopyTable(
                "segment",
                "id, memory_id, document_id, position, tuid, created_at, created_by, changed_at, changed_by, extras, version",
                connection)) {
            for (int i = 0; i < segments.size(); i++) {
                NewSegment segment = segments.get(i);
                NewSegment.Made made = segment.made() == null ? here : segment.made();
                table.row(
                        ids.get(i),
                        memory.id,
                        documentId,
                        segment.position(),
                        segment.tuid(),
                        made.createdAt(),
                        made.createdBy(),
                        made.changedAt(),
                        made.changedBy(),
                        segment.extras().written(),
                        0);
            }
            table.end();
        }
    }

    private static void copyVariants(List<NewSegment> segments, List<Long> ids, Connection connection)
            throws SQLException {
        try (CopyTable table = new CopyTable(
                "variant", "segment_id, lang, text, sentence_from, sentence_to, codes, tag, extras", connection)) {
            for (int i = 0; i < segments.size(); i++) {
                for (var entry : segments.get(i).variants().entrySet()) {
                    Variant variant = entry.getValue();
                    table.row(
                            ids.get(i),
                            entry.getKey().tag(),
                            variant.text(),
                            variant.sentenceFrom(),
                            variant.sentenceTo(),
                            variant.codes().written(),
                            variant.tag(),
                            variant.extras().written());
                }
            }
            table.end();
        }
    }

    private static void copyPairs(
            List<NewSegment> segments, List<Long> ids, String actor, Instant now, Connection connection)
            throws SQLException {
        int count = segments.stream().mapToInt(s -> s.pairs().size()).sum();
        Iterator<Long> pairIds = take("pair_seq", count, connection).iterator();
        try (CopyTable table = new CopyTable(
                "pair",
                "id, segment_id, lang, status, confidence, shape, changed_at, changed_by, version",
                connection)) {
            for (int i = 0; i < segments.size(); i++) {
                for (var entry : segments.get(i).pairs().entrySet()) {
                    NewSegment.NewPair pair = entry.getValue();
                    table.row(
                            pairIds.next(),
                            ids.get(i),
                            entry.getKey().tag(),
                            pair.status().slug(),
                            pair.confidence(),
                            pair.shape(),
                            now,
                            actor,
                            0);
                }
            }
            table.end();
        }
    }

    /** Ids of a sequence that grows by 100: each value drawn stands for itself and the 99 that follow, as in Hibernate's pooled-lo. */
    private static List<Long> take(String sequence, int count, Connection connection) throws SQLException {
        List<Long> ids = new ArrayList<>(count);
        try (PreparedStatement next = connection.prepareStatement(
                "select nextval('" + sequence + "') from generate_series(1, (? + 99) / 100)")) {
            next.setInt(1, count);
            try (ResultSet blocks = next.executeQuery()) {
                while (blocks.next()) {
                    long first = blocks.getLong(1);
                    for (long id = first; id < first + 100 && ids.size() < count; id++) {
                        ids.add(id);
                    }
                }
            }
        }
        return ids;
    }
}
