package org.rollcall.platform.itest.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run makes of each fault of the simulator, whichever connector reads.
 *
 * @param fault as the simulator is told
 * @param endings kinds of failure that it may end in; a run that ends well is {@code none}, one
 *     that waits for a person {@code held}
 */
record ExpectedOfFaults(String fault, Set<String> endings) {
  /** The run ends well, and the roster is the SIS's. */
  static final String WHOLE = "none";

  private static final String[] ROWS = {
    "status=401 : CREDENTIALS_REJECTED",
    "status=403@/users : PERMISSION_MISSING",
    "status=404 : ADDRESS_WRONG",
    "status=500@/users : UNAVAILABLE",
    "status=503@/users#2 : none",
    "html : ADDRESS_WRONG",
    "redirect : ADDRESS_WRONG",
    "redirect@/users : ADDRESS_WRONG",
    "429=1@/users#2 : none",
    "429=date@/users#2 : none",
    "429=bare@/users#2 : none",
    "429=html@/users#2 : none",
    "429=1200@/users : RATE_LIMITED",
    "deep-nesting@/users : DATA_UNREADABLE",
    "gzip-bomb=2000000000@/users : DATA_UNREADABLE",
    "delay=50 : none",
    "drop@/users : UNAVAILABLE",
    "drop@/users#1 : none",
    "truncate@/users : DATA_UNREADABLE",
    "slow-body=500@/users : none",
    "huge-body=50000000@/users : none DATA_UNREADABLE",
    "token-lifetime=2 : none",
    "no-expires-in : none",
    "huge-token=1000000 : none DATA_UNREADABLE UNAVAILABLE CREDENTIALS_REJECTED ADDRESS_WRONG",
    "wrong-scope : PERMISSION_MISSING none",
    "scope-refused : none PERMISSION_MISSING CREDENTIALS_REJECTED",
    "credential-style=basic : none CREDENTIALS_REJECTED",
    "credential-style=body : none CREDENTIALS_REJECTED",
    "query-parameters : none CREDENTIALS_REJECTED DATA_UNREADABLE",
    "changed-secret : CREDENTIALS_REJECTED",
    "cookie : none",
    "vendor-header : PERMISSION_MISSING none",
    "no-envelope@/users : DATA_UNREADABLE",
    "path-envelope : none",
    "clamp=7 : none",
    "changing-clamp : none",
    "limit-refused=50 : none",
    "no-total : none",
    "wrong-total@/users : ROSTER_INCOMPLETE",
    "changing-total@/enrollments : ROSTER_INCOMPLETE none",
    "changing-revision@/enrollments : ROSTER_INCOMPLETE none",
    "link=none : none",
    "link=relative : none",
    "link=wrong : none",
    "link=bare : none",
    "link=endless : none ROSTER_INCOMPLETE",
    "cursors : none",
    "loop@/users : ROSTER_INCOMPLETE",
    "duplicate@/enrollments : none ROSTER_INCOMPLETE",
    "repeat-page@/enrollments : ROSTER_INCOMPLETE none",
    "empty=users : held",
    "empty=enrollments : held",
    "empty=orgs : held",
    "filter=refused : none",
    "filter=ignored : none",
    "tombstones=none : none",
    "two-teachers : none",
    "no-teacher : none",
    "category-route=none : none",
    "no-default-category : none",
    "unregistered : none",
    "mischief : none ROSTER_INCOMPLETE DATA_UNREADABLE UNAVAILABLE ADDRESS_WRONG RATE_LIMITED"
        + " CREDENTIALS_REJECTED PERMISSION_MISSING",
  };

  static List<ExpectedOfFaults> all() {
    var all = new ArrayList<ExpectedOfFaults>();
    for (var row : ROWS) {
      all.add(of(row));
    }
    return all;
  }

  /** A fault and its endings, apart by a colon. */
  static ExpectedOfFaults of(String row) {
    var parts = row.split(" : ");
    return new ExpectedOfFaults(
        parts[0], Arrays.stream(parts[1].split(" ")).collect(Collectors.toUnmodifiableSet()));
  }
}
