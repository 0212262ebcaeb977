package org.duizhao.library;

import org.duizhao.memory.Edition;

/** An edition as the pages list it; the progress is that of its pairs with the Chinese. */
public record EditionProgress(Edition edition, long sentences, Progress progress) {}
