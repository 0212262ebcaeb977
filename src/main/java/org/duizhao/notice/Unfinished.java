package org.duizhao.notice;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What the transaction that is going on has changed: whoever remembers something of the database has to read it in there. */
@Singleton
public class Unfinished {

    private final TransactionSynchronizationRegistry transactions;

    Unfinished(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** Whether what a {@link Notice} of that topic will tell of has been changed so far; outside of a transaction nothing has. */
    public boolean changes(String topic) {
        int status = transactions.getTransactionStatus();
        return (status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK)
                && transactions.getResource(key(topic)) != null;
    }

    void note(Notice notice) {
        notice.topics().forEach(topic -> transactions.putResource(key(topic), true));
    }

    private static Object key(String topic) {
        return Unfinished.class.getName() + "." + topic;
    }
}
