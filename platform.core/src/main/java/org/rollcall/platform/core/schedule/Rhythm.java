package org.rollcall.platform.core.schedule;

/** How often a connection is synced by itself. */
public enum Rhythm {
  /** Once a night, somewhere in the nightly window of this installation. */
  NIGHT,
  /** Once a day, somewhere in a window of its own. */
  WINDOW,
  /** At given times of the day. */
  TIMES,
  /** Every few hours, within a part of the day or all day long. */
  HOURS,
  /** Never; only when somebody asks. */
  OFF
}
