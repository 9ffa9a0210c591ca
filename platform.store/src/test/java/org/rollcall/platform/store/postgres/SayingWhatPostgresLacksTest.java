package org.rollcall.platform.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SayingWhatPostgresLacksTest {
  private final PostgresDialect dialect = new PostgresDialect("db.example.org/rollcall");

  @ParameterizedTest
  @CsvSource({
    "08006, cannot be reached",
    "57P01, cannot be reached",
    "28P01, the user or the password is wrong",
    "3D000, no such database",
    "42501, let it own the database",
    "53100, is full",
    "53300, takes no more connections",
    "25006, is read-only",
    "55P03, locked for too long",
    "XX001, is damaged",
    "0A000, cannot be used",
    ", cannot be used"
  })
  void each_failure_names_the_server_and_who_acts(String state, String said) {
    var wrapped = new SQLTransientConnectionException(new SQLException("inner", state));

    assertThat(dialect.sentence(wrapped))
        .contains("db.example.org/rollcall", said)
        .matches(".*(The operator|Whoever runs that server) must .*");
    assertThat(dialect.breaksRule(wrapped)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"23505", "23503", "23000"})
  void a_broken_rule_is_a_defect(String state) {
    assertThat(dialect.breaksRule(new SQLException("inner", state))).isTrue();
  }
}
