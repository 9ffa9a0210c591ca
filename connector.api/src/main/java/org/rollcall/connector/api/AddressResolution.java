package org.rollcall.connector.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of what an admin typed: addresses, or complaints. */
public final class AddressResolution {
  private final @Nullable ServiceAddresses addresses;
  private final List<String> changes;
  private final List<String> questions;
  private final Map<String, String> complaints;

  private AddressResolution(
      @Nullable ServiceAddresses addresses,
      List<String> changes,
      List<String> questions,
      Map<String, String> complaints) {
    this.addresses = addresses;
    this.changes = List.copyOf(changes);
    this.questions = List.copyOf(questions);
    this.complaints = Map.copyOf(complaints);
  }

  /**
   * The addresses were understood.
   *
   * @param changes what was changed of what was typed, a sentence each, to be shown before use;
   *     empty when nothing
   */
  public static AddressResolution resolved(ServiceAddresses addresses, List<String> changes) {
    return resolved(addresses, changes, List.of());
  }

  /**
   * The addresses were understood, but may not be what was meant.
   *
   * @param questions to be answered with yes before the addresses are used, one sentence each that
   *     ends in a question mark; empty when there is no doubt
   */
  public static AddressResolution resolved(
      ServiceAddresses addresses, List<String> changes, List<String> questions) {
    return new AddressResolution(addresses, changes, questions, Map.of());
  }

  /**
   * Something typed cannot be right.
   *
   * @param complaints by field name, one sentence each that says what is wrong and how to put it
   *     right
   */
  public static AddressResolution refused(Map<String, String> complaints) {
    if (complaints.isEmpty()) {
      throw new IllegalArgumentException("a refusal needs a complaint");
    }
    return new AddressResolution(null, List.of(), List.of(), complaints);
  }

  /** The addresses; empty when there are complaints. */
  public Optional<ServiceAddresses> addresses() {
    return Optional.ofNullable(addresses);
  }

  /** What was changed of what was typed; empty when nothing. */
  public List<String> changes() {
    return changes;
  }

  /** What an admin must say yes to before the addresses are used; empty when there is no doubt. */
  public List<String> questions() {
    return questions;
  }

  /** Complaints by field name; empty when the addresses were understood. */
  public Map<String, String> complaints() {
    return complaints;
  }
}
