package org.rollcall.connector.simulator.internal.record;

/** The versions of OneRoster that a personality may speak. */
public enum Version {
  ONE_ONE("v1p1"),
  ONE_TWO("v1p2");

  private final String token;

  Version(String token) {
    this.token = token;
  }

  /** As it stands in addresses and scopes. */
  public String token() {
    return token;
  }

  /** What stands before the name of every scope. */
  public String scopePrefix() {
    return "https://purl.imsglobal.org/spec/or/" + token + "/scope/";
  }
}
