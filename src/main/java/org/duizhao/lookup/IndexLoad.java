package org.duizhao.lookup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Fills a content from the database: as many stretches at a time as there are processors, all of one moment. */
final class IndexLoad {

    /** Segments of a stretch: so many that the index can order them well, so few that they are no burden to hold. */
    static final int STRETCH = 25_000;

    private final Readings readings;
    private final Content content;
    private final Runnable counted;

    /** @param counted is told of each segment, by any number of threads */
    IndexLoad(Readings readings, Content content, Runnable counted) {
        this.readings = readings;
        this.content = content;
        this.counted = counted;
    }

    /** @param moment which shows what is to be read, and stays open */
    void run(List<Stretch> stretches, Reading moment) throws SQLException, InterruptedException {
        String snapshot = moment.snapshot();
        ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), task -> {
                    Thread worker = new Thread(task, "index-load");
                    worker.setDaemon(true);
                    return worker;
                });
        try (Content.Filled filling = content.filling()) {
            List<Future<?>> all = new ArrayList<>();
            for (Stretch stretch : stretches) {
                all.add(workers.submit(() -> {
                    load(stretch, snapshot, filling);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new SQLException("A part of the segments cannot be read", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void load(Stretch stretch, String snapshot, Content.Filled filling) throws SQLException {
        List<IndexedSegment> segments = new ArrayList<>();
        try (Reading reading = readings.open(snapshot)) {
            reading.segments(stretch, segment -> {
                segments.add(segment);
                counted.run();
            });
        }
        filling.add(segments);
    }
}
