package org.duizhao.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports whose file is gone are ended, and others are not. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class LostImportsTest {

    private static final Duration LONG = Duration.ofDays(30);

    @Inject
    ImportJobs jobs;

    @Inject
    ImportClaims claims;

    @Inject
    LostImports lost;

    @ParameterizedTest
    @EnumSource(
            value = ImportState.class,
            names = {"WAITING", "RUNNING"})
    void oneWhoseFileIsGoneFailsAndSaysSo(ImportState open) {
        long id = job(open, LONG);
        assertThat(jobs.endLost(LONG)).contains(id);
        ImportJob ended = numbered(id);
        assertThat(ended.state).isEqualTo(ImportState.FAILED);
        assertThat(ended.message).contains("file is no longer on the server").contains("send the file again");
    }

    @Test
    void oneOfWhichAServerHasJustSpokenIsLeftToIt() {
        long id = job(ImportState.WAITING, Duration.ZERO);
        assertThat(jobs.endLost(LONG)).doesNotContain(id);
        assertThat(numbered(id).state).isEqualTo(ImportState.WAITING);
        QuarkusTransaction.requiringNew().run(() -> jobs.cancel(id));
    }

    @Test
    void aServerSpeaksOfTheFilesInItsFolder() throws Exception {
        long id = job(ImportState.WAITING, LONG);
        // Nobody runs it meanwhile.
        try (ImportClaims.Claim claim = claims.claim(id).orElseThrow()) {
            Files.createDirectories(jobs.file(id).getParent());
            Files.writeString(jobs.file(id), "<tmx/>");
            lost.say();
            assertThat(jobs.endLost(LONG)).doesNotContain(id);
            QuarkusTransaction.requiringNew().run(() -> jobs.cancel(id));
            // The worker might not come to it before the end of the tests.
            Files.delete(jobs.file(id));
        }
    }

    @Test
    void filesThatAreNoImportsAreDeletedOnceTheyAreOld() throws Exception {
        long id = job(ImportState.CANCELLED, Duration.ZERO);
        Path own = jobs.file(id);
        Path nobodys = own.resolveSibling("999999999");
        Path half = own.resolveSibling(id + ".part");
        Path others = own.resolveSibling("readme.txt");
        Files.createDirectories(own.getParent());
        for (Path file : List.of(nobodys, half, others)) {
            Files.writeString(file, "<tmx/>");
            jobs.deleteOrphans(Duration.ofHours(1));
            assertThat(file).as("young").exists();
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        }
        // Nobody deletes it meanwhile, as what has ended.
        try (ImportClaims.Claim claim = claims.claim(id).orElseThrow()) {
            Files.writeString(own, "<tmx/>");
            Files.setLastModifiedTime(own, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
            jobs.deleteOrphans(Duration.ofHours(1));
            assertThat(nobodys).doesNotExist();
            assertThat(half).doesNotExist();
            assertThat(others).exists();
            assertThat(own).as("an import's").exists();
            Files.delete(own);
            Files.delete(others);
        }
    }

    @Test
    void oneThatHasEndedStaysAsItIs() {
        long id = job(ImportState.CANCELLED, LONG);
        assertThat(jobs.endLost(LONG)).doesNotContain(id);
        assertThat(numbered(id).state).isEqualTo(ImportState.CANCELLED);
    }

    private ImportJob numbered(long id) {
        return QuarkusTransaction.requiringNew().call(() -> jobs.numbered(id));
    }

    /** @param silence for how long nobody has spoken of it */
    private long job(ImportState state, Duration silence) {
        return QuarkusTransaction.requiringNew().call(() -> {
            ImportJob job = new ImportJob();
            job.file = "a.tmx";
            job.memory = "lost-" + UUID.randomUUID();
            job.duplicates = Duplicates.SKIP;
            job.madeBy = "lost-imports-test";
            job.madeAt = Instant.now();
            job.state = state;
            jobs.persistAndFlush(job);
            jobs.getEntityManager()
                    .createNativeQuery(
                            "update import_job set seen_at = now() - make_interval(secs => :s) where id = :id")
                    .setParameter("s", (double) silence.toSeconds())
                    .setParameter("id", job.id)
                    .executeUpdate();
            return job.id;
        });
    }
}
