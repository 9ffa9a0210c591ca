package org.rollcall.connector.oneroster.internal.check;

import org.rollcall.connector.api.failure.FailureKind;

/** What to do about a failure when nothing more is known than its kind. */
final class NextSteps {
  static final String COMPARE_THE_ADDRESS =
      "Compare the Host URL with the one that the SIS shows, letter by letter, and correct it here.";
  static final String TRY_LATER =
      "Check again in a few minutes. If it stays so, ask whoever runs the SIS whether it is up and"
          + " may be reached from this machine.";

  private NextSteps() {}

  static String of(FailureKind kind) {
    return switch (kind) {
      case CREDENTIALS_REJECTED ->
          "Copy the key and the secret from the SIS again, without spaces around them, and enter"
              + " both here. If the SIS shows the secret only once, make a new one there.";
      case CREDENTIALS_EXPIRED ->
          "Make a new key and secret in the SIS, or extend their dates there, and enter both here.";
      case PERMISSION_MISSING ->
          "In the SIS, open the application that this key belongs to, let it read OneRoster data,"
              + " and check again.";
      case ADDRESS_WRONG -> COMPARE_THE_ADDRESS;
      case RATE_LIMITED -> "Wait a few minutes, then check again.";
      case UNAVAILABLE -> TRY_LATER;
      case CLOCK_WRONG ->
          "The operator of this machine sets its clock by a time server. If it is right, ask"
              + " whoever runs the SIS about the clock there. Then check again.";
      case NOT_OFFERED -> "Ask the SIS vendor whether this edition includes OneRoster.";
      default ->
          "Check again. If it stays so, send what stands here to the developers of Rollcall; no"
              + " secret is in it.";
    };
  }
}
