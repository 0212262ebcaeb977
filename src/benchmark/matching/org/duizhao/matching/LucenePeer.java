package org.duizhao.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.duizhao.matching.SegmentIndex.Entry;
import org.duizhao.matching.SegmentIndex.Hit;

/** Lucene: the 200 documents that share the most terms with the query by BM25, in one merged segment; then scored by the formula. */
final class LucenePeer implements Peer {

    private static final int RESCORED = 200;

    private final String name;
    private final Analyzer analyzer;
    private List<Entry> entries;
    private IndexSearcher searcher;

    private LucenePeer(String name, Analyzer analyzer) {
        this.name = name;
        this.analyzer = analyzer;
    }

    static LucenePeer ofPairs() {
        return new LucenePeer("Lucene, CJK bigrams", new CJKAnalyzer(CharArraySet.EMPTY_SET));
    }

    static LucenePeer ofWords() {
        return new LucenePeer("Lucene, words", new StandardAnalyzer());
    }

    static LucenePeer ofThrees() {
        return new LucenePeer("Lucene, character trigrams", new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer tokenizer = new NGramTokenizer(3, 3);
                return new TokenStreamComponents(tokenizer, new LowerCaseFilter(tokenizer));
            }
        });
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int queries() {
        return 1000;
    }

    @Override
    public void load(List<Entry> loaded) throws IOException {
        entries = loaded;
        MMapDirectory directory = new MMapDirectory(Files.createTempDirectory("lucene"));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(256))) {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new TextField("text", entry.text(), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
        searcher.setQueryCache(null);
    }

    @Override
    public List<Hit> matches(String text, double min) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        terms(text).stream()
                .limit(IndexSearcher.getMaxClauseCount())
                .forEach(term -> query.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
        Scorer scorer = new Scorer(new SegmentIndex.Query(text, null, null, min, Peers.LIMIT));
        TopHits hits = new TopHits(min, Peers.LIMIT);
        for (ScoreDoc found : searcher.search(query.build(), RESCORED).scoreDocs) {
            Entry entry = entries.get(found.doc);
            hits.offer(scorer.score(entry, 0).value(), 0, entry.segment());
        }
        return hits.hits();
    }

    private Set<String> terms(String text) throws IOException {
        Set<String> terms = new LinkedHashSet<>();
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
