package org.duizhao.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The packaged server with a real PostgreSQL under load while something breaks. How often the server is killed says the system
 * property {@code faults.kills}; without it none of this is run.
 */
@EnabledIfSystemProperty(named = "faults.kills", matches = "[1-9][0-9]*")
class FaultsIT {

    private static final int KILLS = Integer.getInteger("faults.kills", 1);

    /**
     * The longest that a server is at work before it is killed, in milliseconds: from when it is ready on, or, every other time, from
     * its first acknowledged decision on.
     */
    private static final int LONGEST_ROUND = 4_000;

    private static final Duration WAIT = Duration.ofSeconds(90);
    private static final String DOCUMENT = "2023-xian-keynote";

    @TempDir
    Path folder;

    private FaultyDatabase database;
    private PackagedServer server;
    private FaultyLoad load;
    private AcknowledgedWrites writes;
    private String admin;

    @BeforeEach
    void start() throws Exception {
        start(folder.resolve("cluster"), Map.of());
    }

    private void start(Path cluster, Map<String, String> environment) throws Exception {
        database = new FaultyDatabase(
                folder.resolve("binaries"), cluster, Map.of("max_wal_size", "64MB", "min_wal_size", "32MB"));
        server = startServer(folder, environment);
        admin = PackagedServer.adminKey(folder, database.environment());
        database.update(
                "insert into memory (name, title, created_at) values ('" + FaultyLoad.MEMORY + "', 'Faults', now())");
        load = new FaultyLoad(
                admin,
                DOCUMENT,
                database.longs("select s.id from segment s join document d on d.id = s.document_id"
                        + " join pair p on p.segment_id = s.id and p.lang = 'en' where d.slug = '" + DOCUMENT + "'"),
                () -> UUID.randomUUID().toString(),
                0);
        load.light(server);
        writes = new AcknowledgedWrites(database, load);
    }

    @AfterEach
    void stop() throws Exception {
        if (load != null) {
            load.close();
        }
        if (server != null) {
            server.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void aServerThatIsKilledKeepsWhatItAcknowledged() throws Exception {
        Random random = new Random(20261121);
        long began = System.nanoTime();
        long starting = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            load.begin(server);
            if (kill % 2 == 0) {
                // A server that has just started takes long for its first page.
                load.awaitCorrection(WAIT);
            }
            Thread.sleep(random.nextInt(LONGEST_ROUND));
            server.kill();
            load.close();
            long killed = System.nanoTime();
            server = startServer(folder, Map.of());
            starting += System.nanoTime() - killed;
            if (kill % 10 == 0 || kill == KILLS) {
                writes.areThereOnce(server, admin);
                tell("kill -9 of the server during imports, edits and decisions", kill);
            }
        }
        System.out.printf(
                "[faults] %d kills in %d s, of which the server took %d to start again%n",
                KILLS,
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began),
                TimeUnit.NANOSECONDS.toSeconds(starting));
    }

    @Test
    void aDatabaseThatIsStoppedOrKilledIsWaitedFor() throws Exception {
        for (int time = 0; time < 5; time++) {
            load.begin(server);
            Thread.sleep(1500);
            if (time % 2 == 0) {
                database.stop();
            } else {
                database.kill();
            }
            awaitReadiness(503);
            assertThat(server.get("/q/health/live", null).statusCode()).isEqualTo(200);
            database.start();
            awaitReadiness(200);
            Thread.sleep(1500);
            load.close();
            writes.areThereOnce(server, admin);
        }
        tell("PostgreSQL stopped three times, killed -9 twice, and started again", 5);
    }

    @Test
    void connectionsThatAreCutAreReplaced() throws Exception {
        load.begin(server);
        for (int i = 0; i < 30; i++) {
            Thread.sleep(300);
            database.cutConnections();
        }
        awaitReadiness(200);
        Thread.sleep(1500);
        load.close();
        writes.areThereOnce(server, admin);
        tell("connections cut", 30);
    }

    /** Data and uploads on a file system that is full for a while; needs the right to mount one. */
    @Test
    void aDiskThatIsFullIsSaidAndOutlived() throws Exception {
        stop();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()) == 0,
                "only who may mount can fill a disk");
        try {
            start(
                    disk.resolve("cluster"),
                    Map.of("DUIZHAO_EXCHANGE_FOLDER", disk.resolve("imports").toString()));
            for (int time = 0; time < 3; time++) {
                load.begin(server);
                Thread.sleep(1500);
                int before = load.faults.get();
                Path ballast = fill(disk);
                long end = System.nanoTime() + WAIT.toNanos();
                while (load.faults.get() < before + 20) {
                    assertThat(System.nanoTime()).as("writes fail").isLessThan(end);
                    Thread.sleep(100);
                }
                assertThat(server.get("/q/health/live", null).statusCode()).isEqualTo(200);
                Files.delete(ballast);
                Thread.sleep(1000);
                if (!database.answers()) {
                    System.out.println("PostgreSQL has ended on the full disk and is started again");
                    database.stop();
                    database.start();
                }
                awaitReadiness(200);
                Thread.sleep(1500);
                load.close();
                writes.areThereOnce(server, admin);
            }
            tell("disk full", 3);
        } finally {
            stop();
            run("umount", disk.toString());
            load = null;
            server = null;
            database = null;
        }
    }

    /** Forward by more than a day, back by two, and right again; needs libfaketime. */
    @Test
    void aClockThatJumpsChangesNothingButDates() throws Exception {
        stop();
        Path faketime = faketime();
        Path clock = Files.writeString(folder.resolve("clock"), "+0");
        database = null;
        start(
                folder.resolve("cluster2"),
                Map.of(
                        "LD_PRELOAD", faketime.toString(),
                        "FAKETIME_TIMESTAMP_FILE", clock.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "DONT_FAKE_MONOTONIC", "1"));
        load.begin(server);
        for (String jump : new String[] {"+26h", "-26h", "+0"}) {
            Thread.sleep(2000);
            Files.writeString(clock, jump);
            awaitReadiness(200);
        }
        Thread.sleep(3000);
        load.close();
        writes.areThereOnce(server, admin);
        assertThat(database.longs("select count(*) from segment where created_at > now() + interval '20 hours'"
                                + " or created_at < now() - interval '20 hours'")
                        .get(0))
                .as("segments with the time of the clock that jumped")
                .isPositive();
        // The transaction manager goes by the wall clock: what is under way at a jump forward has timed out, and is
        // answered so.
        assertThat(load.faults.get()).as(load.toString()).isLessThan(10);
        tell("clock set forward by 26 hours, back by 52, and right", 3);
    }

    @Test
    void twoServersSeeEachOthersChangesWithinTwoSeconds() throws Exception {
        Path other = Files.createDirectory(folder.resolve("second"));
        long longest = 0;
        try (PackagedServer second = startServer(other, Map.of())) {
            for (int i = 0; i < 20; i++) {
                if (i == 10) {
                    database.cutConnections();
                }
                String text = "两台服务器" + i + "号" + System.nanoTime();
                PackagedServer writer = i % 2 == 0 ? server : second;
                PackagedServer reader = i % 2 == 0 ? second : server;
                long began = System.nanoTime();
                long id = -1;
                for (int attempt = 0; attempt < 20 && id < 0; attempt++) {
                    var made = writer.post(
                            "/api/segments",
                            admin,
                            "{\"memory\":\"" + FaultyLoad.MEMORY + "\",\"texts\":{\"zh\":\"" + text
                                    + "\",\"en\":\"two\"}}");
                    id = made.statusCode() == 201
                            ? new ObjectMapper().readTree(made.body()).get("id").asLong()
                            : -1;
                    began = System.nanoTime();
                }
                while (!reader.get("/api/lookup?from=zh&to=en&q=" + PackagedServer.encode(text), admin)
                        .body()
                        .contains("\"segment\":" + id)) {
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
                    Thread.sleep(20);
                }
                longest = Math.max(longest, System.nanoTime() - began);
            }
            aKeyThatIsRevokedIsRefusedBy(second);
        }
        System.out.printf(
                "[faults] | two servers on one database, connections cut once | 20 | each change seen by the other, after %d ms at the most |%n",
                TimeUnit.NANOSECONDS.toMillis(longest));
    }

    private void aKeyThatIsRevokedIsRefusedBy(PackagedServer second) throws Exception {
        String key =
                command("key", "create", "reviewer", "of the second", "reader").strip();
        assertThat(second.get("/api/memories", key).statusCode()).isEqualTo(200);
        String id = command("key", "list")
                .lines()
                .filter(line -> line.contains("of the second"))
                .findFirst()
                .orElseThrow()
                .split("\t")[0];
        command("key", "revoke", id);
        long revoked = System.nanoTime();
        while (second.get("/api/memories", key).statusCode() != 401) {
            assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(2));
        }
    }

    /** What became of it: after {@link AcknowledgedWrites} has found nothing. */
    private void tell(String fault, int times) {
        System.out.printf("[faults] | %s | %d | nothing lost, twice or half; %s |%n", fault, times, load);
    }

    private String command(String... words) throws Exception {
        return PackagedServer.command(0, folder, database.environment(), words);
    }

    private PackagedServer startServer(Path place, Map<String, String> more) throws Exception {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("DUIZHAO_EXCHANGE_FOLDER", folder.resolve("imports").toString());
        environment.putAll(more);
        return PackagedServer.start(place, environment, "-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    }

    private void awaitReadiness(int status) throws Exception {
        long end = System.nanoTime() + WAIT.toNanos();
        while (server.get("/q/health/ready", null).statusCode() != status) {
            assertThat(System.nanoTime()).as("readiness " + status).isLessThan(end);
            Thread.sleep(100);
        }
    }

    private static Path fill(Path disk) throws IOException {
        Path ballast = disk.resolve("ballast");
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] zeros = new byte[4096];
            while (true) {
                out.write(zeros);
            }
        } catch (IOException full) {
            return ballast;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static Path faketime() throws IOException {
        try (Stream<Path> libraries = Files.exists(Path.of("/usr/lib"))
                ? Files.find(Path.of("/usr/lib"), 3, (file, facts) -> file.endsWith("faketime/libfaketimeMT.so.1"))
                : Stream.empty()) {
            Path library = libraries.findFirst().orElse(null);
            Assumptions.assumeTrue(library != null, "libfaketime is not installed");
            return library;
        }
    }
}
