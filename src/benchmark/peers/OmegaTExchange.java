import java.io.File;
import java.io.PrintStream;
import java.util.List;
import org.omegat.core.Core;
import org.omegat.core.data.ExternalTMFactory;
import org.omegat.core.data.ITMXEntry;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.util.Language;
import org.omegat.util.Preferences;
import org.omegat.util.TMXWriter2;

/**
 * Loads a TMX file into memory and writes it again, with OmegaT's own classes; the writing twice, of which the second counts: the first
 * warms the code up. Says how many seconds each took and how many units there were. Argument: the file, zh-CN and en.
 */
final class OmegaTExchange {

    private static final Language FROM = new Language("zh-CN");
    private static final Language TO = new Language("en");

    private static final PrintStream OUT = System.out;

    public static void main(String[] arguments) throws Exception {
        // What a library says is no answer.
        System.setOut(System.err);
        // OmegaT reads with the JDK's parser, which counts escapes against a limit on some versions.
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.sun.xml.internal.stream.XMLInputFactoryImpl");
        System.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        System.setProperty("jdk.xml.entityExpansionLimit", "0");
        Preferences.init();
        Core.setSegmenter(new Segmenter(SRX.getDefault()));
        File tmx = new File(arguments[0]);
        long start = System.nanoTime();
        List<ITMXEntry> entries = new ExternalTMFactory.TMXLoader(tmx)
                .setExtTmxLevel2(false)
                .setUseSlash(false)
                .setDoSegmenting(false)
                .load(FROM, TO)
                .getEntries();
        say("loader", start, entries.size());
        File written = new File(tmx.getParentFile(), "omegat.tmx");
        write(entries, written);
        start = System.nanoTime();
        write(entries, written);
        say("writer", start, entries.size());
    }

    private static void write(List<ITMXEntry> entries, File file) throws Exception {
        try (TMXWriter2 writer = new TMXWriter2(file, FROM, TO, true, false, false)) {
            for (ITMXEntry entry : entries) {
                writer.writeEntry(
                        entry.getSourceText(), entry.getTranslationText(), null, "anna", 1704164645000L, null, 0, null);
            }
        }
    }

    private static void say(String what, long start, int units) {
        OUT.println(what + " " + (System.nanoTime() - start) / 1e9 + " " + units);
    }
}
