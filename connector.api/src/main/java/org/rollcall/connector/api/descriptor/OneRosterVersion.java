package org.rollcall.connector.api.descriptor;

/** Versions of the standard. May gain members. */
public enum OneRosterVersion {
  /** 1.0 of 2015. */
  V1_0,
  /** 1.1 of 2017. */
  V1_1,
  /** 1.2 of 2022. */
  V1_2
}
