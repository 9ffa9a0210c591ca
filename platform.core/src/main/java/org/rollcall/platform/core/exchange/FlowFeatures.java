package org.rollcall.platform.core.exchange;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.platform.core.connection.DataFlow;

/** What a flow reads or writes, in sentences that a person agrees to. */
final class FlowFeatures {
  private static final List<String> READ =
      List.of(
          "Schools and orgs are read: name, kind, identifier and parent.",
          "Academic sessions are read: title, kind, dates and school year.",
          "Courses are read: title, code, grades and subjects.",
          "Classes are read: title, code, school, terms, periods, grades and subjects.",
          "People are read: names and pronouns, e-mail address, sign-in name, identifiers, phone"
              + " numbers, roles, grades, and who cares for whom.",
          "Enrollments are read: who is in which class, in which role, from when until when.");

  private FlowFeatures() {}

  static List<String> of(DataFlow flow, ConnectorDescriptor descriptor) {
    return flow == DataFlow.IMPORT ? imported(descriptor) : exported(descriptor);
  }

  private static List<String> imported(ConnectorDescriptor descriptor) {
    var features = new ArrayList<>(READ);
    features.add(
        descriptor.capabilities().contains(Capability.DEMOGRAPHICS)
            ? "Demographics are off: they are not read, although this connector could."
            : "Demographics are off, and this connector cannot read them.");
    features.add("Passwords are never read.");
    features.add("Nothing is written to the SIS.");
    return features;
  }

  private static List<String> exported(ConnectorDescriptor descriptor) {
    var features = new ArrayList<String>();
    if (descriptor.capabilities().contains(Capability.GRADEBOOK_WRITE)) {
      features.add(
          "Line items would be written: title, category, dates and points of an assignment.");
      features.add("Results would be written: a student's score and comment for an assignment.");
      features.add("Only line items and results that came from here would be changed or deleted.");
    } else {
      features.add("This connector cannot write grades; nothing would be written.");
    }
    if (descriptor.capabilities().contains(Capability.GRADEBOOK_READ)) {
      features.add("Categories, grading periods and line items of a class would be read.");
    }
    return features;
  }
}
