package org.duizhao.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The units of a file in batches, read ahead in a thread of their own while the ones before are written. */
final class UnitBatches implements AutoCloseable {

    /** Units of a batch: enough that the transactions do not count. */
    private static final int UNITS = 20_000;

    /** Chars of a batch, so that long texts do not fill the memory. */
    private static final int CHARS = 4_000_000;

    /** How many batches may wait, beside the one that is written and the one that is read. */
    private static final int AHEAD = 1;

    private static final Batch END = new Batch(List.of(), List.of(), 1);

    private final BlockingQueue<Batch> ready = new ArrayBlockingQueue<>(AHEAD);
    private final Path path;
    private final String name;
    private final ExchangeConfig config;
    private final Thread reader = new Thread(this::read, "import-reader");
    private long toSkip;
    private List<IncomingUnit> units = new ArrayList<>();
    private List<UnitKey> keys = new ArrayList<>();
    private int chars;
    private String failure;
    private Throwable fault;

    /**
     * @param keys of the units; null for one that is refused
     * @param progress how much of the file had been read behind the last of the units, 0 to 1
     */
    record Batch(List<IncomingUnit> units, List<UnitKey> keys, double progress) {}

    /**
     * @param name the one that the file was uploaded under
     * @param toSkip how many units are not wanted
     */
    UnitBatches(Path path, String name, long toSkip, ExchangeConfig config) {
        this.path = path;
        this.name = name;
        this.toSkip = toSkip;
        this.config = config;
        reader.setDaemon(true);
        reader.setPriority(Thread.MIN_PRIORITY);
        reader.start();
    }

    /**
     * The next batch, or null at the end.
     *
     * @throws IllegalStateException where the reading failed and the file is not to blame, as without memory; what was read before
     *     that is in the batches
     */
    Batch next() throws InterruptedException {
        boolean reading;
        Batch batch;
        do {
            // Asked first: what the thread gave before it ended is then there.
            reading = reader.isAlive();
            batch = ready.poll(1, TimeUnit.SECONDS);
        } while (batch == null && reading);
        if (batch == null || batch == END && fault != null) {
            throw new IllegalStateException("The file could not be read on", fault);
        }
        return batch == END ? null : batch;
    }

    /** Why the file could not be read to its end, or null; asked at the end. What was read before that is in the batches. */
    String failure() {
        return failure;
    }

    @Override
    public void close() throws InterruptedException {
        reader.interrupt();
        reader.join();
    }

    private void read() {
        try {
            try (TmxFile file = new TmxFile(path, name, config)) {
                readUnits(file);
            } catch (BrokenFile e) {
                failure = e.getMessage();
            } catch (RuntimeException | Error e) {
                fault = e;
            }
            ready.put(END);
        } catch (InterruptedException nobodyWants) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUnits(TmxFile file) throws BrokenFile, InterruptedException {
        try {
            for (Optional<IncomingUnit> unit = file.next(); unit.isPresent(); unit = file.next()) {
                if (toSkip > 0) {
                    toSkip--;
                    continue;
                }
                add(unit.get());
                if (units.size() >= UNITS || chars >= CHARS) {
                    put(file.progress());
                }
            }
        } catch (BrokenFile | RuntimeException | Error e) {
            put(file.progress());
            throw e;
        }
        put(file.progress());
        failure = file.failure();
    }

    private void add(IncomingUnit unit) {
        UnitKey key = unit.refusal() == null ? new UnitKey(unit) : null;
        keys.add(key);
        units.add(unit);
        chars += unit.size();
    }

    private void put(double progress) throws InterruptedException {
        Batch batch = new Batch(units, keys, progress);
        units = new ArrayList<>();
        keys = new ArrayList<>();
        chars = 0;
        ready.put(batch);
    }
}
