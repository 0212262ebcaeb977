package org.duizhao.notice;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens to the database on a connection of its own. When it was lost, all who observe hear {@link Notice#ANYTHING}. */
@ApplicationScoped
public class Notices {

    private static final Logger LOG = Logger.getLogger(Notices.class);

    private static final Duration RETRY = Duration.ofSeconds(1);

    /** How long a connection may be silent that is asked whether it is there: a network that loses it says nothing. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final DataSource source;
    private final Event<Notice> notices;
    private final Thread thread = new Thread(this::listen, "notices");
    private volatile boolean listening;
    private volatile boolean stopped;

    Notices(DataSource source, Event<Notice> notices) {
        this.source = source;
        this.notices = notices;
    }

    void start(@Observes StartupEvent started) {
        thread.setDaemon(true);
        thread.start();
    }

    @PreDestroy
    void stop() {
        stopped = true;
        thread.interrupt();
    }

    /** Whether what is committed now will be heard of at once. */
    public boolean listening() {
        return listening;
    }

    private void listen() {
        while (!stopped) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen duizhao");
                listening = true;
                notices.fire(Notice.ANYTHING);
                hear(connection);
            } catch (SQLException | RuntimeException e) {
                if (listening && !stopped) {
                    LOG.warnf("The database is not heard any more; connecting again: %s", e.getMessage());
                }
            }
            listening = false;
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection listener = connection.unwrap(PGConnection.class);
        while (!stopped) {
            PGNotification[] heard = listener.getNotifications((int) RETRY.toMillis());
            if (heard != null && heard.length > 0) {
                Set<String> topics =
                        Stream.of(heard).map(PGNotification::getParameter).collect(Collectors.toSet());
                notices.fire(new Notice(topics, false));
            } else if (!connection.isValid((int) SILENCE.toSeconds())) {
                throw new SQLException("it does not answer");
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(RETRY.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
