package org.rollcall.platform.core.interest;

import java.util.List;
import java.util.Optional;

/** The interests of all districts. Blocks on the database. */
public interface Interests {
  /** All, newest first. */
  List<Interest> all();

  /** One by its identifier. */
  Optional<Interest> find(InterestId id);

  /** Adds one; the id of the argument is ignored. */
  Interest add(Interest interest);

  /** Replaces what is stored of one. */
  void update(Interest interest);
}
