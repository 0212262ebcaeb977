package org.duizhao.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.EventType;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filterwriter.IFilterWriter;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.connectors.mmt.MMTConnector;
import net.sf.okapi.connectors.translatetoolkit.TranslateToolkitTMConnector;
import net.sf.okapi.filters.xliff.XLIFFFilter;
import net.sf.okapi.steps.leveraging.LeveragingStep;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An Okapi pipeline set up as the guide says: an XLIFF file goes through the leveraging step and comes out with matches. */
class OkapiPipelineClientIT {

    private static final LocaleId ZH = LocaleId.fromString("zh-CN");
    private static final LocaleId EN = LocaleId.fromString("en-US");

    @TempDir
    static Path folder;

    private static ClientServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ClientServer.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void theTranslateToolkitConnectorFillsTheTargets() throws Exception {
        String written = leveraged(
                TranslateToolkitTMConnector.class.getName(),
                "#v1\nurl=" + server.uri("/key/" + server.key() + "/tmserver/") + "\nsupportCodes.b=true");
        assertThat(written)
                .contains(
                        "<target xml:lang=\"en-US\">" + Texts.HARD[0][1],
                        "<target xml:lang=\"en-US\">" + Texts.HARD[9][1]);
    }

    @Test
    void theModernMtConnectorFillsTheTargets() throws Exception {
        String written = leveraged(MMTConnector.class.getName(), "#v1\nurl=" + server.uri("/key/" + server.key()));
        assertThat(written).contains("<target xml:lang=\"en-US\">" + Texts.HARD[0][1]);
    }

    private static String leveraged(String connector, String parameters) throws Exception {
        LeveragingStep step = new LeveragingStep();
        step.setSourceLocale(ZH);
        step.setTargetLocale(EN);
        step.getParameters().setResourceClassName(connector);
        step.getParameters().setResourceParameters(parameters);
        step.getParameters().setThreshold(70);
        step.getParameters().setFillTarget(true);
        step.getParameters().setFillTargetThreshold(95);
        Path out = folder.resolve("out.xlf");
        step.handleEvent(new Event(EventType.START_BATCH));
        step.handleEvent(new Event(EventType.START_BATCH_ITEM));
        try (XLIFFFilter filter = new XLIFFFilter();
                RawDocument document = new RawDocument(xliff(), ZH, EN);
                IFilterWriter writer = filter.createFilterWriter()) {
            writer.setOptions(EN, "UTF-8");
            writer.setOutput(out.toString());
            filter.open(document);
            while (filter.hasNext()) {
                writer.handleEvent(step.handleEvent(filter.next()));
            }
        }
        step.handleEvent(new Event(EventType.END_BATCH_ITEM));
        step.handleEvent(new Event(EventType.END_BATCH));
        return Files.readString(out);
    }

    /** Two of the hard texts. */
    private static String xliff() {
        List<String> units = new ArrayList<>();
        for (int row : new int[] {0, 9}) {
            units.add("<trans-unit id=\"" + row + "\"><source>" + Texts.HARD[row][0] + "</source></trans-unit>");
        }
        return "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\"><file original=\"a\" datatype=\"plaintext\""
                + " source-language=\"zh-CN\" target-language=\"en-US\"><body>" + String.join("", units)
                + "</body></file></xliff>";
    }
}
