package org.rollcall.connector.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.descriptor.Verdict;

/** What a descriptor must say, so that no page of the console has a hole. */
final class DescriptorExpectations {
  private DescriptorExpectations() {}

  static void assertComplete(ConnectorDescriptor descriptor) {
    assertThat(descriptor.product()).isNotBlank();
    assertThat(descriptor.summary()).endsWith(".");
    assertThat(descriptor.documentation()).isPresent();
    assertThat(descriptor.versions()).isNotEmpty();
    assertThat(descriptor.supportContacts()).isNotEmpty();
    assertThat(descriptor.capabilities()).contains(Capability.ROSTER);
    assertFields(descriptor);
    assertGuide(descriptor);
    assertThat(descriptor.eligibility())
        .isNotEmpty()
        .allSatisfy(DescriptorExpectations::assertQuestion);
  }

  private static void assertFields(ConnectorDescriptor descriptor) {
    var fields = descriptor.fields();
    assertThat(fields).extracting(SettingField::name).doesNotHaveDuplicates();
    assertThat(fields)
        .filteredOn(SettingField::required)
        .extracting(SettingField::name)
        .contains(SettingField.HOST_URL, SettingField.ACCESS_KEY, SettingField.SECRET_CODE);
    assertThat(fields).allSatisfy(field -> assertThat(field.help()).endsWith("."));
    assertThat(fields)
        .filteredOn(field -> field.name().equals(SettingField.SECRET_CODE))
        .allMatch(SettingField::secret);
  }

  private static void assertGuide(ConnectorDescriptor descriptor) {
    var names = descriptor.fields().stream().map(SettingField::name).toList();
    assertThat(descriptor.setupGuide()).isNotEmpty();
    assertThat(descriptor.setupGuide())
        .allSatisfy(
            step -> {
              assertThat(step.text()).endsWith(".");
              assertThat(step.section()).isNotBlank();
              step.field().ifPresent(field -> assertThat(names).contains(field));
            });
  }

  private static void assertQuestion(EligibilityQuestion question) {
    assertThat(question.whomToAsk()).isNotBlank();
    assertThat(question.choices()).extracting(EligibilityChoice::id).doesNotHaveDuplicates();
    assertThat(question.choices()).anyMatch(choice -> choice.verdict() == Verdict.SUPPORTED);
    assertThat(question.choices())
        .filteredOn(choice -> choice.verdict() != Verdict.SUPPORTED)
        .allSatisfy(choice -> assertThat(choice.nextStep()).endsWith("."));
  }
}
