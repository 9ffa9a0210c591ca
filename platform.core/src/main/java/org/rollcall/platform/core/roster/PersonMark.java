package org.rollcall.platform.core.roster;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.rollcall.connector.api.roster.SourcedId;
import org.rollcall.platform.core.connection.ConnectionId;

/**
 * A hash that stands for one person of one connection where the person must not be named: in the
 * audit log, and where somebody was erased.
 */
public record PersonMark(String hex) {
  /** The mark of a person. */
  public static PersonMark of(ConnectionId connection, SourcedId person) {
    var text = "person\n" + connection + "\n" + person.value();
    return new PersonMark(
        HexFormat.of().formatHex(Sha256.first16(text.getBytes(StandardCharsets.UTF_8))));
  }

  /** How the audit log calls the person. */
  public String subject() {
    return "person " + hex;
  }
}
