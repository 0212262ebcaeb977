package org.duizhao.exchange;

import java.util.Locale;

/** What an export is written as. */
enum ExportFormat {
    TMX("application/x-tmx+xml;charset=UTF-8", "tmx"),
    /** A line a unit, a column a language; see {@link TsvWriter}. */
    TSV("text/tab-separated-values;charset=UTF-8", "tsv"),
    /** An archive with one file a language, line by line; see {@link TextFiles}. */
    TEXT("application/zip", "zip");

    private final String mediaType;
    private final String end;

    ExportFormat(String mediaType, String end) {
        this.mediaType = mediaType;
        this.end = end;
    }

    String mediaType() {
        return mediaType;
    }

    /** Of the file's name. */
    String end() {
        return end;
    }

    /** Its name in addresses. */
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
