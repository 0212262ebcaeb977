package org.duizhao.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.xml.stream.XMLStreamException;

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
    private final long toSkip;
    private final ExchangeConfig config;
    private final Thread reader = new Thread(this::read, "import-reader");
    private String failure;

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
        reader.start();
    }

    /** The next batch, or null at the end. */
    Batch next() throws InterruptedException {
        Batch batch = ready.take();
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
                read(file);
            } catch (IOException | XMLStreamException e) {
                failure = reason(e);
            } catch (RuntimeException e) {
                failure = "It cannot be read on: " + e;
            }
            ready.put(END);
        } catch (InterruptedException nobodyWants) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(TmxFile file) throws IOException, XMLStreamException, InterruptedException {
        List<IncomingUnit> units = new ArrayList<>();
        List<UnitKey> keys = new ArrayList<>();
        long left = toSkip;
        int chars = 0;
        try {
            for (Optional<IncomingUnit> unit = file.next(); unit.isPresent(); unit = file.next()) {
                if (left > 0) {
                    left--;
                    continue;
                }
                units.add(unit.get());
                keys.add(unit.get().refusal() == null ? new UnitKey(unit.get()) : null);
                chars += unit.get().size();
                if (units.size() >= UNITS || chars >= CHARS) {
                    ready.put(new Batch(units, keys, file.progress()));
                    units = new ArrayList<>();
                    keys = new ArrayList<>();
                    chars = 0;
                }
            }
        } catch (IOException | XMLStreamException e) {
            failure = reason(e);
        }
        ready.put(new Batch(units, keys, file.progress()));
    }

    private static String reason(Exception e) {
        if (e instanceof XMLStreamException mistake && !(e.getCause() instanceof IOException)) {
            String what = mistake.getMessage().lines().findFirst().orElse("it is not XML");
            return mistake.getLocation() == null
                    ? what
                    : "It cannot be read on from line " + mistake.getLocation().getLineNumber() + ": " + what;
        }
        return "It cannot be read on: " + (e.getCause() instanceof IOException cause ? cause : e).getMessage();
    }
}
