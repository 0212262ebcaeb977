package org.duizhao.lookup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Fills a content from the database: as many stretches at a time as there are processors, all of one moment. */
final class IndexLoad {

    private static final Logger LOG = Logger.getLogger(IndexLoad.class);

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
            try {
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
            } finally {
                stop(workers);
            }
        } catch (ExecutionException e) {
            throw new SQLException("A part of the segments cannot be read", e.getCause());
        }
    }

    /** Returns when none of them can add any more what will be old by then. */
    private static void stop(ExecutorService workers) throws InterruptedException {
        workers.shutdownNow();
        while (!workers.awaitTermination(1, TimeUnit.MINUTES)) {
            LOG.warn("A part of the segments is still being read");
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
