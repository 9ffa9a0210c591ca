package org.rollcall.platform.cli;

import java.util.ArrayList;
import java.util.List;

/** Lines of words under headings, each column as wide as its widest word. */
final class Table {
  private final List<List<String>> lines = new ArrayList<>();

  Table(String... headings) {
    lines.add(List.of(headings));
  }

  Table line(Object... words) {
    lines.add(List.of(words).stream().map(Object::toString).toList());
    return this;
  }

  /** Prints the lines, or what to say when there are none. */
  void print(Terminal terminal, String whenEmpty) {
    if (lines.size() == 1) {
      terminal.say(whenEmpty);
      return;
    }
    for (List<String> line : lines) {
      var text = new StringBuilder();
      for (int column = 0; column < line.size(); column++) {
        var word = line.get(column);
        text.append(word).append(" ".repeat(width(column) - length(word) + 2));
      }
      terminal.say(text.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return lines.stream().mapToInt(line -> length(line.get(column))).max().orElse(0);
  }

  private static int length(String word) {
    return word.codePointCount(0, word.length());
  }
}
