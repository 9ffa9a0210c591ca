package org.rollcall.platform.web.fake;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rollcall.connector.api.AddressResolution;
import org.rollcall.connector.api.CheckListener;
import org.rollcall.connector.api.CheckStep;
import org.rollcall.connector.api.ConnectionCheck;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.SisConnector;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.api.gradebook.Gradebook;
import org.rollcall.connector.api.roster.RosterSource;

/** A connector that reaches nothing: the host URL says how its check ends. */
public final class ScriptedConnector implements SisConnector {

  /** A host URL whose check fails at the token. */
  public static final String REJECTING = "https://rejecting.example.org";

  private final ConnectorDescriptor descriptor;

  public ScriptedConnector(ConnectorDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  @Override
  public ConnectorDescriptor descriptor() {
    return descriptor;
  }

  @Override
  public AddressResolution resolve(Settings typed) {
    var host = typed.get(SettingField.HOST_URL).orElse("");
    if (!host.startsWith("https://")) {
      return AddressResolution.refused(
          Map.of(SettingField.HOST_URL, "Enter the whole address; it begins with https://."));
    }
    return AddressResolution.resolved(addresses(host), List.of());
  }

  @Override
  public ConnectionCheck check(ConnectionContext context, CheckListener listener) {
    var host = context.settings().get(SettingField.HOST_URL).orElse("");
    var steps = new ArrayList<CheckStep>();
    steps.add(
        passed("Reach the address", "The address answers, and its certificate is trusted.", host));
    steps.add(
        host.startsWith(REJECTING)
            ? rejected(host)
            : passed("Ask for a token", "The SIS accepts key and secret.", host + "/token"));
    if (steps.get(1).passed()) {
      steps.add(
          passed("Read a school", "Springfield Elementary can be read.", host + "/v1p2/schools"));
    }
    steps.forEach(listener::ended);
    return ConnectionCheck.builder()
        .steps(steps)
        .confirmed(steps.get(1).passed() ? addresses(host) : null)
        .build();
  }

  private static CheckStep passed(String title, String sentence, String address) {
    return CheckStep.builder(title, true, sentence)
        .address(address)
        .httpStatus(200)
        .took(Duration.ofMillis(184))
        .build();
  }

  private static CheckStep rejected(String host) {
    return CheckStep.builder(
            "Ask for a token",
            false,
            "The SIS does not accept the access key and the secret code. Copy both again from the"
                + " SIS and enter them here.")
        .failure(FailureKind.CREDENTIALS_REJECTED)
        .address(host + "/token")
        .httpStatus(401)
        .took(Duration.ofMillis(212))
        .build();
  }

  private static ServiceAddresses addresses(String host) {
    return ServiceAddresses.builder(
            OneRosterVersion.V1_2, URI.create(host + "/ims/oneroster/rostering/v1p2"))
        .tokenUrls(List.of(URI.create(host + "/token")))
        .build();
  }

  @Override
  public RosterSource openRoster(ConnectionContext context) {
    throw new SisException(FailureKind.UNAVAILABLE, "The SIS does not answer at the moment.");
  }

  @Override
  public Optional<Gradebook> openGradebook(ConnectionContext context) {
    return Optional.empty();
  }
}
