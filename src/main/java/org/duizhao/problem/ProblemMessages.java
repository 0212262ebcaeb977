package org.duizhao.problem;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The titles of problems on pages. They are in {@code messages/problem_*.properties}. */
@MessageBundle("problem")
public interface ProblemMessages {

    @Message
    String title(ProblemType type);

    @Message
    String home();
}
