package org.rollcall.platform.core.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.account.Role;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialPlace;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.StoredCredential;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.credential.KeepMasterKey.Step;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.testing.AuditLogs;
import org.rollcall.platform.core.testing.MemoryConnections;

class RotatingTheMasterKeyTest {
  private static final Caller OPERATOR = Caller.operatorKey();
  private static final Secret PASSPHRASE = Secret.of("a long enough passphrase");

  private final MemoryConnections connections = new MemoryConnections();
  private final Path home;
  private final Connection connection;

  RotatingTheMasterKeyTest(@TempDir Path home) {
    this.home = home;
    var said =
        new Connection(
            new ConnectionId(0),
            new DistrictId(1),
            "SIS",
            ConnectorId.of("fake-sis"),
            Settings.of(Map.of()),
            ServiceAddresses.builder(OneRosterVersion.V1_2, URI.create("https://sis.invalid"))
                .build(),
            Set.of(),
            Instant.EPOCH);
    connection = connections.add(said, stored(vault(), CredentialSlot.CURRENT)).orElseThrow();
  }

  @BeforeEach
  void a_next_secret_too() {
    connections.credentials().keep(connection.id(), stored(vault(), CredentialSlot.NEXT));
  }

  private static StoredCredential stored(CredentialVault vault, CredentialSlot slot) {
    var place = new CredentialPlace(new DistrictId(1), ConnectorId.of("fake-sis"), slot);
    var sealed = vault.seal(place, Credential.of("key", Secret.of("hush " + slot)));
    return new StoredCredential(slot, sealed, Validity.OPEN, true, Instant.EPOCH);
  }

  private CredentialVault vault() {
    return new CredentialVault(MasterKey.of(Optional.empty(), home));
  }

  private KeepMasterKey keep(CredentialVault vault, Consumer<Step> passing) {
    return new KeepMasterKey(
        home, false, vault, connections.credentials()::reseal, AuditLogs.unread(), passing);
  }

  /** As the next start of the process sees the home. */
  private CredentialVault restarted() {
    var vault = vault();
    keep(vault, step -> {}).finish();
    return vault;
  }

  private List<String> opened(CredentialVault vault) {
    var secrets = new ArrayList<String>();
    for (var slot : connections.credentials().of(connection.id())) {
      var place = CredentialPlace.of(connection, slot.slot());
      secrets.add(vault.open(place, slot.sealed()).secret().reveal());
    }
    return secrets;
  }

  private String masterKey() throws Exception {
    return Files.readString(home.resolve("master.key"));
  }

  @Test
  void everything_is_sealed_anew_and_opens_now_and_after_a_restart() throws Exception {
    var before = masterKey();
    var vault = vault();

    int resealed = keep(vault, step -> {}).rotate(OPERATOR, null);

    assertThat(resealed).isEqualTo(2);
    assertThat(masterKey()).isNotEqualTo(before);
    assertThat(home.resolve("master.key.next")).doesNotExist();
    assertThat(opened(vault)).containsExactly("hush CURRENT", "hush NEXT");
    assertThat(opened(vault())).containsExactly("hush CURRENT", "hush NEXT");
    var old = new CredentialVault(MasterKey.read(before).orElseThrow());
    assertThatThrownBy(() -> opened(old)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void killed_at_any_step_everything_opens_after_the_next_start(Step killed) {
    var vault = vault();
    var rotation =
        keep(
            vault,
            step -> {
              if (step == killed) {
                throw new IllegalStateException("killed");
              }
            });

    assertThatThrownBy(() -> rotation.rotate(OPERATOR, null)).hasMessage("killed");

    assertThat(opened(restarted())).containsExactly("hush CURRENT", "hush NEXT");
    assertThat(home.resolve("master.key.next")).doesNotExist();
    assertThat(opened(restarted())).containsExactly("hush CURRENT", "hush NEXT");
  }

  @Test
  void a_key_of_the_environment_needs_its_new_value() {
    var given = MasterKey.fresh();
    var vault = new CredentialVault(MasterKey.of(Optional.of(given.text()), home));
    connections.credentials().keep(connection.id(), stored(vault, CredentialSlot.CURRENT));
    connections.credentials().clear(connection.id(), CredentialSlot.NEXT);
    var keep =
        new KeepMasterKey(home, true, vault, connections.credentials()::reseal, AuditLogs.unread());

    assertThatThrownBy(() -> keep.rotate(OPERATOR, null))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ROLLCALL_MASTER_KEY");
    assertThatThrownBy(() -> keep.rotate(OPERATOR, Secret.of("short")))
        .hasMessageContaining("32 octets");
    var fresh = MasterKey.fresh();
    keep.rotate(OPERATOR, Secret.of(fresh.text()));

    assertThat(opened(new CredentialVault(fresh))).containsExactly("hush CURRENT");
  }

  @Test
  void an_exported_key_lets_secrets_open_again_in_another_home(@TempDir Path elsewhere)
      throws Exception {
    var wrapped = keep(vault(), step -> {}).export(OPERATOR, PASSPHRASE);
    assertThat(wrapped).startsWith("rollcall master key 1\n").doesNotContain(masterKey().strip());
    var restored = new CredentialVault(MasterKey.of(Optional.empty(), elsewhere));
    assertThatThrownBy(() -> opened(restored)).hasMessageContaining("entered again");
    var there =
        new KeepMasterKey(
            elsewhere, false, restored, connections.credentials()::reseal, AuditLogs.unread());

    assertThatThrownBy(() -> there.bringBack(OPERATOR, wrapped, Secret.of("a wrong passphrase")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("passphrase is wrong");
    assertThatThrownBy(
            () ->
                there.bringBack(
                    OPERATOR,
                    wrapped.replace("iterations: 600000", "iterations: 600001"),
                    PASSPHRASE))
        .hasMessageContaining("altered");
    assertThatThrownBy(() -> there.bringBack(OPERATOR, "something else", PASSPHRASE))
        .hasMessageContaining("key export");
    assertThat(there.bringBack(OPERATOR, wrapped, PASSPHRASE)).isEqualTo(2);

    assertThat(opened(restored)).containsExactly("hush CURRENT", "hush NEXT");
    assertThat(opened(new CredentialVault(MasterKey.of(Optional.empty(), elsewhere))))
        .containsExactly("hush CURRENT", "hush NEXT");
  }

  @Test
  void only_an_operator_may_and_a_short_passphrase_does_not_do() {
    var admin = new Caller("a@example.org", Role.ADMIN, null, new DistrictId(1));
    var keep = keep(vault(), step -> {});

    assertThatThrownBy(() -> keep.rotate(admin, null)).hasMessageContaining("operator");
    assertThatThrownBy(() -> keep.export(admin, PASSPHRASE)).hasMessageContaining("operator");
    assertThatThrownBy(() -> keep.export(OPERATOR, Secret.of("short")))
        .hasMessageContaining("12 characters");
  }
}
