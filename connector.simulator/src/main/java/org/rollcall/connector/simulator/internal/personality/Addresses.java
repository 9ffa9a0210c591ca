package org.rollcall.connector.simulator.internal.personality;

/**
 * Where a product answers; paths begin with a slash.
 *
 * @param base what stands before the services, without a slash at its end
 * @param pasted what an admin of the product would copy as "Host URL", as it is shown there
 * @param alias another base under which the same services answer; empty for none
 * @param caseMatters whether a path must be written exactly so
 */
public record Addresses(
    String base,
    String pasted,
    String rostering,
    String gradebook,
    String alias,
    boolean caseMatters) {

  /** OneRoster 1.1: one root for everything. */
  static Addresses oneOne(String base, String pasted) {
    return new Addresses(base, pasted, base, base, "", true);
  }

  /** OneRoster 1.2: a root for each service. */
  static Addresses oneTwo(String base, String alias) {
    return new Addresses(
        base, base, base + "/rostering/v1p2", base + "/gradebook/v1p2", alias, true);
  }

  Addresses ignoringCase() {
    return new Addresses(base, pasted, rostering, gradebook, alias, false);
  }

  /** The same root below the other base; the root itself where there is none. */
  public String aliasOf(String root) {
    return alias.isEmpty() ? root : alias + root.substring(base.length());
  }
}
