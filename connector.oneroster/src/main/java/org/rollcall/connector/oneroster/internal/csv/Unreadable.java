package org.rollcall.connector.oneroster.internal.csv;

import java.util.ArrayList;
import java.util.List;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;

/**
 * Why a package is refused: where, what, and what to do. Values of data rows never stand in it,
 * because they are people's.
 */
final class Unreadable {
  private static final int MOST_TOLD = 6;

  private final List<String> complaints = new ArrayList<>();

  static SisException because(String sentence) {
    return new SisException(FailureKind.FILE_UNREADABLE, sentence);
  }

  void add(String sentence) {
    complaints.add(sentence);
  }

  /** Leads out when there was anything to complain of. */
  void throwIfAny() {
    if (complaints.isEmpty()) {
      return;
    }
    int more = complaints.size() - MOST_TOLD;
    throw because(
        String.join(" ", complaints.subList(0, Math.min(MOST_TOLD, complaints.size())))
            + (more > 0 ? " There are " + more + " more complaints like these." : ""));
  }
}
