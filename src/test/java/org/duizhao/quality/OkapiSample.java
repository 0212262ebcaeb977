package org.duizhao.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.resource.StartDocument;
import net.sf.okapi.common.resource.TextContainer;
import net.sf.okapi.common.resource.TextUnit;
import net.sf.okapi.lib.verification.QualityCheckSession;
import org.duizhao.text.Language;

/** The same as {@link FindingSample}, of what Okapi's verification library finds with the settings that it comes with. */
public final class OkapiSample {

    private OkapiSample() {}

    /** @param arguments as those of {@link FindingSample#main} */
    public static void main(String[] arguments) throws IOException {
        List<FindingSample.Drawn> all = new ArrayList<>();
        FindingSample.documents(Path.of(arguments[0])).forEach((name, rows) -> {
            for (Language language : List.of(Language.EN, Language.RU)) {
                all.addAll(found(name, rows, language));
            }
        });
        FindingSample.print(all, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    }

    private static List<FindingSample.Drawn> found(String document, List<String[]> rows, Language language) {
        LocaleId target = LocaleId.fromString(language.tag());
        QualityCheckSession session = new QualityCheckSession();
        session.startProcess(LocaleId.fromString("zh-CN"), target);
        StartDocument start = new StartDocument(document);
        start.setName("/" + document);
        session.processStartDocument(start, List.of());
        for (int i = 0; i < rows.size(); i++) {
            TextUnit unit = new TextUnit(String.valueOf(i), rows.get(i)[1]);
            unit.setTarget(target, new TextContainer(rows.get(i)[language.ordinal() + 1]));
            session.processTextUnit(unit);
        }
        return session.getIssues().stream()
                .map(issue -> {
                    String[] row = rows.get(Integer.parseInt(issue.getTuId()));
                    TextPair pair = new TextPair(Language.ZH, row[1], language, row[language.ordinal() + 1]);
                    String kind = issue.getIssueType().name().toLowerCase(Locale.ROOT);
                    return new FindingSample.Drawn(
                            kind,
                            FindingSample.line(
                                    kind, document, pair, issue.getMessage().replaceAll("\\s+", " ")));
                })
                .toList();
    }
}
