package org.duizhao.lookup;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;

/** What is written to a log while this is one of its handlers. */
final class LogLines extends ExtHandler {

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Override
    protected void doPublish(ExtLogRecord line) {
        said.add(line.getFormattedMessage());
    }

    List<String> said() {
        return said;
    }

    boolean has(String words) {
        return count(words) > 0;
    }

    long count(String words) {
        return said.stream().filter(line -> line.contains(words)).count();
    }

    void clear() {
        said.clear();
    }
}
