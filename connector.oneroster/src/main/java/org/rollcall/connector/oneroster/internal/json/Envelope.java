package org.rollcall.connector.oneroster.internal.json;

/** What an envelope was found to hold. */
public final class Envelope {
  private final Value.Members remarks = new Value.Members(4);
  private boolean found;
  private boolean others;
  private int elements;
  private String total = "";

  Envelope() {}

  void found(int more) {
    found = true;
    elements += more;
  }

  void total(String said) {
    total = said;
  }

  void remark(String name, Value value) throws ExcessException {
    remarks.put(name, value);
  }

  void skipped() {
    others = true;
  }

  /** Whether the collection was there. */
  public boolean hasCollection() {
    return found;
  }

  /** Elements that the collection held. */
  public int elements() {
    return elements;
  }

  /** What the body says the whole collection has, as written; empty when it does not say. */
  public String total() {
    return total;
  }

  /** Whether there was nothing but errors and warnings, or nothing at all. */
  public boolean hasNoData() {
    return !found && !others;
  }

  /** What the answer says about itself. */
  public StatusReport status() {
    return StatusReport.of(remarks);
  }
}
