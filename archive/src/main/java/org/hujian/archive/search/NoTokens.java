package org.hujian.archive.search;

import org.apache.lucene.analysis.Analyzer;

/** For a writer whose fields all bring their own terms. */
final class NoTokens extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    throw new IllegalStateException("field " + field + " brings no terms of its own");
  }
}
