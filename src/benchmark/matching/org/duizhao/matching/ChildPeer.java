package org.duizhao.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;
import org.duizhao.peers.ChildJvm;
import org.duizhao.text.Language;

/**
 * A peer that needs libraries which do not go together with those of the others: a process of its own with the class path of a Maven
 * profile, which answers for its own processor time. What it finds is scored by the formula here.
 */
final class ChildPeer implements Peer {

    private final String name;
    private final String profile;
    private final String source;
    private final int queries;
    private final Language language;
    private List<Entry> entries;
    private Process process;
    private PrintStream to;
    private BufferedReader from;
    private Loaded loaded;
    private long time;

    private ChildPeer(String name, String profile, String source, int queries, Language language) {
        this.name = name;
        this.profile = profile;
        this.source = source;
        this.queries = queries;
        this.language = language;
    }

    static ChildPeer pensieve(Language language) {
        return new ChildPeer("Okapi Pensieve 1.47.0", "pensieve", "PensieveChild.java", 500, language);
    }

    static ChildPeer omegaT(Language language) {
        return new ChildPeer("OmegaT 5.8.0", "clients", "OmegaTChild.java", 10, language);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int queries() {
        return queries;
    }

    @Override
    public void load(List<Entry> given) throws Exception {
        entries = given;
        Path texts = Files.createTempFile("texts", ".txt");
        Files.write(texts, given.stream().map(Entry::text).toList());
        process = ChildJvm.start(
                profile,
                source,
                Files.createTempFile("peer", ".log").toFile(),
                List.of("-XX:+UseTransparentHugePages", "-Xmx8g"),
                List.of(language.tag(), texts.toString()));
        to = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        from = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String[] said = answer().split(" ");
        loaded = new Loaded(Double.parseDouble(said[1]), Long.parseLong(said[2]));
    }

    private String answer() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IOException(name + " has ended");
        }
        return line;
    }

    @Override
    public Loaded loaded() {
        return loaded;
    }

    @Override
    public long time() {
        return time;
    }

    @Override
    public List<Hit> matches(String text, double min) throws IOException {
        to.println((int) min + "\t" + text);
        String[] said = answer().split(" ");
        time += Long.parseLong(said[0]);
        Scorer scorer = new Scorer(new SegmentIndex.Query(text, null, null, min, Peers.LIMIT));
        TopHits hits = new TopHits(min, Peers.LIMIT);
        for (int at = 1; at < said.length; at++) {
            Entry entry = entries.get(Integer.parseInt(said[at]));
            hits.offer(scorer.score(entry, 0).value(), 0, entry.segment());
        }
        return hits.hits();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
