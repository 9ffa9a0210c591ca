package org.rollcall.connector.simulator.internal.protocol;

import java.util.Locale;

/** The minor codes of OneRoster 1.2 that this provider uses, each with its HTTP status. */
public enum MinorCode {
  INVALID_FILTER_FIELD(400),
  INVALID_SELECTION_FIELD(400),
  UNAUTHORISEDREQUEST(401),
  FORBIDDEN(403),
  UNKNOWNOBJECT(404),
  INVALIDDATA(422),
  SERVER_BUSY(429),
  INTERNAL_SERVER_ERROR(500);

  private final int httpStatus;

  MinorCode(int httpStatus) {
    this.httpStatus = httpStatus;
  }

  public int httpStatus() {
    return httpStatus;
  }

  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The code that goes with a status which no rule of the standard produced, such as an ordered
   * fault.
   */
  public static MinorCode closestTo(int httpStatus) {
    for (MinorCode code : values()) {
      if (code.httpStatus == httpStatus && code != INVALID_SELECTION_FIELD) {
        return code;
      }
    }
    return httpStatus >= 500 ? INTERNAL_SERVER_ERROR : INVALIDDATA;
  }
}
