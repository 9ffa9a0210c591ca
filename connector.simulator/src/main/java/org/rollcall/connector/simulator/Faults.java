package org.rollcall.connector.simulator;

import java.util.Arrays;
import java.util.List;
import org.rollcall.connector.simulator.internal.fault.FaultRule;
import org.rollcall.connector.simulator.internal.fault.FaultRules;

/** The faults in force in a running simulator; a change counts from the next request. */
public final class Faults {

  private final FaultRules rules;

  Faults(FaultRules rules) {
    this.rules = rules;
  }

  /** Adds a fault to those in force. */
  public void add(Fault fault) {
    rules.add(fault.rule());
  }

  /** Puts exactly these in force. */
  public void set(Fault... faults) {
    rules.replaceBy(Arrays.stream(faults).map(Fault::rule).toList());
  }

  /** Ends all faults. */
  public void clear() {
    rules.replaceBy(List.of());
  }

  /** The faults in force, in the form of the command line. */
  public List<String> inForce() {
    return rules.inForce().stream().map(FaultRule::toString).toList();
  }
}
