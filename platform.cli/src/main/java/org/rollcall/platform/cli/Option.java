package org.rollcall.platform.cli;

import java.util.List;

/**
 * Something that may be typed after two hyphens.
 *
 * @param value what stands for its value in the usage; empty for a flag
 * @param repeats whether it may be given more than once
 */
record Option(String name, String value, boolean required, boolean repeats) {
  static final Option JSON = flag("json");

  /** Understood by every command: where Rollcall answers, and who asks. */
  static final List<Option> EVERYWHERE =
      List.of(JSON, optional("url", "URL"), optional("key", "KEY"), optional("home", "DIR"));

  static Option flag(String name) {
    return new Option(name, "", false, false);
  }

  static Option required(String name, String value) {
    return new Option(name, value, true, false);
  }

  static Option optional(String name, String value) {
    return new Option(name, value, false, false);
  }

  static Option repeated(String name, String value) {
    return new Option(name, value, false, true);
  }

  boolean isFlag() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    var text = "--" + name + (isFlag() ? "" : " " + value);
    return required ? text : "[" + text + "]" + (repeats ? "…" : "");
  }
}
