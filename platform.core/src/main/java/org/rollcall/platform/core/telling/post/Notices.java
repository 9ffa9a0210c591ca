package org.rollcall.platform.core.telling.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rollcall.platform.core.account.AccountId;
import org.rollcall.platform.core.connection.Credentials;
import org.rollcall.platform.core.district.DistrictId;
import org.rollcall.platform.core.schedule.BlackoutId;

/** How the installation, districts and people are told. Blocks on the database. */
public interface Notices {
  /** Of the installation. */
  PlatformNotice platform();

  /** Replaces that of the installation. */
  void keep(PlatformNotice notice);

  /** Of a district. */
  DistrictNotice of(DistrictId district);

  /** Replaces that of a district. */
  void keep(DistrictId district, DistrictNotice notice);

  /** Of the accounts of which something is stored. */
  Map<AccountId, AccountNotice> accounts();

  /** Replaces the preference of a person. */
  void keep(AccountId account, Preference preference);

  /**
   * Remembers that the summary of a day was thought of, and stores it with its day, at once. False,
   * and nothing is stored, when another node was faster.
   */
  boolean digested(AccountId account, LocalDate day, List<NewMessage> messages, Instant at);

  /**
   * Remembers that people were told of the begin or the end of a blackout, and stores the messages,
   * at once. False, and nothing is stored, when that was done before.
   */
  boolean noted(BlackoutId blackout, boolean begins, List<NewMessage> messages, Instant at);

  /** Replaces every secret that the work finds another seal for; counts them. */
  int reseal(Credentials.Resealing work);
}
