package org.duizhao.library;

import org.duizhao.quality.Check;
import org.duizhao.text.Language;

/**
 * How many pairs with a language a check found something in.
 *
 * @param most the greatest count of any
 */
public record FindingCount(Check check, Language language, long count, long most) {

    /** Its share of the greatest. */
    public Bar bar() {
        return new Bar("finding", count, 0, 100.0 * count / most);
    }
}
