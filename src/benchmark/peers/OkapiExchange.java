import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.tm.pensieve.tmx.OkapiTmxImporter;
import net.sf.okapi.tm.pensieve.writer.ITmWriter;
import net.sf.okapi.tm.pensieve.writer.TmWriterFactory;

/**
 * Reads a TMX file with Okapi's filter, and imports it into Okapi's memory, Pensieve. Says how many seconds each took and how many units there
 * were. Argument: the file, zh-CN and en.
 */
final class OkapiExchange {

    private static final LocaleId FROM = LocaleId.fromString("zh-CN");
    private static final LocaleId TO = LocaleId.ENGLISH;

    private static final PrintStream OUT = System.out;

    public static void main(String[] arguments) throws Exception {
        // What a library says is no answer.
        System.setOut(System.err);
        Path tmx = Path.of(arguments[0]);
        long start = System.nanoTime();
        int units = read(tmx);
        OUT.println("filter " + (System.nanoTime() - start) / 1e9 + " " + units);
        start = System.nanoTime();
        importInto(Files.createTempDirectory(tmx.getParent(), "pensieve"), tmx);
        OUT.println("pensieve " + (System.nanoTime() - start) / 1e9 + " " + units);
    }

    private static int read(Path tmx) {
        int units = 0;
        try (TmxFilter filter = new TmxFilter();
                RawDocument document = new RawDocument(tmx.toUri(), "UTF-8", FROM, TO)) {
            filter.open(document);
            while (filter.hasNext()) {
                units += filter.next().isTextUnit() ? 1 : 0;
            }
        }
        return units;
    }

    private static void importInto(Path folder, Path tmx) throws Exception {
        try (TmxFilter filter = new TmxFilter()) {
            ITmWriter writer = TmWriterFactory.createFileBasedTmWriter(folder.toString(), true);
            new OkapiTmxImporter(FROM, filter).importTmx(tmx.toUri(), TO, writer);
            writer.close();
        }
    }
}
