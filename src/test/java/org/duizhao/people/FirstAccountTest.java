package org.duizhao.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.duizhao.server.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class FirstAccountTest {

    @Inject
    FirstAccount first;

    @Inject
    Accounts accounts;

    @Inject
    ApiKeys keys;

    @Inject
    Sessions sessions;

    @Test
    @TestTransaction
    void theFirstPersonMayDoEverythingAndIsMadeOnce() {
        sessions.deleteAll();
        keys.deleteAll();
        accounts.deleteAll();
        FirstAccount.Created created = first.create().orElseThrow();
        assertThat(created.password()).hasSize(24);
        assertThat(accounts.signIn(created.name(), created.password()))
                .hasValueSatisfying(account -> assertThat(account.role).isEqualTo(Role.ADMIN));
        assertThat(keys.identify(created.apiKey()))
                .hasValueSatisfying(person -> assertThat(person.role()).isEqualTo(Role.READER));
        assertThat(first.create()).isEmpty();
    }
}
