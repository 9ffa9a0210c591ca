package org.rollcall.platform.web.telling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.platform.core.account.Caller;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.settings.Setting;
import org.rollcall.platform.core.sync.RunState;
import org.rollcall.platform.core.telling.DistrictForm;
import org.rollcall.platform.core.telling.incident.Incident;
import org.rollcall.platform.core.telling.post.MessageState;

class CallingWebhooksTest {
  private static final Caller OPERATOR = Caller.operatorKey();

  private final Hook hook = new Hook();
  private final PostOffice office;

  CallingWebhooksTest(@TempDir Path home) throws IOException {
    office = new PostOffice(home, Map.of(Setting.PRIVATE_HOSTS, "localhost"));
  }

  @AfterEach
  void close() {
    office.close();
    hook.close();
  }

  private Secret hooked() {
    office.tell(to(hook.address()));
    return office.telling().districts().makeSecret(OPERATOR, office.springfield.id());
  }

  private static DistrictForm to(String webhook) {
    return new DistrictForm("20:00", "19:59", false, true, List.of(), webhook);
  }

  private void fails() {
    office.town.run(
        office.connection,
        RunState.FAILED,
        Duration.ofMinutes(5),
        FailureKind.PERMISSION_MISSING,
        "The scope is missing.");
  }

  private void succeeds() {
    office.town.run(office.connection, RunState.SUCCEEDED, Duration.ofMinutes(2), null, "Fine.");
  }

  /** What a receiver does, after docs/security.md. */
  private static boolean verified(Hook.Call call, Secret secret, Instant now)
      throws GeneralSecurityException {
    var parts = List.of(call.signature().split(","));
    long seconds = Long.parseLong(parts.get(0).substring("t=".length()));
    if (Math.abs(now.getEpochSecond() - seconds) > 300) {
      return false;
    }
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    var expected =
        HexFormat.of()
            .formatHex(mac.doFinal((seconds + "." + call.body()).getBytes(StandardCharsets.UTF_8)));
    return parts.contains("v1=" + expected);
  }

  @Test
  void the_opening_and_the_end_of_an_incident_are_told_by_signed_calls()
      throws GeneralSecurityException {
    var secret = hooked();
    fails();
    office.look();
    office.look();
    succeeds();
    office.look();

    assertThat(hook.calls()).hasSize(2);
    for (var call : hook.calls()) {
      assertThat(verified(call, secret, office.clock.instant())).isTrue();
      assertThat(verified(call, Secret.of("another"), office.clock.instant())).isFalse();
    }
    var opened = JsonParser.parseString(hook.calls().get(0).body()).getAsJsonObject();
    assertThat(opened.get("kind").getAsString()).isEqualTo("opened");
    assertThat(opened.get("cause").getAsString()).isEqualTo("RUN_FAILED");
    assertThat(opened.get("sentence").getAsString()).isEqualTo("The scope is missing.");
    assertThat(opened.get("whoActs").getAsString()).isEqualTo("district_admin");
    assertThat(opened.get("link").getAsString()).isEqualTo("https://rollcall.example/runs/1");
    var over = JsonParser.parseString(hook.calls().get(1).body()).getAsJsonObject();
    assertThat(over.get("kind").getAsString()).isEqualTo("recovered");
    assertThat(over.get("incident")).isEqualTo(opened.get("incident"));
  }

  @Test
  void a_webhook_that_fails_is_called_again_with_the_same_delivery_and_a_fresh_time() {
    var unused = hooked();
    hook.status = 500;
    fails();
    office.look();
    hook.status = 200;
    office.clock.forward(Duration.ofSeconds(59));
    office.look();
    assertThat(hook.calls()).hasSize(1);

    office.clock.forward(Duration.ofSeconds(1));
    office.look();

    assertThat(hook.calls()).hasSize(2);
    assertThat(hook.calls().get(1).delivery()).isEqualTo(hook.calls().get(0).delivery());
    assertThat(hook.calls().get(1).body()).isEqualTo(hook.calls().get(0).body());
    assertThat(hook.calls().get(1).signature()).isNotEqualTo(hook.calls().get(0).signature());
    assertThat(office.telling().districts().messages(OPERATOR, office.springfield.id(), 10))
        .filteredOn(message -> message.content().recipient().equals("webhook"))
        .extracting(message -> message.state() + " " + message.status())
        .containsExactly("SENT Answered with status 200.");
  }

  @Test
  void one_that_never_answers_well_is_given_up_and_that_is_an_incident() {
    var unused = hooked();
    hook.status = 503;
    fails();
    for (var wait : Stream.of(0, 1, 5, 15, 60, 240, 720, 720).map(Duration::ofMinutes).toList()) {
      office.clock.forward(wait);
      office.telling().delivery().run();
      office.look();
    }

    assertThat(hook.calls()).hasSize(7);
    assertThat(office.town.store().outbox().count(MessageState.FAILED)).isOne();
    assertThat(office.telling().incidents().open(OPERATOR))
        .extracting(Incident::title)
        .contains("Springfield: the webhook does not answer");
  }

  @Test
  void for_a_week_both_secrets_sign() throws GeneralSecurityException {
    var former = hooked();
    var current = office.telling().districts().makeSecret(OPERATOR, office.springfield.id());
    fails();
    office.look();
    assertThat(verified(hook.calls().get(0), former, office.clock.instant())).isTrue();
    assertThat(verified(hook.calls().get(0), current, office.clock.instant())).isTrue();

    office.clock.forward(Duration.ofDays(8));
    office.telling().districts().test(OPERATOR, office.springfield.id());

    var last = hook.calls().get(hook.calls().size() - 1);
    assertThat(verified(last, former, office.clock.instant())).isFalse();
    assertThat(verified(last, current, office.clock.instant())).isTrue();
  }

  @Test
  void a_rotated_master_key_still_opens_secret_and_password() throws GeneralSecurityException {
    var secret = hooked();
    assertThat(office.town.platform().rollcall().masterKey().rotate(OPERATOR, null))
        .isGreaterThanOrEqualTo(3);
    fails();
    office.look();

    assertThat(verified(hook.calls().get(0), secret, office.clock.instant())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/rollcall",
        "https://127.0.0.1/rollcall",
        "https://user:word@hooks.example/",
        "ftp://hooks.example",
        "nothing"
      })
  void such_an_address_is_refused(String address) {
    assertThatThrownBy(() -> office.tell(to(address)))
        .isInstanceOf(Refusal.class)
        .satisfies(thrown -> assertThat(((Refusal) thrown).fields()).containsKey("webhook"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://169.254.169.254/latest", "https://10.1.2.3/hook"})
  void an_address_that_is_no_one_s_webhook_is_never_called(String address) {
    office.tell(to(address));
    var unused = office.telling().districts().makeSecret(OPERATOR, office.springfield.id());

    assertThatThrownBy(() -> office.telling().districts().test(OPERATOR, office.springfield.id()))
        .isInstanceOf(Refusal.class);
  }
}
