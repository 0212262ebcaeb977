package org.duizhao.server;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL in the data folder, for a machine that has none: its binaries come with the product, it listens on the
 * loopback interface at a free port, and its superuser has a random password that is kept, readable by the owner alone, beside
 * the data. It is stopped when the server has stopped. One left behind by a server that was killed is stopped first.
 */
final class EmbeddedDatabase {

    private static final Duration START_WAIT = Duration.ofSeconds(60);

    private final int port;
    private final String password;

    private EmbeddedDatabase(int port, String password) {
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the database of a data folder, making folder and database where there are none.
     *
     * @throws IOException if the folder cannot be written, is in use by another server, or PostgreSQL does not start
     */
    static EmbeddedDatabase start(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        Files.createDirectories(folder, ownerOnly(folder));
        FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new IOException("The data folder " + folder
                    + " is in use by another server: stop that one, or set duizhao.data to another folder.");
        }
        Path cluster = folder.resolve("postgresql");
        stopLeftOver(cluster);
        Path passwordFile = folder.resolve("postgresql-password");
        if (Files.notExists(passwordFile)) {
            writePassword(passwordFile);
        }
        String password = Files.readString(passwordFile).strip();
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(
                        folder.resolve("postgresql-binaries").toFile())
                .setDataDirectory(cluster)
                .setCleanDataDirectory(false)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile.toString())
                .setDataDirectoryCustomizer(EmbeddedDatabase::demandPassword)
                .setConnectConfig("password", password)
                // The library switches both off, being made for tests; here acknowledged writes have to stay.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("shared_buffers", "256MB")
                // A large import is not to write its index pages whole again every few seconds, after each checkpoint.
                .setServerConfig("max_wal_size", "4GB")
                .setPGStartupWait(START_WAIT)
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres), "stop-postgresql"));
        return new EmbeddedDatabase(postgres.getPort(), password);
    }

    /**
     * The database of a data folder whose server is running.
     *
     * @throws IOException if there is none
     */
    static EmbeddedDatabase ofRunning(Path data) throws IOException {
        Path folder = data.toAbsolutePath().normalize();
        Path pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            throw new IOException("No server is running on the data folder " + folder
                    + ": start it, or set duizhao.data or quarkus.datasource.jdbc.url.");
        }
        // The fourth line of that file is the port (PostgreSQL, miscadmin.h, LOCK_FILE_LINE_PORT).
        int port = Integer.parseInt(Files.readAllLines(pidFile).get(3).strip());
        return new EmbeddedDatabase(
                port, Files.readString(folder.resolve("postgresql-password")).strip());
    }

    /** Makes this the database of the data source whose configuration has the prefix, for this process. */
    void become(String prefix) {
        System.setProperty(prefix + ".jdbc.url", "jdbc:postgresql://localhost:" + port + "/postgres");
        System.setProperty(prefix + ".username", "postgres");
        System.setProperty(prefix + ".password", password);
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
    }

    /** For what is created: where the file system knows permissions, nobody but the owner may do anything. */
    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void demandPassword(File cluster) {
        try {
            Files.write(
                    cluster.toPath().resolve("pg_hba.conf"),
                    List.of("host all all 127.0.0.1/32 scram-sha-256", "host all all ::1/128 scram-sha-256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stopLeftOver(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
        ProcessHandle process = ProcessHandle.of(pid)
                .filter(p -> p.info().command().orElse("").contains("postgres"))
                .orElse(null);
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            process.onExit().get(START_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
            throw new IOException("PostgreSQL of an earlier run (process " + pid + ") does not stop: stop it.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL of an earlier run was stopping", e);
        }
    }

    /** Runs beside the server's own shutdown, so it waits until that has let go of its connections. */
    private static void stop(EmbeddedPostgres postgres) {
        try {
            for (int i = 0; i < 200 && Application.currentApplication() != null; i++) {
                Thread.sleep(100);
            }
            postgres.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
