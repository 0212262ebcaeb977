package org.duizhao.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    private final EntityManager entities;

    ImportReports(EntityManager entities) {
        this.entities = entities;
    }

    /** In the order of the file. */
    List<Report> of(long job, int offset, int limit) {
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select file, line, tuid, refused, reason from import_refusal where job_id = :job order by unit",
                        Object[].class)
                .setParameter("job", job)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Report(
                        (String) row[0], (Integer) row[1], (String) row[2], (Boolean) row[3], (String) row[4]))
                .toList();
    }

    /**
     * Keeps the reports of some units, in the caller's transaction.
     *
     * @param first the number of the first of the units in the job
     */
    void add(long job, long first, List<IncomingUnit> units) {
        entities.unwrap(Session.class).doWork(connection -> insert(connection, job, first, units));
    }

    private static void insert(Connection connection, long job, long first, List<IncomingUnit> units)
            throws SQLException {
        CopyTable table = new CopyTable("import_refusal", "job_id, unit, file, line, tuid, refused, reason");
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
        table.send(connection);
    }
}
