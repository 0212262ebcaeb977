package org.duizhao.protocols;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/**
 * What amaGama is asked, beside the text.
 *
 * @param minSimilarity percent, as it was written, like the next
 * @param callback the name of a function: the answer is a script that calls it (JSONP)
 */
record AmagamaParameters(
        @PathParam("source") String source,
        @PathParam("target") String target,
        @QueryParam("min_similarity") String minSimilarity,
        @QueryParam("max_candidates") String maxCandidates,
        @QueryParam("jsoncallback") String callback) {}
