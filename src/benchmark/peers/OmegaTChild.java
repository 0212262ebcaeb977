import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.omegat.core.Core;
import org.omegat.core.data.ExternalTMFactory;
import org.omegat.core.data.ExternalTMX;
import org.omegat.core.data.IProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.core.segmentation.SRX;
import org.omegat.core.segmentation.Segmenter;
import org.omegat.core.statistics.FindMatches;
import org.omegat.tokenizer.ITokenizer;
import org.omegat.tokenizer.LuceneCJKTokenizer;
import org.omegat.tokenizer.LuceneEnglishTokenizer;
import org.omegat.tokenizer.LuceneRussianTokenizer;
import org.omegat.util.Preferences;

/**
 * OmegaT's own search for fuzzy matches, over a project with one translation memory, with the tokenizer that it has for the language;
 * the translation of each text is its number. Arguments: the language, the file of texts.
 */
final class OmegaTChild extends Child {

    private final String language;
    private IProject project;

    private OmegaTChild(String language) {
        this.language = language;
    }

    public static void main(String[] arguments) throws Exception {
        new OmegaTChild(arguments[0]).serve(Path.of(arguments[1]));
    }

    @Override
    void load(List<String> texts) throws Exception {
        Preferences.init();
        Core.setSegmenter(new Segmenter(SRX.getDefault()));
        ProjectProperties properties =
                new ProjectProperties(Files.createTempDirectory("omegat").toFile());
        properties.setSourceLanguage(language);
        properties.setTargetLanguage("qaa");
        ExternalTMFactory.Builder builder = new ExternalTMFactory.Builder("texts");
        for (int number = 0; number < texts.size(); number++) {
            builder.addEntry(texts.get(number), Integer.toString(number), null, null, null);
        }
        Map<String, ExternalTMX> memories = Map.of("texts", builder.done());
        ITokenizer tokenizer =
                switch (language) {
                    case "zh" -> new LuceneCJKTokenizer();
                    case "ru" -> new LuceneRussianTokenizer();
                    default -> new LuceneEnglishTokenizer();
                };
        project = (IProject) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {IProject.class}, (proxy, method, arguments) ->
                        switch (method.getName()) {
                            case "getProjectProperties" -> properties;
                            case "getSourceTokenizer", "getTargetTokenizer" -> tokenizer;
                            case "getTransMemories" -> memories;
                            case "getAllEntries" -> List.of();
                            case "iterateByDefaultTranslations", "iterateByMultipleTranslations" -> null;
                            default -> throw new UnsupportedOperationException(method.getName());
                        });
    }

    @Override
    List<Integer> matches(String text, int min) throws Exception {
        return new FindMatches(project, LIMIT, false, false)
                .search(text, true, false, () -> false).stream()
                        .map(near -> Integer.valueOf(near.translation))
                        .toList();
    }
}
