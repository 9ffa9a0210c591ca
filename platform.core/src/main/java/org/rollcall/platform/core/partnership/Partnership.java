package org.rollcall.platform.core.partnership;

import java.util.List;
import org.rollcall.connector.api.descriptor.Capability;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;

/**
 * One installed connector, as districts look at it.
 *
 * @param version the version of its bundle
 * @param serves whether it can be connected to now
 */
public record Partnership(ConnectorDescriptor descriptor, String version, boolean serves) {
  /** An answer on eligibility with which a capability cannot be used. */
  public record Withholding(Capability capability, String question, String answer) {}

  /** What it withholds, and with which answers, in the order of its questions. */
  public List<Withholding> withholdings() {
    return descriptor.eligibility().stream()
        .flatMap(
            question ->
                question.choices().stream()
                    .flatMap(
                        choice ->
                            choice.withholds().stream()
                                .sorted()
                                .map(it -> new Withholding(it, question.text(), choice.label()))))
        .toList();
  }
}
