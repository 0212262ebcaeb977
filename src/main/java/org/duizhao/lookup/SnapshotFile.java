package org.duizhao.lookup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.DoubleConsumer;
import org.duizhao.matching.ArrayReader;
import org.duizhao.matching.ArrayWriter;

/**
 * The file with a snapshot of the index: eight bytes that say so, and what {@link ArrayWriter} makes of the head and of the state. It
 * is written beside and put in its place when it is whole and on the disk; only its owner can read it.
 */
final class SnapshotFile {

    /** “Duizhao” and the version of all that follows. */
    private static final long FORMAT = 0x4475697A68616F_01L;

    /** What a server leaves behind that is killed while it writes is removed after that time. */
    private static final Duration LEFT = Duration.ofHours(1);

    private static final String UNFINISHED = ".tmp";

    private final Path path;

    SnapshotFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Done when the file is whole, before it is put in its place. */
    @FunctionalInterface
    interface Before {
        void replacing() throws SQLException;
    }

    /**
     * Takes the place of what there was. When it fails, or the thread is interrupted, that stays.
     *
     * @return how many bytes it has
     */
    long write(SnapshotHead head, State state, Before before) throws IOException, SQLException {
        Files.createDirectories(path.getParent());
        clean();
        Path made = Files.createTempFile(path.getParent(), name(), UNFINISHED);
        try (FileChannel channel = FileChannel.open(made, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Long.BYTES).putLong(0, FORMAT));
            ArrayWriter into = new ArrayWriter(new ForcedChannel(channel));
            head.write(into);
            state.write(into);
            into.finish();
            channel.force(true);
            before.replacing();
            Files.move(made, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return channel.size();
        } finally {
            Files.deleteIfExists(made);
        }
    }

    private void clean() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path.getParent(), this::isUnfinished)) {
            for (Path one : files) {
                if (Files.getLastModifiedTime(one)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT))) {
                    Files.deleteIfExists(one);
                }
            }
        } catch (NoSuchFileException e) {
            // Another server has removed it.
        }
    }

    private boolean isUnfinished(Path file) {
        String name = file.getFileName().toString();
        return name.startsWith(name()) && name.endsWith(UNFINISHED);
    }

    private String name() {
        return path.getFileName().toString();
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /**
     * Begins to read it.
     *
     * @throws NoSuchFileException if there is none
     * @throws IOException if it cannot be read, is damaged or of another version; the message says so
     */
    Opened open() throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            return new Opened(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** A file whose head was read. */
    static final class Opened implements AutoCloseable {

        private final FileChannel channel;
        private final ArrayReader from;
        private final SnapshotHead head;
        private DoubleConsumer progress = share -> {};

        private Opened(FileChannel channel) throws IOException {
            this.channel = channel;
            ByteBuffer format = ByteBuffer.allocate(Long.BYTES);
            channel.read(format);
            if (format.getLong(0) != FORMAT) {
                throw new IOException("it has another format");
            }
            from = new ArrayReader(channel, this::tell);
            head = new SnapshotHead(from);
        }

        SnapshotHead head() {
            return head;
        }

        /**
         * All the rest; once.
         *
         * @param progress is told the share that is read, 0 to 1
         */
        Content content(DoubleConsumer progress) throws IOException {
            this.progress = progress;
            Content content = Content.read(from);
            from.finish();
            return content;
        }

        private void tell() {
            try {
                progress.accept((double) channel.position() / channel.size());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
