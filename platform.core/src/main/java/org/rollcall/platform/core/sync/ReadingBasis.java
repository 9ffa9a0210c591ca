package org.rollcall.platform.core.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.rollcall.platform.core.connection.Connection;
import org.rollcall.platform.core.roster.RecordKey;

/** What the outcome of reading a SIS depends on besides the SIS, as a short text to compare. */
final class ReadingBasis {
  private ReadingBasis() {}

  /**
   * Of a connection, read with a version of its connector. Versions with the same first number read
   * alike: a connector that is replaced in the middle of a run does not begin anew.
   *
   * @param erased whom a reading leaves out
   * @param looks what those depend on who look at the records
   */
  static String of(
      Connection connection, String connectorVersion, Set<RecordKey> erased, String looks) {
    var parts =
        List.of(
            connection.connector().value(),
            connectorVersion.split("\\.", 2)[0],
            connection.addresses().version().name(),
            connection.addresses().rostering().toString(),
            new TreeMap<>(connection.settings().asMap()).toString(),
            erased.stream().sorted().toList().toString(),
            looks);
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
