package org.duizhao.review;

import org.duizhao.text.Language;

/**
 * What part of which document the page shows.
 *
 * @param filter see {@link Filter}
 * @param page from 1
 * @param editable the reader may decide
 */
public record Listing(String slug, Language lang, String filter, int page, boolean editable) {

    Listing at(int newPage) {
        return new Listing(slug, lang, filter, newPage, editable);
    }

    /** The language on the left. */
    public Language original() {
        return Language.ZH;
    }

    public String path() {
        return "/review/" + slug + "/" + lang.tag();
    }

    /** The address of a page of a filtered list. */
    public String address(String newFilter, int newPage) {
        return path() + "?status=" + newFilter + "&page=" + newPage;
    }
}
