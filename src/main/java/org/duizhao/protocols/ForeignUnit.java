package org.duizhao.protocols;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.exchange.Markup;
import org.duizhao.lookup.SegmentTexts;
import org.duizhao.memory.CodeTag;
import org.duizhao.memory.Codes;
import org.duizhao.memory.Extras;
import org.duizhao.memory.InlineCode;
import org.duizhao.memory.Variant;
import org.duizhao.problem.Problem;
import org.duizhao.problem.ProblemType;
import org.duizhao.text.Language;

/** A text and its translation, as a tool writes them. Their codes are kept as those of an imported TMX file are. */
record ForeignUnit(CodedText source, CodedText target) {

    boolean hasCodes() {
        return source.hasCodes() || target.hasCodes();
    }

    /** How many codes the source has. */
    int codeCount() {
        return source.codes().size();
    }

    /**
     * The two texts as they are kept.
     *
     * @param longest code points of a text, and of the codes of one
     * @throws Problem {@link ProblemType#INVALID_VALUE} as {@link SegmentTexts#of}, and for codes that are too long
     */
    Map<Language, Variant> variants(LanguagePair pair, int longest) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(pair.from().tag(), source.text());
        texts.put(pair.to().tag(), target.text());
        Map<Language, String> checked = SegmentTexts.of(texts, longest);
        Map<String, Integer> numbers = numbers();
        Map<Language, Variant> variants = new EnumMap<>(Language.class);
        variants.put(pair.from(), variant(checked.get(pair.from()), source.codes(), numbers, longest));
        variants.put(pair.to(), variant(checked.get(pair.to()), target.codes(), numbers, longest));
        return variants;
    }

    private static Variant variant(String text, List<InlineCode> codes, Map<String, Integer> numbers, int longest) {
        Codes kept = codes(codes, numbers);
        if (!kept.isEmpty() && kept.written().length() > longest) {
            throw new Problem(
                    ProblemType.INVALID_VALUE,
                    "The inline codes of a text are longer than " + longest + " characters.");
        }
        return new Variant(text, null, null, kept, null, Extras.NONE);
    }

    /** What TMX calls x, for each id: the id itself where it is a number, else one that none has. */
    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        List<InlineCode> all = new ArrayList<>(source.codes());
        all.addAll(target.codes());
        all.stream()
                .map(InlineCode::id)
                .filter(id -> id.matches("[0-9]{1,9}"))
                .forEach(id -> numbers.put(id, Integer.valueOf(id)));
        Set<Integer> taken = new TreeSet<>(numbers.values());
        for (InlineCode code : all) {
            numbers.computeIfAbsent(code.id(), id -> {
                int free = 1;
                while (!taken.add(free)) {
                    free++;
                }
                return free;
            });
        }
        return numbers;
    }

    private static Codes codes(List<InlineCode> codes, Map<String, Integer> numbers) {
        if (codes.isEmpty()) {
            return Codes.NONE;
        }
        List<Codes.Code> kept = new ArrayList<>(codes.size());
        Map<String, Integer> pairs = new HashMap<>();
        for (InlineCode code : codes) {
            kept.add(new Codes.Code(code.at(), markup(code, numbers.get(code.id()), pairs)));
        }
        return new Codes(kept);
    }

    /** What TMX calls i: the number of a beginning among the beginnings, and that of its end. */
    private static int pair(InlineCode code, boolean begins, Map<String, Integer> pairs) {
        if (begins) {
            pairs.put(code.id(), pairs.merge("", 1, Integer::sum));
        }
        return pairs.get(code.id());
    }

    /** As TMX 1.4b has it. */
    private static String markup(InlineCode code, int x, Map<String, Integer> pairs) {
        CodeTag tag = CodeTag.of(code.written());
        boolean point = code.kind() == InlineCode.Kind.POINT;
        boolean begins = code.kind() == InlineCode.Kind.OPEN;
        String name = point ? "ph" : !code.paired() ? "it" : begins ? "bpt" : "ept";
        StringBuilder markup = new StringBuilder("<").append(name);
        if (name.equals("it")) {
            Markup.attribute("pos", begins ? "begin" : "end", markup);
        } else if (!point) {
            Markup.attribute("i", Integer.toString(pair(code, begins, pairs)), markup);
        }
        if (!name.equals("ept")) {
            Markup.attribute("x", Integer.toString(x), markup);
            if (tag.type() != null) {
                Markup.attribute("type", XmlWords.of(tag.type()), markup);
            }
        }
        StringBuilder content = new StringBuilder();
        Markup.content(tag.content() == null ? code.written() : XmlWords.of(tag.content()), content);
        return content.isEmpty()
                ? markup.append("/>").toString()
                : markup.append('>')
                        .append(content)
                        .append("</")
                        .append(name)
                        .append('>')
                        .toString();
    }
}
