package org.duizhao.quality;

import java.util.List;

/** One check of a pair. Without state: safe for several threads. */
interface PairCheck {

    /** What is wrong, in the order of the text; empty when nothing is. */
    List<Finding> check(TextPair pair);
}
