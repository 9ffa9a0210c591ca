package org.rollcall.platform.web.internal.page.connect;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.platform.core.connection.ConnectRequest;
import org.rollcall.platform.web.internal.page.prepare.GuideView;
import org.rollcall.platform.web.internal.page.prepare.Prepared;
import org.rollcall.platform.web.internal.view.Chip;
import org.rollcall.platform.web.internal.view.Input;

/**
 * The form that a connector's descriptor asks for, with its set-up guide beside it.
 *
 * @param existing whether it changes a connection: secrets left empty then stay as they are
 * @param notice a sentence about the whole form; empty when there is none
 */
record ConnectForm(
    String action,
    String cancel,
    String product,
    String vendor,
    boolean existing,
    String notice,
    Input name,
    List<DistrictChoice> districts,
    String districtFault,
    List<FieldInput> fields,
    List<FieldInput> advanced,
    boolean advancedOpen,
    SecretDates dates,
    GuideView guide,
    @Nullable Prepared prepared,
    String eligibilityPath,
    List<String> contacts) {

  /**
   * What was typed, and what is wrong with it by field name.
   *
   * @param foundTokenUrl the token URL that a check found out; empty before
   */
  record Typed(
      String name,
      Map<String, String> values,
      TypedDates dates,
      Map<String, String> faults,
      String foundTokenUrl) {

    Typed(String name, Map<String, String> values, Map<String, String> faults) {
      this(name, values, TypedDates.NONE, faults, "");
    }

    /** The same with the days of the secret. */
    Typed with(TypedDates days) {
      return new Typed(name, values, days, faults, foundTokenUrl);
    }

    /** The same of a connection whose token URL is known. */
    Typed withFound(String tokenUrl) {
      return new Typed(name, values, dates, faults, tokenUrl);
    }

    Typed {
      values = Map.copyOf(values);
      faults = Map.copyOf(faults);
    }

    /** What was typed before; no secret is shown again. */
    static Typed again(ConnectRequest request, ConnectorDescriptor descriptor) {
      var secrets =
          descriptor.fields().stream()
              .filter(SettingField::secret)
              .map(SettingField::name)
              .collect(toSet());
      var plain = new TreeMap<>(request.values());
      plain.keySet().removeAll(secrets);
      return new Typed(request.name(), plain, Map.of()).with(TypedDates.of(request.validity()));
    }
  }

  /** A district to choose. */
  record DistrictChoice(String id, String name, boolean chosen) {}

  /**
   * One input that the descriptor asks for; one that is kept may be left empty to stay as it is.
   */
  record FieldInput(
      String name,
      String label,
      String help,
      String example,
      String type,
      String value,
      boolean secret,
      boolean required,
      boolean kept,
      List<Choice> choices,
      String found,
      String fault) {

    /** A value to choose. */
    record Choice(String value, String label, boolean chosen) {}

    boolean chooses() {
      return !choices.isEmpty();
    }

    boolean faulty() {
      return !fault.isEmpty();
    }
  }

  boolean hasAdvanced() {
    return !advanced.isEmpty() || !dates.folded().isEmpty();
  }

  boolean hasGuide() {
    return guide.hasSteps();
  }

  boolean choosesDistrict() {
    return districts.size() > 1;
  }

  /** Whether a district must be chosen before steps can be ticked off. */
  boolean undecided() {
    return choosesDistrict() && !guide.tickable();
  }

  /** How the district stands; null while nobody knows which, or the connector asks nothing. */
  @Nullable Chip verdict() {
    return prepared == null ? null : prepared.chip();
  }

  String eligibilityLabel() {
    return existing ? "Look at the answers on eligibility" : "Check eligibility";
  }

  static List<FieldInput> inputs(
      ConnectorDescriptor descriptor, Typed typed, boolean existing, boolean advanced) {
    return descriptor.fields().stream()
        .filter(field -> field.advanced() == advanced)
        .map(field -> input(field, typed, existing))
        .toList();
  }

  private static FieldInput input(SettingField field, Typed typed, boolean existing) {
    var kept = existing && (field.secret() || field.name().equals(SettingField.ACCESS_KEY));
    return new FieldInput(
        field.name(),
        field.label(),
        field.help(),
        field.example(),
        field.secret() ? "password" : "text",
        field.secret() ? "" : typed.values().getOrDefault(field.name(), field.defaultValue()),
        field.secret(),
        field.required() && !kept,
        kept,
        choices(field, typed.values().getOrDefault(field.name(), field.defaultValue())),
        field.name().equals(SettingField.TOKEN_URL) ? typed.foundTokenUrl() : "",
        typed.faults().getOrDefault(field.name(), ""));
  }

  private static List<FieldInput.Choice> choices(SettingField field, String value) {
    return field.choices().stream()
        .map(
            choice ->
                new FieldInput.Choice(choice.value(), choice.label(), choice.value().equals(value)))
        .toList();
  }
}
