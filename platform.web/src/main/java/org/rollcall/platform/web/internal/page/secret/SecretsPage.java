package org.rollcall.platform.web.internal.page.secret;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.connection.CheckRun;
import org.rollcall.platform.core.connection.ConnectionId;
import org.rollcall.platform.core.connection.CredentialSlot;
import org.rollcall.platform.core.connection.NewSecret;
import org.rollcall.platform.core.connection.SlotSeen;
import org.rollcall.platform.core.connection.Validity;
import org.rollcall.platform.core.refusal.Refusal;
import org.rollcall.platform.core.service.Rollcall;
import org.rollcall.platform.web.internal.route.Answer;
import org.rollcall.platform.web.internal.route.Asked;
import org.rollcall.platform.web.internal.view.Moments;

/** The two secrets of a connection, and what can be done with them. */
final class SecretsPage {

  private final Rollcall rollcall;

  /** What the template shows. */
  record Model(
      String back,
      String path,
      String name,
      String attention,
      String notice,
      String zone,
      boolean promotable,
      List<SlotCard> slots) {}

  /** What was wrong with a form. */
  private record Faults(
      @Nullable CredentialSlot slot,
      Map<String, String> fields,
      Map<String, String> typed,
      String notice) {

    Map<String, String> of(CredentialSlot other) {
      return other == slot ? fields : Map.of();
    }

    Map<String, String> typedInto(CredentialSlot other) {
      return other == slot ? typed : Map.of();
    }
  }

  SecretsPage(Rollcall rollcall) {
    this.rollcall = rollcall;
  }

  Answer show(Asked asked) {
    var again =
        Arrays.stream(CredentialSlot.values())
            .filter(slot -> word(slot).equals(asked.field("slot")))
            .findFirst();
    return page(asked, 200, new Faults(again.orElse(null), Map.of(), typed(asked), ""));
  }

  Answer enter(Asked asked) {
    var id = id(asked);
    var slot = slot(asked);
    try {
      var descriptor = descriptor(asked).orElseThrow(SecretsPage::noConnector);
      var secret = SecretForm.secret(asked, descriptor);
      return rollcall
          .keepSecrets()
          .enter(asked.caller(), id, slot, secret)
          .map(check -> watch(id, check, slot, secret))
          .orElseGet(() -> Answer.go(path(id)));
    } catch (Refusal e) {
      return refused(asked, slot, e);
    }
  }

  Answer date(Asked asked) {
    var slot = slot(asked);
    try {
      rollcall.keepSecrets().date(asked.caller(), id(asked), slot, SecretForm.validity(asked));
      return Answer.go(path(id(asked)));
    } catch (Refusal e) {
      return refused(asked, null, e);
    }
  }

  Answer promote(Asked asked) {
    try {
      return Answer.go(watch(id(asked), rollcall.keepSecrets().promote(asked.caller(), id(asked))));
    } catch (Refusal e) {
      return refused(asked, null, e);
    }
  }

  Answer clear(Asked asked) {
    rollcall.keepSecrets().clear(asked.caller(), id(asked));
    return Answer.go(path(id(asked)));
  }

  private static String watch(ConnectionId id, CheckRun check) {
    return "/checks/" + check.id().value() + "?connection=" + id + "&secrets=1";
  }

  /** With the days, so that they need not be entered again when the check fails. */
  private static Answer watch(
      ConnectionId id, CheckRun check, CredentialSlot slot, NewSecret secret) {
    var validity = secret.validity() == null ? Validity.OPEN : secret.validity();
    return Answer.go(
        watch(id, check)
            + "&slot="
            + word(slot)
            + ("&" + SecretForm.EFFECTIVE + "=" + SecretField.text(validity.effective()))
            + ("&" + SecretForm.EXPIRES + "=" + SecretField.text(validity.expires())));
  }

  /** What was typed for a secret, the secret itself apart. */
  private static Map<String, String> typed(Asked asked) {
    return Stream.of(
            SecretForm.FIELD + SettingField.ACCESS_KEY, SecretForm.EFFECTIVE, SecretForm.EXPIRES)
        .collect(toMap(name -> name, asked::field));
  }

  private static String word(CredentialSlot slot) {
    return slot.name().toLowerCase(Locale.ROOT);
  }

  private Answer refused(Asked asked, @Nullable CredentialSlot slot, Refusal refusal) {
    if (refusal.reason() == Refusal.Reason.INVALID) {
      var notice =
          slot == null ? refusal.sentence() : "Something is not right yet: see the marked fields.";
      return page(asked, 422, new Faults(slot, refusal.fields(), typed(asked), notice));
    }
    if (refusal.reason() == Refusal.Reason.CONFLICT) {
      return page(asked, 409, new Faults(slot, Map.of(), typed(asked), refusal.sentence()));
    }
    throw refusal;
  }

  private Answer page(Asked asked, int status, Faults faults) {
    var id = id(asked);
    var standing = rollcall.overview().of(asked.caller(), id);
    var outlook = rollcall.keepSecrets().outlook(asked.caller(), id);
    var usualEnd = rollcall.keepSecrets().usualEnd(asked.caller(), id);
    var moments = new Moments(rollcall.clock(), standing.district().zone());
    var descriptor = descriptor(asked);
    var slots =
        Arrays.stream(CredentialSlot.values())
            .map(
                slot ->
                    SlotCard.of(
                        slot,
                        outlook.slot(slot),
                        path(id),
                        moments,
                        descriptor,
                        usualEnd,
                        faults.of(slot),
                        faults.typedInto(slot)))
            .toList();
    var model =
        new Model(
            "/connections/" + id,
            path(id),
            standing.connection().name(),
            outlook.attention().orElse(""),
            faults.notice(),
            standing.district().zone().getId(),
            outlook
                .slot(CredentialSlot.NEXT)
                .filter(next -> next.state() == SlotSeen.State.USABLE)
                .isPresent(),
            slots);
    return new Answer.Show(
        status, "secrets", "Secrets of " + standing.connection().name(), model, false);
  }

  private Optional<ConnectorDescriptor> descriptor(Asked asked) {
    var connection = rollcall.connectSis().find(asked.caller(), id(asked));
    return rollcall.deployConnectors().offered().stream()
        .filter(offer -> offer.id().equals(connection.connector()))
        .findFirst();
  }

  private static Refusal noConnector() {
    return Refusal.conflict(
        "The connector is not installed at the moment: an operator must install it.");
  }

  private static String path(ConnectionId id) {
    return "/connections/" + id + "/secrets";
  }

  private static ConnectionId id(Asked asked) {
    return new ConnectionId(asked.number("connection"));
  }

  private static CredentialSlot slot(Asked asked) {
    return Arrays.stream(CredentialSlot.values())
        .filter(slot -> word(slot).equals(asked.place("slot")))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("page"));
  }
}
