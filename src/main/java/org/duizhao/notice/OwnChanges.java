package org.duizhao.notice;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Tells of what this server changes in tables that are read seldom and asked for all the time, whoever changes them, as soon as it is
 * committed and before the one who did it goes on. Segments are none of them: those who change these say so themselves.
 */
@PersistenceUnitExtension
class OwnChanges implements StatementInspector {

    /** That a key was used changes nothing of what it may. */
    private static final Pattern CHANGE =
            Pattern.compile("(?:insert into|update|delete from) (?:(memory|document|edition)"
                    + "|account|api_key(?! set last_used_at=\\? where)|api_key_memory|memory_right)\\b");

    private final TransactionSynchronizationRegistry transactions;
    private final Unfinished unfinished;
    private final Event<Notice> notices;

    OwnChanges(TransactionSynchronizationRegistry transactions, Unfinished unfinished, Event<Notice> notices) {
        this.transactions = transactions;
        this.unfinished = unfinished;
        this.notices = notices;
    }

    @Override
    public String inspect(String sql) {
        Matcher change = CHANGE.matcher(sql);
        if (change.lookingAt()) {
            // A memory is both: who may read it is a matter of people.
            boolean both = "memory".equals(change.group(1));
            boolean people = both || change.group(1) == null;
            Set<String> topics =
                    both ? Set.of(Notice.MEMORY, Notice.PEOPLE) : Set.of(people ? Notice.PEOPLE : Notice.MEMORY);
            Notice notice = new Notice(topics, true);
            unfinished.note(notice);
            transactions.registerInterposedSynchronization(new Told(notice));
        }
        return sql;
    }

    private final class Told implements Synchronization {

        private final Notice notice;

        Told(Notice notice) {
            this.notice = notice;
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                notices.fire(notice);
            }
        }
    }
}
