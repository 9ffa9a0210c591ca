package org.rollcall.platform.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command looks like when typed.
 *
 * @param words its name, one or two words
 * @param operands what follows, by position, such as {@code FILE}; all but those in brackets must
 *     be given
 * @param purpose what it does, one sentence
 */
record Usage(String words, List<String> operands, List<Option> options, String purpose) {
  Usage {
    operands = List.copyOf(operands);
    options = List.copyOf(options);
  }

  Optional<Option> option(String name) {
    return Stream.concat(options.stream(), Option.EVERYWHERE.stream())
        .filter(option -> option.name().equals(name))
        .findFirst();
  }

  /** As it is typed, without the options that every command understands. */
  String synopsis() {
    return Stream.of(
            Stream.of("rollcall", words), operands.stream(), options.stream().map(Option::toString))
        .flatMap(part -> part)
        .collect(joining(" "));
  }
}
