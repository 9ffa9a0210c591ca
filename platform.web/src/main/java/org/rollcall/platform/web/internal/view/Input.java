package org.rollcall.platform.web.internal.view;

import java.util.Map;

/**
 * One input of a form, filled again with what was typed.
 *
 * @param fault what is wrong with it; empty when nothing is
 */
public record Input(String name, String value, String fault) {

  /** One that keeps what was typed. */
  public static Input of(String name, Map<String, String> typed, Map<String, String> faults) {
    return new Input(name, typed.getOrDefault(name, ""), faults.getOrDefault(name, ""));
  }

  /** One that is always empty again. */
  public static Input secret(String name, Map<String, String> faults) {
    return new Input(name, "", faults.getOrDefault(name, ""));
  }

  /** Whether the sentence is to be shown. */
  public boolean faulty() {
    return !fault.isEmpty();
  }

  @Override
  public String toString() {
    return "Input[" + name + "]";
  }
}
