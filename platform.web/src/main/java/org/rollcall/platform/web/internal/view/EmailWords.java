package org.rollcall.platform.web.internal.view;

import java.util.Collection;
import org.rollcall.platform.core.match.MatchCount;
import org.rollcall.platform.core.match.MatchShare;

/** How far the e-mails of a SIS match our accounts, in words. */
public final class EmailWords {
  private EmailWords() {}

  /** Such as {@code 97 % of 1,204 people have an account}; empty while nobody was matched. */
  public static String share(Collection<MatchCount> counts) {
    return counts.isEmpty() ? "" : share(MatchShare.of(counts));
  }

  /** The same of some that are counted. */
  public static String share(MatchShare share) {
    return share.percent()
        + " % of "
        + Numbers.counted(share.people(), "person has", "people have")
        + " an account";
  }
}
