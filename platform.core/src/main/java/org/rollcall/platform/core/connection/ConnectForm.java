package org.rollcall.platform.core.connection;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;
import org.rollcall.connector.api.Settings;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingChoice;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.refusal.Refusal;

/** Reads what an admin filled in by the fields that the connector asks for. */
final class ConnectForm {
  private static final int LONGEST_VALUE = 2_000;
  private static final int LONGEST_NAME = 100;

  private final ConnectorDescriptor descriptor;
  private final ConnectRequest request;
  private final Optional<Credential> kept;
  private final Map<String, String> complaints = new LinkedHashMap<>();
  private final Map<String, String> plain = new HashMap<>();
  private final Map<String, String> hidden = new HashMap<>();

  private ConnectForm(
      ConnectorDescriptor descriptor, ConnectRequest request, Optional<Credential> kept) {
    this.descriptor = descriptor;
    this.request = request;
    this.kept = kept;
  }

  /** What was filled in, when all of it can be right. */
  record Filled(String name, Settings settings, Credential credential) {}

  /**
   * Reads a form.
   *
   * @param kept the credential of the connection that is changed, for fields left empty
   * @throws Refusal with a sentence by field
   */
  static Filled read(
      ConnectorDescriptor descriptor, ConnectRequest request, Optional<Credential> kept) {
    return new ConnectForm(descriptor, request, kept).read();
  }

  /** What was typed into the plain fields, to fill the form again. */
  static Map<String, String> plainValues(ConnectorDescriptor descriptor, ConnectRequest request) {
    var secrets =
        descriptor.fields().stream()
            .filter(SettingField::secret)
            .map(SettingField::name)
            .collect(Collectors.toSet());
    return request.values().entrySet().stream()
        .filter(entry -> !secrets.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Filled read() {
    var name = request.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
      complaints.put(
          "name", "Give the connection a name of at most " + LONGEST_NAME + " characters.");
    }
    descriptor.fields().forEach(this::read);
    refuseUnknown();
    if (!hidden.containsKey(SettingField.SECRET_CODE)) {
      complaints.putIfAbsent(SettingField.SECRET_CODE, "Enter the secret.");
    }
    if (!complaints.isEmpty()) {
      throw Refusal.invalid(complaints);
    }
    return new Filled(name, Settings.of(plain), credential());
  }

  private void read(SettingField field) {
    var value = typed(field).strip();
    boolean belongsToCredential = field.secret() || field.name().equals(SettingField.ACCESS_KEY);
    if (value.isEmpty() && belongsToCredential) {
      value = kept(field.name()).orElse("");
    }
    if (value.isEmpty()) {
      if (field.required()) {
        complaints.put(field.name(), "Enter the " + field.label() + ". " + field.help());
      }
    } else if (complaint(field, value).isPresent()) {
      complaint(field, value).ifPresent(sentence -> complaints.put(field.name(), sentence));
    } else {
      (belongsToCredential ? hidden : plain).put(field.name(), value);
    }
  }

  /** What is wrong with a value whatever the connector makes of it. */
  private static Optional<String> complaint(SettingField field, String value) {
    if (value.length() > LONGEST_VALUE) {
      return Optional.of(
          "The " + field.label() + " is too long: at most " + LONGEST_VALUE + " characters.");
    }
    if (hasControls(value)) {
      return Optional.of(
          "The "
              + field.label()
              + " holds a line break or another invisible character; copy it"
              + " again.");
    }
    var choices = field.choices();
    return choices.isEmpty() || choices.stream().anyMatch(choice -> choice.value().equals(value))
        ? Optional.empty()
        : Optional.of(
            "The "
                + field.label()
                + " is one of: "
                + choices.stream().map(SettingChoice::label).collect(Collectors.joining(", "))
                + ". Choose one of them.");
  }

  /** What is wrong with plain settings, by field name, whatever the connector makes of them. */
  static Map<String, String> complaintsAbout(
      ConnectorDescriptor descriptor, Map<String, String> settings) {
    var complaints = new LinkedHashMap<String, String>();
    settings.forEach(
        (name, value) ->
            descriptor.fields().stream()
                .filter(field -> field.name().equals(name) && !field.secret())
                .findFirst()
                .map(field -> complaint(field, value.strip()).filter(it -> !value.isBlank()))
                .orElseGet(() -> Optional.of(descriptor.product() + " has no field " + name + "."))
                .ifPresent(sentence -> complaints.put(name, sentence)));
    return complaints;
  }

  /** A field that is absent, unlike one that was emptied, takes its default. */
  private String typed(SettingField field) {
    var secret = request.secrets().get(field.name());
    if (secret != null) {
      return secret.reveal();
    }
    return request.values().getOrDefault(field.name(), field.defaultValue());
  }

  private Optional<String> kept(String field) {
    return kept.flatMap(
        credential ->
            switch (field) {
              case SettingField.ACCESS_KEY -> Optional.of(credential.key());
              case SettingField.SECRET_CODE -> Optional.of(credential.secret().reveal());
              default -> credential.further(field).map(Secret::reveal);
            });
  }

  private void refuseUnknown() {
    Set<String> known =
        descriptor.fields().stream().map(SettingField::name).collect(Collectors.toSet());
    request.values().keySet().stream()
        .filter(name -> !known.contains(name))
        // A program may send back all that it read; what a check finds out is not typed.
        .filter(name -> !name.startsWith(Settings.FOUND))
        .forEach(
            name -> complaints.put(name, descriptor.product() + " has no field " + name + "."));
    request.secrets().keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(
            name -> complaints.put(name, descriptor.product() + " has no field " + name + "."));
  }

  private Credential credential() {
    var further =
        hidden.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(SettingField.ACCESS_KEY))
            .filter(entry -> !entry.getKey().equals(SettingField.SECRET_CODE))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> Secret.of(entry.getValue())));
    return Credential.of(
            hidden.getOrDefault(SettingField.ACCESS_KEY, ""),
            Secret.of(hidden.getOrDefault(SettingField.SECRET_CODE, "")))
        .with(further);
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}
