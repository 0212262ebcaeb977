package org.duizhao.review;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duizhao.memory.Mark;
import org.duizhao.memory.Status;
import org.duizhao.text.Language;

/**
 * Which pairs a reviewer wants to see, in which order, and what page of them: all that the address of the queue says. A field
 * that is empty or null lets everything through.
 *
 * @param document a slug
 * @param memory a name
 * @param status a {@link Status}, a {@link Mark}, {@link #OPEN}, {@link #ALONE} or {@link #ALL}
 * @param least the least confidence of the alignment, percent
 * @param most the greatest
 * @param finding the tag of a check
 * @param text stands in either text, as it is written
 * @param person changed the pair last
 * @param since the first day of its last change (UTC)
 * @param until the last day of its last change
 * @param worst the worst pairs first, otherwise the order of the documents
 * @param size pairs on a page
 * @param page from 1
 */
public record Filter(
        String document,
        String memory,
        Language lang,
        String status,
        Integer least,
        Integer most,
        String finding,
        String text,
        String person,
        LocalDate since,
        LocalDate until,
        boolean worst,
        int size,
        int page) {

    /** Pairs that nobody has decided on: drafts, and those that need review. */
    public static final String OPEN = "open";

    /** Segments of a document that have no pair in a language that the document has. */
    public static final String ALONE = "alone";

    public static final String ALL = "all";

    /** Every {@link #status} there is, in the order in which the page offers them. */
    public static final List<String> STATUSES = List.of(
            OPEN,
            Status.DRAFT.slug(),
            Status.NEEDS_REVIEW.slug(),
            Mark.UNSURE.slug(),
            Mark.NEEDS_ALIGNMENT.slug(),
            Status.APPROVED.slug(),
            Status.REJECTED.slug(),
            ALONE,
            ALL);

    public static final List<Integer> SIZES = List.of(25, 50, 100);

    /** The address of this very page of the queue. */
    public String address() {
        return "/review?" + query();
    }

    /** The address's query, percent-encoded. */
    public String query() {
        StringBuilder query = new StringBuilder("status=").append(encoded(status));
        add(query, "document", document);
        add(query, "memory", memory);
        add(query, "lang", lang == null ? "" : lang.tag());
        add(query, "least", least);
        add(query, "most", most);
        add(query, "finding", finding);
        add(query, "text", text);
        add(query, "person", person);
        add(query, "since", since);
        add(query, "until", until);
        add(query, "order", worst ? "worst" : "document");
        add(query, "size", size);
        add(query, "page", page == 1 ? null : page);
        return query.toString();
    }

    public Filter with(String newStatus) {
        return new Filter(
                document, memory, lang, newStatus, least, most, finding, text, person, since, until, worst, size, 1);
    }

    public Filter at(int newPage) {
        return new Filter(
                document, memory, lang, status, least, most, finding, text, person, since, until, worst, size, newPage);
    }

    /** One document in one language from its beginning to its end: what stands beside a row are its neighbours. */
    boolean reads() {
        return !document.isEmpty() && lang != null && !worst;
    }

    /**
     * The last page that is shown where there are more pairs than are counted: all of a document's, of others the first
     * {@link PairRows#MOST_COUNTED}, since the database walks through all pages before the one that is asked for.
     */
    int lastPage() {
        return document.isEmpty() ? PairRows.MOST_COUNTED / size : Integer.MAX_VALUE / size;
    }

    /** More than the document, the language and the status is asked for. */
    public boolean narrow() {
        return least != null
                || most != null
                || !finding.isEmpty()
                || !text.isEmpty()
                || !person.isEmpty()
                || since != null
                || until != null;
    }

    private static void add(StringBuilder query, String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            query.append('&').append(name).append('=').append(encoded(value.toString()));
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
