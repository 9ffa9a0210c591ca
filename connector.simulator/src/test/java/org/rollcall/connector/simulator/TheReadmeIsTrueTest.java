package org.rollcall.connector.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rollcall.connector.simulator.internal.fault.FaultKind;

class TheReadmeIsTrueTest {

  private final List<String> lines = lines();

  @Test
  void it_lists_every_personality_and_every_fault() {
    assertThat(Simulator.personalities())
        .allSatisfy(
            name -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + name + "`")));
    assertThat(FaultKind.values())
        .allSatisfy(
            kind ->
                assertThat(lines)
                    .anyMatch(line -> line.matches("\\| `" + kind.token() + "[=`].*")));
  }

  @Test
  void it_lists_no_fault_that_does_not_exist() {
    List<String> known = Arrays.stream(FaultKind.values()).map(FaultKind::token).toList();
    int start = lines.indexOf("| fault | what happens |") + 2;
    int end = lines.subList(start, lines.size()).indexOf("") + start;

    assertThat(lines.subList(start, end))
        .extracting(line -> line.replaceFirst("\\| `([a-z0-9-]+).*", "$1"))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private static List<String> lines() {
    try {
      return Files.readAllLines(Path.of("README.md"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
