package org.rollcall.platform.core.eligibility;

import static org.rollcall.connector.api.descriptor.Verdict.BEST_EFFORT;
import static org.rollcall.connector.api.descriptor.Verdict.NOT_YET;
import static org.rollcall.connector.api.descriptor.Verdict.SUPPORTED;

import java.util.List;
import java.util.Set;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.api.descriptor.ConnectorId;
import org.rollcall.connector.api.descriptor.EligibilityChoice;
import org.rollcall.connector.api.descriptor.EligibilityQuestion;
import org.rollcall.connector.api.descriptor.Verdict;

/** The rules of the source page, in the form in which connectors state them. */
final class Questions {
  static final EligibilityQuestion CAMPUS_LEARNING =
      question(
          "license",
          choice("full", SUPPORTED),
          EligibilityChoice.builder("provisional", "The provisional license", BEST_EFFORT)
              .reason("It can be requested once.")
              .nextStep("Buy the full license.")
              .lastsDays(45)
              .build(),
          choice("none", NOT_YET));
  static final EligibilityQuestion API_LICENSE =
      question("license", choice("yes", SUPPORTED), choice("no", NOT_YET));
  static final EligibilityQuestion HOSTING =
      question(
          "hosting",
          choice("vendor", SUPPORTED),
          choice("vendor-cloud", SUPPORTED),
          choice("own-cloud", BEST_EFFORT),
          choice("on-premises", BEST_EFFORT));
  static final EligibilityQuestion TEACHERS =
      question(
          "teachers",
          choice("plus", SUPPORTED),
          choice("upgrade", SUPPORTED),
          EligibilityChoice.builder("other", "other", NOT_YET)
              .withholds(Set.of(Capability.GRADEBOOK_WRITE))
              .build(),
          choice("not-classroom", SUPPORTED));
  static final EligibilityQuestion ASPEN_VERSION =
      question("version", choice("6.2", SUPPORTED), choice("older", NOT_YET));
  static final EligibilityQuestion UNIVERSAL_CONNECTOR =
      question(
          "connector",
          choice("write", SUPPORTED),
          EligibilityChoice.builder("read", "It reads only", SUPPORTED)
              .reason("It was installed to read.")
              .withholds(Set.of(Capability.GRADEBOOK_WRITE))
              .build(),
          choice("none", NOT_YET));
  static final EligibilityQuestion POWERSCHOOL_VERSION =
      question("version", choice("24.5.1.0", SUPPORTED), choice("older", BEST_EFFORT));

  private Questions() {}

  static ConnectorDescriptor product(String name) {
    var questions =
        switch (name) {
          case "campus" -> List.of(CAMPUS_LEARNING, HOSTING, TEACHERS);
          case "skyward-sms", "skyward-qmlativ" -> List.of(API_LICENSE, HOSTING, TEACHERS);
          case "aspen" -> List.of(ASPEN_VERSION, HOSTING, TEACHERS);
          case "powerschool" ->
              List.of(UNIVERSAL_CONNECTOR, POWERSCHOOL_VERSION, HOSTING, TEACHERS);
          default -> throw new IllegalArgumentException(name);
        };
    return asking(questions);
  }

  static ConnectorDescriptor asking(List<EligibilityQuestion> questions) {
    return ConnectorDescriptor.builder(ConnectorId.of("sis"), "SIS", "Maker")
        .eligibility(questions)
        .build();
  }

  static EligibilityQuestion question(String id, EligibilityChoice... choices) {
    return EligibilityQuestion.builder(id, id + "?")
        .whomToAsk("Whoever runs the servers.")
        .choices(List.of(choices))
        .build();
  }

  static EligibilityChoice choice(String id, Verdict verdict) {
    return EligibilityChoice.builder(id, id, verdict)
        .reason("Because of " + id + ".")
        .nextStep(verdict == NOT_YET ? "Get more than " + id + "." : "")
        .build();
  }
}
