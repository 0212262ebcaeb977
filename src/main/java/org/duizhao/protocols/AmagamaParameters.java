package org.duizhao.protocols;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What amaGama is asked, beside the text. */
class AmagamaParameters {

    @PathParam("source")
    @Parameter(description = "zh, en or ru, also with a region or a script as in zh_CN")
    String source;

    @PathParam("target")
    @Parameter(description = "another language")
    String target;

    @QueryParam("min_similarity")
    @Parameter(description = "percent, brought within 50 to 100; 70 by default")
    String minSimilarity;

    @QueryParam("max_candidates")
    @Parameter(description = "brought within 1 to 100; 5 by default")
    String maxCandidates;

    @QueryParam("jsoncallback")
    @Parameter(description = "the name of a function: the answer is a script that calls it (JSONP)")
    String callback;
}
