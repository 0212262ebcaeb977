package org.duizhao.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines of the access log that are written while it is open, those of others too. */
public final class AccessLog extends Handler implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.quarkus.http.access-log");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    public AccessLog() {
        LOG.addHandler(this);
    }

    /** What has been written when there are so many lines, which come a moment after the answers; or after some seconds. */
    public List<String> lines(int awaited) throws InterruptedException {
        for (int i = 0; i < 500 && lines.size() < awaited; i++) {
            Thread.sleep(20);
        }
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOG.removeHandler(this);
    }
}
