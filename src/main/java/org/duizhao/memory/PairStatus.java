package org.duizhao.memory;

import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.duizhao.text.Language;

/** The status of a translation from one language into another. */
public final class PairStatus {

    private static final List<Status> WEAKEST_FIRST =
            List.of(Status.REJECTED, Status.DRAFT, Status.NEEDS_REVIEW, Status.APPROVED);
    private static final BinaryOperator<Status> WEAKER =
            BinaryOperator.minBy(Comparator.comparingInt(WEAKEST_FIRST::indexOf));

    private PairStatus() {}

    /**
     * With Chinese on one side, that of the pair; between two others, the weaker of their pairs with Chinese. Rejected is
     * weaker than draft, draft than needs-review, that than approved; where there is no pair, nobody has looked at it: draft.
     *
     * @param ofPair the status of the pair of Chinese and the given language, or null where there is none
     */
    public static Status between(Language from, Language to, Function<Language, Status> ofPair) {
        Status status = from == Language.ZH
                ? ofPair.apply(to)
                : to == Language.ZH ? ofPair.apply(from) : weaker(ofPair.apply(from), ofPair.apply(to));
        return status == null ? Status.DRAFT : status;
    }

    private static Status weaker(Status one, Status other) {
        return WEAKER.apply(one == null ? Status.DRAFT : one, other == null ? Status.DRAFT : other);
    }
}
