package org.rollcall.connector.oneroster.internal.descriptor;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.Limits;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.PartnershipStatus;
import org.rollcall.connector.api.descriptor.SettingChoice;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.descriptor.SetupStep;
import org.rollcall.connector.api.descriptor.Verdict;
import org.rollcall.connector.oneroster.internal.json.Fields;

/** Makes a descriptor of the fields of its file; the names are those of the contract. */
public final class DescriptorReader {
  private DescriptorReader() {}

  public static ConnectorDescriptor read(Fields file) {
    return ConnectorDescriptor.builder(
            ConnectorId.of(must(file, "id")), must(file, "product"), must(file, "vendor"))
        .summary(must(file, "summary"))
        .generic(file.flag("generic", false))
        .status(PartnershipStatus.valueOf(must(file, "status")))
        .statusNote(may(file, "statusNote"))
        .documentation(file.text("documentation").map(URI::create).orElse(null))
        .versions(file.texts("versions").stream().map(OneRosterVersion::valueOf).toList())
        .fields(each(file, "fields", DescriptorReader::field))
        .setupGuide(each(file, "setupGuide", DescriptorReader::step))
        .eligibility(each(file, "eligibility", DescriptorReader::question))
        .capabilities(capabilities(file, "capabilities"))
        .limits(
            each(file, "limits", DescriptorReader::limits).stream()
                .findFirst()
                .orElse(Limits.none()))
        .supportContacts(file.texts("supportContacts"))
        .build();
  }

  private static SettingField field(Fields field) {
    return SettingField.builder(must(field, "name"), must(field, "label"))
        .help(must(field, "help"))
        .example(may(field, "example"))
        .defaultValue(may(field, "defaultValue"))
        .secret(field.flag("secret", false))
        .required(field.flag("required", false))
        .advanced(field.flag("advanced", false))
        .choices(each(field, "choices", DescriptorReader::value))
        .build();
  }

  private static SettingChoice value(Fields choice) {
    return SettingChoice.of(must(choice, "value"), must(choice, "label"));
  }

  private static SetupStep step(Fields step) {
    return SetupStep.builder(must(step, "text"))
        .section(must(step, "section"))
        .hint(step.textOrNull("hint"))
        .field(step.textOrNull("field"))
        .build();
  }

  private static EligibilityQuestion question(Fields question) {
    return EligibilityQuestion.builder(must(question, "id"), must(question, "text"))
        .whomToAsk(must(question, "whomToAsk"))
        .choices(each(question, "choices", DescriptorReader::choice))
        .build();
  }

  private static EligibilityChoice choice(Fields choice) {
    return EligibilityChoice.builder(
            must(choice, "id"), must(choice, "label"), Verdict.valueOf(must(choice, "verdict")))
        .reason(must(choice, "reason"))
        .nextStep(may(choice, "nextStep"))
        .withholds(capabilities(choice, "withholds"))
        .lastsDays(choice.text("lastsDays").map(Integer::valueOf).orElse(null))
        .build();
  }

  private static Set<Capability> capabilities(Fields fields, String name) {
    return fields.texts(name).stream().map(Capability::valueOf).collect(Collectors.toSet());
  }

  private static Limits limits(Fields limits) {
    return Limits.builder()
        .titleLength(limits.text("titleLength").map(Integer::valueOf).orElse(null))
        .pageSize(limits.text("pageSize").map(Integer::valueOf).orElse(null))
        .concurrentRequests(limits.text("concurrentRequests").map(Integer::valueOf).orElse(null))
        .secretLifetimeDays(limits.text("secretLifetimeDays").map(Integer::valueOf).orElse(null))
        .wholePoints(limits.flag("wholePoints", false))
        .uniqueTitles(limits.flag("uniqueTitles", false))
        .dueDateRequired(limits.flag("dueDateRequired", false))
        .build();
  }

  private static <T> List<T> each(Fields fields, String name, Function<Fields, T> read) {
    return fields.each(name).stream().map(read).toList();
  }

  private static String must(Fields fields, String name) {
    return fields
        .text(name)
        .orElseThrow(() -> new IllegalArgumentException("the descriptor file lacks " + name));
  }

  private static String may(Fields fields, String name) {
    return fields.text(name).orElse("");
  }
}
