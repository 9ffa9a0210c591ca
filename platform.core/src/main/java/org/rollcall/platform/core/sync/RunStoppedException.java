package org.rollcall.platform.core.sync;

/** Leads a run out of whatever it was doing, after it was stopped. */
final class RunStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RunStoppedException() {
    super("the run was stopped", null, false, false);
  }
}
