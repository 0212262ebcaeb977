package org.duizhao.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The codes of a stored text and of its translation, in their places, written as those of another text that is like the stored one: of
 * the query of a client, or of a file.
 */
public record AdoptedCodes(List<InlineCode> source, List<InlineCode> target) {

    /**
     * Those of the other text in the places of those that are stored.
     *
     * @param asked those of the other text
     * @return empty where they are not those of the stored source, kind by kind in their order, or a code of the stored translation is
     *     none of these
     */
    public static Optional<AdoptedCodes> of(Codes source, Codes target, List<InlineCode> asked) {
        List<InlineCode> stored = InlineCode.of(source);
        if (stored.size() != asked.size()) {
            return Optional.empty();
        }
        Map<InlineCode.Key, String> written = new HashMap<>();
        for (int i = 0; i < stored.size(); i++) {
            InlineCode own = asked.get(i);
            boolean same = own.kind() == stored.get(i).kind() && !own.isMarker();
            if (!same || written.put(stored.get(i).key(), own.written()) != null) {
                return Optional.empty();
            }
        }
        return rewritten(stored, written)
                .flatMap(from -> rewritten(InlineCode.of(target), written).map(to -> new AdoptedCodes(from, to)));
    }

    private static Optional<List<InlineCode>> rewritten(List<InlineCode> codes, Map<InlineCode.Key, String> written) {
        List<InlineCode> rewritten = new ArrayList<>();
        for (InlineCode code : codes) {
            String own = written.get(code.key());
            if (own == null) {
                return Optional.empty();
            }
            rewritten.add(new InlineCode(code.at(), code.kind(), code.id(), code.paired(), own));
        }
        return Optional.of(rewritten);
    }
}
