package org.rollcall.platform.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rollcall.connector.api.Secret;

class PasswordsTest {
  private static final Secret PASSWORD = Secret.of("correct horse battery");

  private final Passwords passwords = new Passwords(10);

  @Test
  void the_same_password_never_hashes_the_same_twice() {
    assertThat(passwords.hash(PASSWORD)).isNotEqualTo(passwords.hash(PASSWORD));
  }

  @Test
  void a_hash_made_at_another_cost_still_compares() {
    var stored = new Passwords(20).hash(PASSWORD);

    assertThat(passwords.matches(PASSWORD, stored)).isTrue();
    assertThat(passwords.matches(Secret.of("another"), stored)).isFalse();
  }

  @Test
  void the_cost_is_600000_unless_said_otherwise() {
    assertThat(new Passwords().hash(PASSWORD).encoded()).startsWith("pbkdf2-sha256$600000$");
  }

  @Test
  void a_hash_shows_dots() {
    assertThat(passwords.hash(PASSWORD)).hasToString("PasswordHash[••••••]");
  }
}
