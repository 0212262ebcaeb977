package org.duizhao.people;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * A route with all that somebody may put into a request to it.
 *
 * @param page whether it is one for browsers
 * @param fields without those of the body
 * @param bodyType the media type of the body, or null where there is none but a form
 * @param body its schema as OpenAPI describes it, or null
 */
record AttackedCall(String verb, String path, boolean page, Set<Field> fields, String bodyType, Map<?, ?> body) {

    enum Place {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM
    }

    record Field(String name, Place place) {}

    AttackedCall {
        fields = new LinkedHashSet<>(fields);
        // Of some parts of the address nobody asks the value.
        for (Matcher part = Pattern.compile("\\{(\\w+)}").matcher(path); part.find(); ) {
            fields.add(new Field(part.group(1), Place.PATH));
        }
    }

    boolean multipart() {
        return bodyType != null && bodyType.startsWith("multipart/");
    }

    /** Those of the description at {@code /q/openapi}. */
    static List<AttackedCall> described(Map<String, Map<String, Object>> paths) {
        List<AttackedCall> calls = new ArrayList<>();
        paths.forEach((path, verbs) -> verbs.forEach((verb, operation) -> {
            if (!verb.equals("parameters")) {
                Map<?, ?> described = (Map<?, ?>) operation;
                Set<Field> fields = new LinkedHashSet<>();
                for (Object each : described.get("parameters") instanceof List<?> list ? list : List.of()) {
                    Map<?, ?> parameter = (Map<?, ?>) each;
                    fields.add(new Field(
                            parameter.get("name").toString(),
                            Place.valueOf(parameter.get("in").toString().toUpperCase(Locale.ROOT))));
                }
                Map<?, ?> content = described.get("requestBody") instanceof Map<?, ?> body
                        ? (Map<?, ?>) body.get("content")
                        : Map.of();
                if (content.isEmpty()) {
                    calls.add(new AttackedCall(verb.toUpperCase(Locale.ROOT), path, false, fields, null, null));
                }
                content.forEach((type, media) -> calls.add(new AttackedCall(
                        verb.toUpperCase(Locale.ROOT),
                        path,
                        false,
                        fields,
                        type.toString(),
                        media instanceof Map<?, ?> m ? (Map<?, ?>) m.get("schema") : null)));
            }
        }));
        return calls;
    }

    /** Those of the pages, which the description leaves out. */
    static List<AttackedCall> pages() {
        List<AttackedCall> calls = new ArrayList<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.duizhao")) {
            if (type.isAnnotatedWith(Path.class) && type.getSimpleName().endsWith("Page")) {
                for (JavaMethod method : type.getMethods()) {
                    method.getAnnotations().stream()
                            .flatMap(annotation ->
                                    annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                            .map(verb -> page(verb.value(), type, method))
                            .forEach(calls::add);
                }
            }
        }
        return calls;
    }

    private static AttackedCall page(String verb, JavaClass type, JavaMethod method) {
        String below =
                method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
        String path = ("/" + type.getAnnotationOfType(Path.class).value() + "/" + below)
                .replaceAll("/+", "/")
                .replaceAll("(?<=.)/$", "")
                .replaceAll("\\{(\\w+)[^}]*}", "{$1}");
        Set<Field> fields = new LinkedHashSet<>();
        for (Parameter parameter : method.reflect().getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Class<?> bean = parameter.getType();
                Stream.concat(
                                Stream.of(bean.getDeclaredFields()),
                                Stream.of(bean.getDeclaredConstructors())
                                        .flatMap(made -> Stream.of(made.getParameters())))
                        .forEach(element -> put(
                                fields,
                                element,
                                element instanceof Member field ? field.getName() : ((Parameter) element).getName()));
            } else {
                put(fields, parameter, parameter.getName());
            }
        }
        String bodyType = method.tryGetAnnotationOfType(Consumes.class)
                .map(consumes -> consumes.value()[0])
                .filter(consumed -> consumed.startsWith("multipart/"))
                .orElse(null);
        return new AttackedCall(verb, path, true, fields, bodyType, null);
    }

    private static void put(Set<Field> fields, AnnotatedElement element, String name) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        FormParam form = element.getAnnotation(FormParam.class);
        PathParam path = element.getAnnotation(PathParam.class);
        HeaderParam header = element.getAnnotation(HeaderParam.class);
        CookieParam cookie = element.getAnnotation(CookieParam.class);
        RestQuery restQuery = element.getAnnotation(RestQuery.class);
        RestForm restForm = element.getAnnotation(RestForm.class);
        if (query != null) {
            fields.add(new Field(query.value(), Place.QUERY));
        } else if (form != null) {
            fields.add(new Field(form.value(), Place.FORM));
        } else if (path != null) {
            fields.add(new Field(path.value(), Place.PATH));
        } else if (header != null) {
            fields.add(new Field(header.value(), Place.HEADER));
        } else if (cookie != null && !cookie.value().equals(SessionCookie.NAME)) {
            fields.add(new Field(cookie.value(), Place.COOKIE));
        } else if (restQuery != null) {
            fields.add(new Field(restQuery.value().isEmpty() ? name : restQuery.value(), Place.QUERY));
        } else if (restForm != null) {
            fields.add(new Field(restForm.value().isEmpty() ? name : restForm.value(), Place.FORM));
        }
    }

    @Override
    public String toString() {
        return verb + " " + path;
    }
}
