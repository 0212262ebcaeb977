package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.memory.CopyTable;
import org.hibernate.Session;

/** What units of a file were refused, and what others lost. */
@ApplicationScoped
class ImportReports {

    /**
     * @param file the one that the unit stands in: of an archive, one of its files
     * @param line where the unit begins, from 1
     * @param tuid or null
     * @param refused whether the unit is left out, and not only a part of it
     */
    record Report(String file, int line, String tuid, boolean refused, String reason) {}

    /** Reports read at a time. */
    private static final int PAGE = 5_000;

    private final EntityManager entities;

    ImportReports(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of the file. */
    List<Report> of(long job, int offset, int limit) {
        return rows(job, -1, offset, limit).map(ImportReports::report).toList();
    }

    /** All of a job's as CSV (RFC 4180), in constant memory. */
    @Transactional
    void write(long job, OutputStream out) throws IOException {
        Writer csv = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        csv.write("file,line,unit,what,reason\r\n");
        List<Object[]> page = rows(job, -1, 0, PAGE).toList();
        while (!page.isEmpty()) {
            for (Object[] row : page) {
                Report report = report(row);
                csv.write(String.join(
                        ",",
                        cell(report.file()),
                        Integer.toString(report.line()),
                        cell(report.tuid()),
                        report.refused() ? "refused" : "altered",
                        cell(report.reason())));
                csv.write("\r\n");
            }
            page = rows(job, (Long) page.get(page.size() - 1)[0], 0, PAGE).toList();
        }
        csv.flush();
    }

    /** Those of the units after one, with the number of their unit first. */
    private Stream<Object[]> rows(long job, long after, int offset, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select unit, file, line, tuid, refused, reason from import_refusal"
                                + " where job_id = :job and unit > :after order by unit",
                        Object[].class)
                .setParameter("job", job)
                .setParameter("after", after)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream();
    }

    private static Report report(Object[] row) {
        return new Report((String) row[1], (Integer) row[2], (String) row[3], (Boolean) row[4], (String) row[5]);
    }

    /**
     * Keeps the reports of some units, in the caller's transaction.
     *
     * @param first the number of the first of the units in the job
     */
    void add(long job, long first, List<IncomingUnit> units) {
        entities.unwrap(Session.class).doWork(connection -> insert(connection, job, first, units));
    }

    private static String cell(String text) {
        if (text == null) {
            return "";
        }
        String safe = !text.isEmpty() && "=+-@'".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private static void insert(Connection connection, long job, long first, List<IncomingUnit> units)
            throws SQLException {
        try (CopyTable table =
                new CopyTable("import_refusal", "job_id, unit, file, line, tuid, refused, reason", connection)) {
            for (int i = 0; i < units.size(); i++) {
                IncomingUnit unit = units.get(i);
                if (unit.refusal() != null || !unit.losses().isEmpty()) {
                    table.row(
                            job,
                            first + i,
                            unit.file(),
                            unit.line(),
                            unit.tuid(),
                            unit.refusal() != null,
                            unit.refusal() != null ? unit.refusal() : String.join("; ", unit.losses()));
                }
            }
            table.end();
        }
    }
}
