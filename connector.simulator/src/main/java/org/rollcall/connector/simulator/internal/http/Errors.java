package org.rollcall.connector.simulator.internal.http;

import org.rollcall.connector.simulator.internal.protocol.ErrorShape;
import org.rollcall.connector.simulator.internal.protocol.MinorCode;
import org.rollcall.connector.simulator.internal.protocol.Refusal;
import org.rollcall.connector.simulator.internal.record.Version;

/** Answers that say what went wrong, in the form of the personality. */
record Errors(ErrorShape shape, Version version) {

  /** Providers of 1.1 call invalid data a bad request. */
  Answer of(Refusal refusal) {
    boolean older = version == Version.ONE_ONE && refusal.code() == MinorCode.INVALIDDATA;
    return of(older ? 400 : refusal.code().httpStatus(), refusal.code(), refusal.sentence());
  }

  Answer of(int status, MinorCode code, String sentence) {
    return Answer.json(status, shape.body(code, sentence));
  }
}
