import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.TextFragment;
import net.sf.okapi.tm.pensieve.common.TranslationUnit;
import net.sf.okapi.tm.pensieve.common.TranslationUnitVariant;
import net.sf.okapi.tm.pensieve.seeker.ITmSeeker;
import net.sf.okapi.tm.pensieve.seeker.TmSeekerFactory;
import net.sf.okapi.tm.pensieve.writer.ITmWriter;
import net.sf.okapi.tm.pensieve.writer.TmWriterFactory;

/** Okapi's Pensieve; the translation of each text is its number. Arguments: the language, the file of texts. */
final class PensieveChild extends Child {

    private final LocaleId locale;
    private ITmSeeker seeker;

    private PensieveChild(String language) {
        locale = LocaleId.fromString(language);
    }

    public static void main(String[] arguments) throws Exception {
        new PensieveChild(arguments[0]).serve(Path.of(arguments[1]));
    }

    @Override
    void load(List<String> texts) throws Exception {
        String folder = Files.createTempDirectory("pensieve").toString();
        LocaleId other = LocaleId.fromString("qaa");
        ITmWriter writer = TmWriterFactory.createFileBasedTmWriter(folder, true);
        for (int number = 0; number < texts.size(); number++) {
            writer.indexTranslationUnit(new TranslationUnit(
                    new TranslationUnitVariant(locale, new TextFragment(texts.get(number))),
                    new TranslationUnitVariant(other, new TextFragment(Integer.toString(number)))));
        }
        writer.commit();
        writer.close();
        seeker = TmSeekerFactory.createFileBasedTmSeeker(folder);
    }

    @Override
    List<Integer> matches(String text, int min) {
        return seeker.searchFuzzy(new TextFragment(text), min, LIMIT, null).stream()
                .map(hit -> Integer.valueOf(hit.getTu().getTarget().getContent().getText()))
                .toList();
    }
}
