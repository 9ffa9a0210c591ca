package org.rollcall.platform.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed after the words of a command, held against its usage. */
final class Arguments {
  private final List<String> operands;
  private final Map<String, List<String>> options;

  private Arguments(List<String> operands, Map<String, List<String>> options) {
    this.operands = operands;
    this.options = options;
  }

  static Arguments parse(Usage usage, List<String> typed) {
    var operands = new ArrayList<String>();
    var options = new HashMap<String, List<String>>();
    var rest = typed.iterator();
    boolean onlyOperands = false;
    while (rest.hasNext()) {
      var word = rest.next();
      if (onlyOperands || !word.startsWith("--")) {
        operands.add(word);
      } else if (word.equals("--")) {
        onlyOperands = true;
      } else {
        int equals = word.indexOf('=');
        var option = known(usage, word.substring(2, equals < 0 ? word.length() : equals));
        var value = equals < 0 ? next(option, rest) : inline(option, word.substring(equals + 1));
        options.computeIfAbsent(option.name(), name -> new ArrayList<>()).add(value);
      }
    }
    check(usage, operands, options);
    return new Arguments(List.copyOf(operands), Map.copyOf(options));
  }

  /** The only operand of a command that takes one. */
  String operand() {
    return operands.get(0);
  }

  /** All operands that were given. */
  List<String> operands() {
    return operands;
  }

  String operand(int position) {
    return operands.get(position);
  }

  /** The operand at a place that can do without. */
  Optional<String> operandIfGiven(int position) {
    return operands.stream().skip(position).findFirst();
  }

  /** The operand of a command that can do without. */
  Optional<String> given() {
    return operands.stream().findFirst();
  }

  boolean has(String option) {
    return options.containsKey(option);
  }

  /** The value of an option that must be given. */
  String value(String option) {
    return optional(option).orElseThrow();
  }

  Optional<String> optional(String option) {
    return values(option).stream().findFirst();
  }

  /** All values of an option that may be repeated. */
  List<String> values(String option) {
    return options.getOrDefault(option, List.of());
  }

  private static Option known(Usage usage, String name) {
    return usage
        .option(name)
        .orElseThrow(
            () ->
                CommandFailure.misused(
                    "There is no option --" + name + " here; use: " + usage.synopsis()));
  }

  private static String next(Option option, Iterator<String> rest) {
    if (option.isFlag()) {
      return "";
    }
    if (!rest.hasNext()) {
      throw CommandFailure.misused("Give a value after --" + option.name() + ".");
    }
    return rest.next();
  }

  private static String inline(Option option, String value) {
    if (option.isFlag()) {
      throw CommandFailure.misused("--" + option.name() + " takes no value; leave it out.");
    }
    return value;
  }

  private static void check(Usage usage, List<String> operands, Map<String, List<String>> options) {
    long needed = usage.operands().stream().filter(operand -> !operand.startsWith("[")).count();
    if (operands.size() < needed || operands.size() > usage.operands().size()) {
      throw CommandFailure.misused(
          operands.size() > usage.operands().size()
              ? "\"%s\" is one word too many; use: %s"
                  .formatted(operands.get(usage.operands().size()), usage.synopsis())
              : "Say which %s; use: %s"
                  .formatted(usage.operands().get(operands.size()), usage.synopsis()));
    }
    for (Option option : usage.options()) {
      var values = options.getOrDefault(option.name(), List.of());
      if (option.required() && values.isEmpty()) {
        throw CommandFailure.misused(
            "--" + option.name() + " is missing; use: " + usage.synopsis());
      }
    }
    options.forEach(
        (name, values) -> {
          if (values.size() > 1 && !known(usage, name).repeats()) {
            throw CommandFailure.misused("Give --" + name + " only once.");
          }
        });
  }
}
