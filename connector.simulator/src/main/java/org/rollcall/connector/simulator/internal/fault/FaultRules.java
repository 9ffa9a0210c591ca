package org.rollcall.connector.simulator.internal.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The faults in force; they may change while requests are answered. */
public final class FaultRules {

  private record Armed(FaultRule rule, int left) {}

  private final List<Armed> armed = new ArrayList<>();
  private final Mischief mischief = new Mischief();

  /** The latest of several of one kind that strike the same address counts. */
  public synchronized void add(FaultRule rule) {
    armed.removeIf(
        each -> each.rule().kind() == rule.kind() && each.rule().part().equals(rule.part()));
    armed.add(new Armed(rule, rule.times()));
  }

  public synchronized void replaceBy(List<FaultRule> rules) {
    armed.clear();
    rules.forEach(this::add);
  }

  /** Ends the faults of this name, wherever they strike. */
  public synchronized void end(String name) {
    FaultKind kind = FaultKind.of(name);
    armed.removeIf(each -> each.rule().kind() == kind);
  }

  public synchronized List<FaultRule> inForce() {
    return armed.stream().map(Armed::rule).toList();
  }

  /** The faults that strike this request, counted as having struck once more. */
  public synchronized Faults strike(String address) {
    Map<FaultKind, FaultRule> striking = new EnumMap<>(FaultKind.class);
    for (int i = 0; i < armed.size(); i++) {
      Armed each = armed.get(i);
      if (each.rule().strikes(address)
          && striking.putIfAbsent(each.rule().kind(), each.rule()) == null) {
        boolean counted = each.rule().times() > 0;
        armed.set(i, new Armed(each.rule(), counted ? each.left() - 1 : 0));
      }
    }
    armed.removeIf(each -> each.rule().times() > 0 && each.left() == 0);
    return striking.containsKey(FaultKind.MISCHIEF) ? mischief.next() : new Faults(striking);
  }
}
