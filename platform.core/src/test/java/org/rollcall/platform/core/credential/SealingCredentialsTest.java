package org.rollcall.platform.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.SealedCredential;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;

class SealingCredentialsTest {
  private static final DistrictId DISTRICT = new DistrictId(1);
  private static final ConnectorId CONNECTOR = ConnectorId.of("infinite-campus");
  private static final CredentialPlace PLACE =
      new CredentialPlace(DISTRICT, CONNECTOR, CredentialSlot.CURRENT);
  private static final Credential CREDENTIAL =
      Credential.of("key", Secret.of("hush")).with(Map.of("pin", Secret.of("1234")));

  private final Path home;

  SealingCredentialsTest(@TempDir Path home) {
    this.home = home;
  }

  private CredentialVault vault() {
    return new CredentialVault(MasterKey.of(Optional.empty(), home));
  }

  @Test
  void what_was_sealed_opens_after_a_restart() {
    var sealed = vault().seal(PLACE, CREDENTIAL);

    var opened = vault().open(PLACE, sealed);

    assertThat(opened.key()).isEqualTo("key");
    assertThat(opened.secret()).isEqualTo(Secret.of("hush"));
    assertThat(opened.further("pin")).contains(Secret.of("1234"));
  }

  @Test
  void the_secret_is_in_no_octet_and_no_text() {
    var sealed = vault().seal(PLACE, CREDENTIAL);

    assertThat(new String(sealed.octets(), StandardCharsets.ISO_8859_1)).doesNotContain("hush");
    assertThat(sealed).hasToString("SealedCredential[••••••]");
    assertThat(MasterKey.of(Optional.empty(), home)).hasToString("MasterKey[••••••]");
  }

  @Test
  void it_does_not_open_for_another_district_connector_or_slot() {
    var vault = vault();
    var sealed = vault.seal(PLACE, CREDENTIAL);

    assertThatThrownBy(
            () ->
                vault.open(
                    new CredentialPlace(new DistrictId(2), CONNECTOR, CredentialSlot.CURRENT),
                    sealed))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () ->
                vault.open(
                    new CredentialPlace(DISTRICT, ConnectorId.of("other"), CredentialSlot.CURRENT),
                    sealed))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> vault.open(new CredentialPlace(DISTRICT, CONNECTOR, CredentialSlot.NEXT), sealed))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void under_another_master_key_it_must_be_entered_again() {
    var sealed = vault().seal(PLACE, CREDENTIAL);
    var another = MasterKey.of(Optional.of("A".repeat(43) + "="), home);

    assertThatThrownBy(() -> new CredentialVault(another).open(PLACE, sealed))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("the secret must be entered again");
  }

  @Test
  void an_altered_one_does_not_open() {
    var vault = vault();
    var sealed = vault.seal(PLACE, CREDENTIAL);
    var octets = sealed.octets();
    octets[octets.length - 1] ^= 1;

    assertThatThrownBy(() -> vault.open(PLACE, new SealedCredential(sealed.keyId(), octets)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void a_master_key_of_another_length_is_refused() {
    assertThatThrownBy(() -> MasterKey.of(Optional.of("c2hvcnQ="), home))
        .isInstanceOf(SisException.class)
        .hasMessageContaining("32 octets");
  }
}
