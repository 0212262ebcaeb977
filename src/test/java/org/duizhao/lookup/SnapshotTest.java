package org.duizhao.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.duizhao.matching.SegmentIndex;
import org.duizhao.memory.Status;
import org.duizhao.server.TestDatabase;
import org.duizhao.text.Language;
import org.jboss.logmanager.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes on the database of the application that start, stop and start again with a snapshot on disk. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class SnapshotTest {

    private static final String MEMORY = "snapshot-test";
    private static final String USED = "from the snapshot on disk";
    private static final String REFUSED = "The snapshot of the index on disk is not used";

    private static final int WAIT_MILLIS = 60_000;

    @TempDir
    Path folder;

    @Inject
    Fixture fixture;

    @Inject
    DataSource database;

    private final LogLines lines = new LogLines();
    private Path file;

    @BeforeEach
    void prepare() throws InterruptedException {
        fixture.awaitIndex();
        fixture.memory(MEMORY, 0);
        file = folder.resolve("data").resolve("index.snapshot");
        Logger.getLogger("org.duizhao.lookup").addHandler(lines);
    }

    @AfterEach
    void listenNoMore() {
        Logger.getLogger("org.duizhao.lookup").removeHandler(lines);
    }

    @Test
    void aStartBeginsWithWhatWasKeptAndSeesWhatHasChangedSince() throws Exception {
        segments("快照里有的。", "快照里要改的。", "快照里要删的𠮷。");
        try (Server first = new Server(file)) {
            assertThat(first.finds("快照里要删的𠮷。")).isTrue();
            await(() -> Files.exists(file));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(unfinished()).isEmpty();
        execute("update variant set text = '快照以后改的。' where text = '快照里要改的。'");
        execute("delete from segment where id in (select segment_id from variant where text = '快照里要删的𠮷。')");
        fixture.memory(MEMORY + "-later", 3);
        segments("快照以后加的。");
        try (Server second = new Server(file)) {
            assertThat(lines.has(USED)).isTrue();
            assertThat(second.finds("快照里有的。")).isTrue();
            assertThat(second.finds("快照以后改的。")).isTrue();
            assertThat(second.finds("快照以后加的。")).isTrue();
            assertThat(second.finds("快照里要改的。")).isFalse();
            assertThat(second.finds("快照里要删的𠮷。")).isFalse();
            assertThat(second.indexes.state().catalog().memories()).containsKey(MEMORY + "-later");
            second.assertEqualToDatabase();
            await(() -> lines.has("segments are as in the database"));
            segments("读了快照以后加的。");
            await(() -> second.finds("读了快照以后加的。"));
        }
        lines.clear();
        try (Server third = new Server(file)) {
            assertThat(lines.has(USED)).isTrue();
            assertThat(third.finds("读了快照以后加的。")).isTrue();
        }
    }

    @Test
    void whatANeverStoppedServerKeptIsEnough() throws Exception {
        segments("没有停下来。");
        Server killed = new Server(file);
        await(() -> Files.exists(file));
        segments("以后又加了一句。");
        try (Server second = new Server(file)) {
            assertThat(lines.has(USED)).isTrue();
            assertThat(second.finds("没有停下来。")).isTrue();
            assertThat(second.finds("以后又加了一句。")).isTrue();
            second.assertEqualToDatabase();
        } finally {
            killed.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"block 0 is damaged", "it ends within block 0", "it has another format", ""})
    void aFileThatIsDamagedCutOffOrOfAnOlderFormatIsNotUsedAndWrittenAnew(String reason) throws Exception {
        segments("不怕损坏。");
        try (Server first = new Server(file)) {
            assertThat(first.finds("不怕损坏。")).isTrue();
            await(() -> Files.exists(file));
        }
        damage(reason);
        lines.clear();
        try (Server second = new Server(file)) {
            assertThat(lines.has("since it cannot be read: " + reason))
                    .as("%s", lines.said())
                    .isTrue();
            assertThat(lines.has(USED)).isFalse();
            assertThat(second.finds("不怕损坏。")).isTrue();
            second.assertEqualToDatabase();
            await(() -> lines.has("segments are on disk"));
        }
        try (Server third = new Server(file)) {
            assertThat(lines.has(USED)).isTrue();
            third.assertEqualToDatabase();
        }
    }

    private void damage(String reason) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        switch (reason) {
            case "block 0 is damaged" -> bytes[bytes.length < 1 << 20 ? bytes.length / 2 : 1 << 19] ^= 1;
            case "it ends within block 0" -> bytes = Arrays.copyOf(bytes, 1 << 10);
            case "it has another format" -> bytes[Long.BYTES - 1]--;
            default -> bytes = new byte[0];
        }
        Files.write(file, bytes);
    }

    @Test
    void aSnapshotOfAnotherDatabaseProgramOrHistoryIsNotUsed() throws Exception {
        segments("别处的快照。");
        try (Server one = new Server(file)) {
            State state = one.indexes.state();
            String here = one.register.database();
            String now = moment();
            assertRefused("another database", state, new SnapshotHead(Build.id(), "1" + here, id(), now, 1_000_000));
            assertRefused("another version", state, new SnapshotHead("17.0.1 0", here, id(), now, 1_000_000));
            assertRefused(
                    "in the future",
                    state,
                    new SnapshotHead(Build.id(), here, id(), "999999999:999999999:", 1_000_000));
            assertRefused("segments have changed since", state, new SnapshotHead(Build.id(), here, id(), now, 2));
        }
    }

    @Test
    void aSnapshotThatTheDatabaseDoesNotKnowSinceItWasSetBackIsNotUsed() throws Exception {
        segments("数据库退回去了。");
        try (Server one = new Server(file)) {
            SnapshotHead head = new SnapshotHead(Build.id(), one.register.database(), id(), moment(), 1_000_000);
            new SnapshotFile(file).write(head, one.indexes.state(), () -> {});
            assertThat(one.register.objection(head))
                    .hasValueSatisfying(why -> assertThat(why).contains("does not know of it"));
            one.register.add(head);
            assertThat(one.register.objection(head)).isEmpty();
            one.register.remove(head.id());
        }
    }

    @Test
    void whatASnapshotDoesNotShowIsNotForgottenAndASnapshotAfterWhichSomethingWasIsNotUsed() throws Exception {
        segments("不能忘记。");
        try (Server one = new Server(file)) {
            SnapshotHead head = new SnapshotHead(Build.id(), one.register.database(), id(), moment(), 1_000_000);
            one.register.add(head);
            execute("insert into change (made_at, segments, catalog) values (now() - interval '3 hours', '{}', true)");
            String old = "select count(*) from change where made_at < now() - interval '2 hours'";
            one.readings.forget(moment());
            assertThat(number(old)).isEqualTo(1);
            assertThat(one.register.objection(head)).isEmpty();
            for (int left = 600; number(old) > 0 && left > 0; left--) {
                // As if every server had one that was made later: one may just be writing an earlier one.
                execute("update index_snapshot set moment = pg_current_snapshot()");
                // Not while a transaction is open that began before it.
                Thread.sleep(100);
                one.readings.forget(moment());
            }
            assertThat(number(old)).isZero();
            assertThat(one.register.objection(head))
                    .hasValueSatisfying(why -> assertThat(why).contains("not known any more"));
            assertThat(one.register.objection(
                            new SnapshotHead(Build.id(), head.database(), head.id(), moment(), 1_000_000)))
                    .isEmpty();
            one.register.remove(head.id());
            one.assertEqualToDatabase();
        }
    }

    @Test
    void numbersThatADumpBroughtFromAnotherDatabaseAreForgotten() throws Exception {
        execute("insert into change (xid, segments, catalog) values ('999999999999', '{}', true)");
        execute("update change_forgotten set xid = '999999999999'");
        try (Server one = new Server(file)) {
            assertThat(number("select count(*) from change where xid = '999999999999'"))
                    .isZero();
            segments("倒进来的数据库。");
            await(() -> one.finds("倒进来的数据库。"));
            await(() -> Files.exists(file));
        }
        try (Server second = new Server(file)) {
            assertThat(lines.has(USED)).isTrue();
        }
    }

    @Test
    void aSnapshotThatIsNotWhatTheDatabaseHoldsIsFoundOutAndReplaced() throws Exception {
        segments("说谎的快照。");
        try (Server one = new Server(file);
                Reading reading = one.readings.open()) {
            String moment = reading.moment();
            Content content = new Content();
            new IndexLoad(one.readings, content, () -> {}).run(reading.stretches(IndexLoad.STRETCH), reading);
            long segment = one.id("说谎的快照。");
            content.forget(List.of(segment));
            SnapshotHead head = new SnapshotHead(Build.id(), one.register.database(), id(), moment, 1_000_000);
            Path lie = folder.resolve("lie");
            new SnapshotFile(lie).write(head, content.state(Catalog.EMPTY), () -> one.register.add(head));
            try (Server deceived = new Server(lie)) {
                assertThat(lines.has(USED)).isTrue();
                await(() -> lines.has("differs from the database"));
                await(() -> deceived.finds("说谎的快照。"));
                deceived.assertEqualToDatabase();
                await(() -> Files.exists(lie));
            }
            assertThat(one.register.objection(head)).isPresent();
            lines.clear();
            try (Server next = new Server(lie)) {
                assertThat(lines.has(USED)).isTrue();
                assertThat(next.finds("说谎的快照。")).isTrue();
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidOnceAndLookupsGoOn() throws Exception {
        segments("没有文件夹。");
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        try (Server one = new Server(file)) {
            await(() -> lines.has("cannot be written to disk"));
            segments("还在跟着走。");
            await(() -> one.finds("还在跟着走。"));
            one.assertEqualToDatabase();
        }
        assertThat(lines.count("cannot be written to disk")).isEqualTo(1);
    }

    @Test
    void aFullDiskLeavesTheOlderSnapshotAndAReadOnlyOneIsReadToo() throws Exception {
        Files.createDirectory(file.getParent());
        assumeTrue(
                mount(
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=256m",
                        "tmpfs",
                        file.getParent().toString()),
                "only who may mount can fill a disk");
        try {
            segments("磁盘满了。");
            try (Server one = new Server(file)) {
                await(() -> Files.exists(file));
            }
            byte[] before = Files.readAllBytes(file);
            fill(file.resolveSibling("ballast"));
            segments("磁盘满了以后加的。");
            lines.clear();
            try (Server full = new Server(file)) {
                assertThat(lines.has(USED)).isTrue();
                assertThat(full.finds("磁盘满了以后加的。")).isTrue();
            }
            assertThat(lines.has("cannot be written to disk")).isTrue();
            assertThat(Files.readAllBytes(file)).isEqualTo(before);
            assertThat(unfinished()).isEmpty();
            Files.delete(file.resolveSibling("ballast"));
            assertThat(mount("-o", "remount,ro", file.getParent().toString())).isTrue();
            lines.clear();
            try (Server readOnly = new Server(file)) {
                assertThat(lines.has(USED)).isTrue();
                assertThat(readOnly.finds("磁盘满了以后加的。")).isTrue();
                readOnly.assertEqualToDatabase();
            }
            assertThat(lines.has("cannot be written to disk")).isTrue();
        } finally {
            run("umount", file.getParent().toString());
        }
    }

    /** Writes a snapshot with a head, changes so many segments that are few for it, and starts with it. */
    private void assertRefused(String why, State state, SnapshotHead head) throws Exception {
        Path other = folder.resolve(UUID.randomUUID().toString());
        SnapshotRegister register = new SnapshotRegister(database);
        new SnapshotFile(other).write(head, state, () -> register.add(head));
        segments("拒绝以前加的" + why + "。");
        lines.clear();
        try (Server server = new Server(other)) {
            assertThat(lines.has(REFUSED)).as(why).isTrue();
            assertThat(lines.has(why)).as("%s", lines.said()).isTrue();
            assertThat(server.finds("拒绝以前加的" + why + "。")).isTrue();
        }
        register.remove(head.id());
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private void segments(String... chinese) {
        fixture.segments(
                MEMORY,
                Status.DRAFT,
                IntStream.range(0, chinese.length)
                        .mapToObj(i -> new String[] {chinese[i], "Snapshot " + i + ".", null})
                        .toArray(String[][]::new));
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.filter(one -> one.toString().endsWith(".tmp")).toList();
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (FileChannel channel = FileChannel.open(ballast, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (channel.write(ByteBuffer.allocate(1 << 16)) > 0) {
                assertThat(channel.size()).isLessThan(1L << 30);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    private static boolean mount(String... words) throws Exception {
        return run(Stream.concat(Stream.of("mount"), Stream.of(words)).toArray(String[]::new));
    }

    private static boolean run(String... words) throws Exception {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String moment() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Again while it gets into a deadlock with the checks, which lock the same rows in another order. */
    private void execute(String sql) throws SQLException {
        for (int left = 10; ; left--) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(sql);
                return;
            } catch (SQLException e) {
                if (!"40P01".equals(e.getSQLState()) || left == 0) {
                    throw e;
                }
            }
        }
    }

    private static void await(BooleanSupplier condition) {
        try {
            for (int waited = 0; !condition.getAsBoolean(); waited += 50) {
                assertThat(waited).as("milliseconds waited in vain").isLessThan(WAIT_MILLIS);
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All of a server that has to do with the index, started and in step. */
    private final class Server implements AutoCloseable {

        private final Indexes indexes = new Indexes();
        private final Readings readings = new Readings(database);
        private final SnapshotRegister register = new SnapshotRegister(database);
        private final SnapshotKeeper snapshots;
        private final IndexKeeper keeper;

        Server(Path path) {
            snapshots = new SnapshotKeeper(path, register);
            keeper = new IndexKeeper(indexes, readings, snapshots, new SimpleMeterRegistry());
            keeper.start(null);
            snapshots.start(null);
            await(keeper::inStep);
        }

        boolean finds(String chinese) {
            return id(chinese) != 0;
        }

        long id(String chinese) {
            List<SegmentIndex.Hit> hits = indexes.state()
                    .texts()
                    .get(Language.ZH)
                    .matches(
                            new SegmentIndex.Query(chinese, null, null, 100, 1),
                            segment -> indexes.state().segments().facts(segment) == Facts.NONE ? -1 : 0);
            return hits.isEmpty() ? 0 : hits.get(0).segment();
        }

        void assertEqualToDatabase() {
            try (Reading reading = readings.open()) {
                assertThat(IndexCheck.compare(reading, keeper.at(reading), took -> {})
                                .named())
                        .isEmpty();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException(e));
            }
        }

        @Override
        public void close() {
            snapshots.stop(null);
            keeper.stop();
        }
    }
}
