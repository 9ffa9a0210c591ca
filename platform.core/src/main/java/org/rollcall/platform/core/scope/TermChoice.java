package org.rollcall.platform.core.scope;

/** Which terms are wanted. */
public enum TermChoice {
  /** All of them. */
  ALL,
  /** Those of the current school year and of the years to come. */
  CURRENT,
  /** Those that were picked, with the terms within them and the years around them. */
  PICKED
}
