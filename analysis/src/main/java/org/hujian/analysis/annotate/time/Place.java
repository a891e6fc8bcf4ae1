package org.hujian.analysis.annotate.time;

/** Where an expression stands. */
record Place(int start, int end, int sentence, int paragraph) {}
