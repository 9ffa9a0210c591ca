package org.rollcall.platform.web.internal.api;

import static java.util.Locale.ROOT;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingChoice;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.descriptor.SetupStep;

/** What a connector says of itself, as JSON: the fields to fill in, the guide, eligibility. */
final class DescriptorJson {
  private DescriptorJson() {}

  static JsonObject descriptor(ConnectorDescriptor descriptor) {
    return new JsonFields()
        .put("id", descriptor.id().value())
        .put("product", descriptor.product())
        .put("vendor", descriptor.vendor())
        .put("summary", descriptor.summary())
        .word("status", descriptor.status())
        .put("statusNote", descriptor.statusNote())
        .put("documentation", descriptor.documentation())
        .put("versions", JsonFields.texts(versions(descriptor)))
        .put("fields", JsonFields.list(descriptor.fields(), DescriptorJson::field))
        .put("setupGuide", JsonFields.list(descriptor.setupGuide(), DescriptorJson::step))
        .put("eligibility", JsonFields.list(descriptor.eligibility(), DescriptorJson::question))
        .put("capabilities", words(descriptor.capabilities()))
        .put("supportContacts", JsonFields.texts(descriptor.supportContacts()))
        .object();
  }

  /** {@code V1_2} is 1.2 to a person. */
  static String version(OneRosterVersion version) {
    return version.name().substring(1).replace('_', '.');
  }

  static JsonArray words(Collection<? extends Enum<?>> values) {
    return JsonFields.texts(
        values.stream().sorted().map(value -> value.name().toLowerCase(ROOT)).toList());
  }

  private static Collection<String> versions(ConnectorDescriptor descriptor) {
    return descriptor.versions().stream().map(DescriptorJson::version).toList();
  }

  private static JsonObject field(SettingField field) {
    return new JsonFields()
        .put("name", field.name())
        .put("label", field.label())
        .put("help", field.help())
        .put("example", field.example())
        .put("defaultValue", field.defaultValue())
        .put("secret", field.secret())
        .put("required", field.required())
        .put("advanced", field.advanced())
        .put("choices", JsonFields.list(field.choices(), DescriptorJson::choice))
        .object();
  }

  private static JsonObject choice(SettingChoice choice) {
    return new JsonFields().put("value", choice.value()).put("label", choice.label()).object();
  }

  private static JsonObject step(SetupStep step) {
    return new JsonFields()
        .put("text", step.text())
        .put("section", step.section())
        .put("hint", step.hint())
        .put("field", step.field())
        .object();
  }

  static JsonObject question(EligibilityQuestion question) {
    return new JsonFields()
        .put("id", question.id())
        .put("text", question.text())
        .put("whomToAsk", question.whomToAsk())
        .put("choices", JsonFields.list(question.choices(), DescriptorJson::choice))
        .object();
  }

  private static JsonObject choice(EligibilityChoice choice) {
    var fields =
        new JsonFields()
            .put("id", choice.id())
            .put("label", choice.label())
            .word("verdict", choice.verdict())
            .put("reason", choice.reason())
            .put("nextStep", choice.nextStep())
            .put("withholds", words(choice.withholds()));
    choice.lastsDays().ifPresent(days -> fields.put("lastsDays", (long) days));
    return fields.object();
  }
}
