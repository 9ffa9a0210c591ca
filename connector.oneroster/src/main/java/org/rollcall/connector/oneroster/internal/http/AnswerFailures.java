package org.rollcall.connector.oneroster.internal.http;

import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.json.StatusReport;

/** What an answer without the wanted data means: one place for every status. */
public final class AnswerFailures {
  /** What was asked for; it decides what a 404 or a 400 means. */
  public enum Purpose {
    /** A collection that every SIS has: without it the address is wrong. */
    COLLECTION,
    /** Something that an edition may lack. */
    EXTRA,
    /** What belongs to one record, such as the results of a class; there may be none. */
    NESTED,
    /** A record to be stored or deleted. */
    WRITE
  }

  private AnswerFailures() {}

  static SisException of(Answer answer, Purpose purpose) {
    boolean html = answer.isHtml();
    var said = answer.readStatus();
    var kind = kindOf(answer.status(), purpose, html, said);
    return new SisException(kind, sentence(kind, answer, said));
  }

  /** A page for people came where data was asked for. */
  public static SisException html(Answer answer) {
    return new SisException(
        FailureKind.ADDRESS_WRONG,
        "At "
            + Address.shown(answer.address())
            + " there is a page for people, not OneRoster data: the district admin checks the Host"
            + " URL against what the SIS shows.");
  }

  /** Data came, but not in the envelope that belongs to it. */
  public static SisException noEnvelope(Answer answer, StatusReport said) {
    if (said.saysFailure()) {
      var kind = kindOfMinor(said);
      return new SisException(kind, sentence(kind, answer, said));
    }
    return new SisException(
        FailureKind.DATA_UNREADABLE,
        "The answer of "
            + Address.shown(answer.address())
            + " does not hold the collection that was asked for. The developers of Rollcall look at"
            + " it, then the SIS vendor.");
  }

  private static FailureKind kindOf(int status, Purpose purpose, boolean html, StatusReport said) {
    if (status / 100 == 2) {
      return html ? FailureKind.ADDRESS_WRONG : kindOfMinor(said);
    }
    return switch (status) {
      case 401 -> FailureKind.CREDENTIALS_REJECTED;
      case 403 -> FailureKind.PERMISSION_MISSING;
      case 404, 410 -> missing(purpose, html, said);
      case 405, 501 ->
          purpose == Purpose.COLLECTION ? FailureKind.ADDRESS_WRONG : FailureKind.NOT_OFFERED;
      case 408 -> FailureKind.UNAVAILABLE;
      case 429 -> FailureKind.RATE_LIMITED;
      default -> {
        if (status >= 500) {
          yield FailureKind.UNAVAILABLE;
        }
        if (status < 400) {
          yield FailureKind.ADDRESS_WRONG;
        }
        yield declined(purpose);
      }
    };
  }

  private static FailureKind declined(Purpose purpose) {
    return switch (purpose) {
      case COLLECTION -> FailureKind.DATA_UNREADABLE;
      case EXTRA, NESTED -> FailureKind.NOT_OFFERED;
      case WRITE -> FailureKind.REFUSED;
    };
  }

  private static FailureKind missing(Purpose purpose, boolean html, StatusReport said) {
    return switch (purpose) {
      case COLLECTION -> FailureKind.ADDRESS_WRONG;
      case EXTRA, NESTED -> FailureKind.NOT_OFFERED;
      // A write that names an unknown class is declined; one that meets no service is not offered.
      case WRITE ->
          html || said.codeMajor().isEmpty() ? FailureKind.NOT_OFFERED : FailureKind.REFUSED;
    };
  }

  private static FailureKind kindOfMinor(StatusReport said) {
    if (said.hasMinor("unauthorisedrequest") || said.hasMinor("unauthorized")) {
      return FailureKind.CREDENTIALS_REJECTED;
    }
    if (said.hasMinor("forbidden")) {
      return FailureKind.PERMISSION_MISSING;
    }
    if (said.hasMinor("serverbusy")) {
      return FailureKind.RATE_LIMITED;
    }
    return said.hasMinor("internalservererror")
        ? FailureKind.UNAVAILABLE
        : FailureKind.DATA_UNREADABLE;
  }

  private static String sentence(FailureKind kind, Answer answer, StatusReport said) {
    var at = Address.shown(answer.address());
    var status = " (status " + answer.status() + ")";
    var what =
        switch (kind) {
          case CREDENTIALS_REJECTED ->
              "The SIS does not accept the key and secret at "
                  + at
                  + status
                  + ": the district admin enters them anew.";
          case PERMISSION_MISSING ->
              "Key and secret are right, but the SIS does not allow them to use "
                  + at
                  + status
                  + ": the district admin grants the permission in the SIS.";
          case ADDRESS_WRONG ->
              "There is no OneRoster service at "
                  + at
                  + status
                  + ": the district admin checks the Host URL against what the SIS shows.";
          case NOT_OFFERED -> "This SIS does not offer " + at + status + ".";
          case RATE_LIMITED ->
              "The SIS is asked too often just now, and wants Rollcall to wait"
                  + status
                  + ": nobody needs to act, it answers again after a pause.";
          case UNAVAILABLE ->
              "The SIS fails to answer at "
                  + at
                  + status
                  + ": Rollcall tries again; if it lasts, ask the SIS vendor.";
          case REFUSED -> "The SIS declined to store this" + status + ".";
          default ->
              "The SIS did not understand what was asked at "
                  + at
                  + status
                  + ". The developers of Rollcall look at it, then the SIS vendor.";
        };
    return what + said.reason();
  }
}
