package org.duizhao.lookup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.postgresql.core.BaseConnection;

/** A database whose rows come as always, but that each {@code COPY} stops behind some of them until it is let go on. */
final class HeldDatabase {

    private final DataSource database;
    private final int rows;
    private final CountDownLatch released = new CountDownLatch(1);

    /** @param rows how many come before it stops */
    HeldDatabase(DataSource database, int rows) {
        this.database = database;
        this.rows = rows;
    }

    void release() {
        released.countDown();
    }

    DataSource source() {
        return around(DataSource.class, database, "getConnection", this::connection);
    }

    private Object connection(Object made) {
        return around(Connection.class, (Connection) made, "unwrap", this::postgres);
    }

    private Object postgres(Object made) {
        try {
            CopyManager copies = new Copies((BaseConnection) made);
            return around(PGConnection.class, (PGConnection) made, "getCopyAPI", ignored -> copies);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Copies extends CopyManager {

        Copies(BaseConnection connection) throws SQLException {
            super(connection);
        }

        @Override
        public CopyOut copyOut(String sql) throws SQLException {
            int[] read = new int[1];
            return around(CopyOut.class, super.copyOut(sql), "readFromCopy", row -> {
                if (++read[0] == rows) {
                    await();
                }
                return row;
            });
        }
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Change {

        Object of(Object answer);
    }

    /** The same, but that the answers of one method are changed. */
    private static <T> T around(Class<T> type, T real, String name, Change change) {
        return type.cast(Proxy.newProxyInstance(
                HeldDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object answer = invoked(real, method, arguments);
                    return method.getName().equals(name) ? change.of(answer) : answer;
                }));
    }

    private static Object invoked(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
