package org.rollcall.connector.oneroster.internal.csv;

import java.util.Arrays;
import java.util.List;
import org.rollcall.connector.oneroster.internal.json.Value;

/**
 * A column of a file.
 *
 * @param member what the API calls the same
 * @param required whether the file cannot be without it
 */
record Column(String name, String member, Form form, boolean required) {
  /** How its values are written. */
  enum Form {
    /** One value. */
    TEXT,
    /** Values with commas between them. */
    LIST,
    /** Pairs like {@code {type:id}} with commas between them. */
    PAIRS,
    /** Not read. */
    LEFT_OUT
  }

  /** A column as a form writes it: {@code termSourcedIds!>terms[]} is required and a list. */
  static Column of(String written) {
    boolean required = written.contains("!");
    var parts = written.replace("!", "").split(">", 2);
    var member = parts[parts.length - 1];
    var form =
        member.endsWith("[]")
            ? Form.LIST
            : member.endsWith("{}") ? Form.PAIRS : member.equals("-") ? Form.LEFT_OUT : Form.TEXT;
    var bare = member.replace("[]", "").replace("{}", "");
    return new Column(parts[0].replace("[]", "").replace("{}", ""), bare, form, required);
  }

  /** The value as the API would have sent it. */
  Value value(String cell) {
    return switch (form) {
      case LIST -> new Value.Many(items(cell).map(Value.Text::new).map(Value.class::cast).toList());
      case PAIRS -> new Value.Many(items(cell).map(Column::pair).toList());
      case TEXT, LEFT_OUT -> new Value.Text(cell);
    };
  }

  private static java.util.stream.Stream<String> items(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(item -> !item.isEmpty());
  }

  private static Value pair(String item) {
    boolean braced = item.startsWith("{") && item.endsWith("}");
    var inside = braced ? item.substring(1, item.length() - 1) : item;
    int colon = inside.indexOf(':');
    return Value.Members.of(
        List.of("type", "identifier"),
        List.of(
            new Value.Text(colon < 0 ? "" : inside.substring(0, colon)),
            new Value.Text(inside.substring(colon + 1))));
  }
}
