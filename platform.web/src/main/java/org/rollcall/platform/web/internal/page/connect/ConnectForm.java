package org.rollcall.platform.web.internal.page.connect;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.descriptor.SetupStep;
import org.rollcall.platform.core.connection.ConnectRequest;
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
    List<Section> guide,
    List<String> contacts) {

  /**
   * What was typed, and what is wrong with it by field name.
   *
   * @param foundTokenUrl the token URL that a check found out; empty before
   */
  record Typed(
      String name, Map<String, String> values, Map<String, String> faults, String foundTokenUrl) {

    Typed(String name, Map<String, String> values, Map<String, String> faults) {
      this(name, values, faults, "");
    }

    /** The same of a connection whose token URL is known. */
    Typed withFound(String tokenUrl) {
      return new Typed(name, values, faults, tokenUrl);
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
      return new Typed(request.name(), plain, Map.of());
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

  /** Steps of the guide under one heading. */
  record Section(String heading, List<Step> steps) {}

  /** One step of the guide; label names the field it leads to. */
  record Step(String text, String hint, String label) {}

  boolean hasAdvanced() {
    return !advanced.isEmpty();
  }

  boolean hasGuide() {
    return !guide.isEmpty();
  }

  boolean choosesDistrict() {
    return districts.size() > 1;
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

  static List<Section> guide(ConnectorDescriptor descriptor) {
    var labels = new LinkedHashMap<String, String>();
    descriptor.fields().forEach(field -> labels.put(field.name(), field.label()));
    var sections = new LinkedHashMap<String, List<Step>>();
    for (SetupStep step : descriptor.setupGuide()) {
      var label = step.field().map(name -> labels.getOrDefault(name, "")).orElse("");
      sections
          .computeIfAbsent(step.section(), heading -> new ArrayList<>())
          .add(new Step(step.text(), step.hint().orElse(""), label));
    }
    return sections.entrySet().stream()
        .map(entry -> new Section(entry.getKey(), entry.getValue()))
        .toList();
  }
}
