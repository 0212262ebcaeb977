package org.duizhao.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads a folder of seed files with their manifest. Keeps nothing between two readings; safe for several threads. */
public final class SeedReader {

    private final Path folder;
    private final int maxBytes;

    /** Allows files of up to 50 MiB. */
    public SeedReader(Path folder) {
        this(folder, TextFile.MAX_BYTES);
    }

    /** @param maxBytes the size of the largest file that is read, in bytes */
    public SeedReader(Path folder, int maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /**
     * All documents, in the order of the manifest. A file that cannot be read, or that the manifest does not fit, gives none
     * of its documents; without a manifest there are none at all. Text files that the manifest does not name are failures.
     */
    public Reading<SourceDocument> read() {
        String manifestName = name(ManifestReader.NAME);
        try {
            Manifest manifest =
                    ManifestReader.read(TextFile.read(manifestName, folder.resolve(ManifestReader.NAME), maxBytes));
            Reading<List<SourceDocument>> files = Reading.of(manifest.seeds(), seed -> documents(seed, manifestName));
            List<Failure> failures = new ArrayList<>(manifest.failures());
            failures.addAll(files.failures());
            failures.addAll(strays(manifest));
            return new Reading<>(files.texts().stream().flatMap(List::stream).toList(), failures);
        } catch (CorpusException e) {
            return new Reading<>(List.of(), e.failures());
        }
    }

    private List<SourceDocument> documents(Manifest.Seed seed, String manifestName) {
        Path path = folder.resolve(seed.name());
        if (!Files.isRegularFile(path)) {
            String message =
                    "the file " + seed.name() + " is not there; put it beside the manifest or take its entry out";
            throw new CorpusException(manifestName, seed.entry(), message);
        }
        return SeedCutter.documents(seed, TextFile.read(name(seed.name()), path, maxBytes), manifestName);
    }

    private List<Failure> strays(Manifest manifest) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".txt") && !manifest.names().contains(name))
                    .sorted()
                    .map(name -> new Failure(name(name), 0, "is not in the manifest; describe its documents there"))
                    .toList();
        } catch (IOException e) {
            return List.of(new Failure(folder.toString(), 0, "cannot be listed: " + e));
        }
    }

    private String name(String file) {
        return folder.toAbsolutePath().getFileName() + "/" + file;
    }
}
