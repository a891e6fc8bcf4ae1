package org.hujian.archive;

import org.hujian.model.Quotation;

/** A quotation with the report it stands in. */
public record Said(Headline in, Quotation quotation, String text) {}
