package org.rollcall.platform.core.scope;

import java.util.Optional;
import java.util.function.Predicate;
import org.rollcall.connector.api.roster.Enrollment;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SchoolClass;
import org.rollcall.connector.api.roster.User;
import org.rollcall.platform.core.roster.Hashing;
import org.rollcall.platform.core.roster.RecordKey;

/**
 * Sorts the records of one roster into those within the bounds and those outside. They come in this
 * order: classes, enrollments, people; for whoever is in a class within the bounds is wanted with
 * it, wherever that person is at home. Organisations, sessions and courses always lie within.
 */
public final class Sieve implements Boundary {
  private static final int WITHIN = 1;
  private static final int OUTSIDE = 2;
  private static final int ENROLLED = 1;
  private static final int ELSEWHERE = 2;

  private final Bounds bounds;
  private final Predicate<User> enrolledBefore;
  private final boolean whole;
  private final Hashing hashing = new Hashing();
  private final IdFlags classes = new IdFlags();
  private final IdFlags people = new IdFlags();
  private boolean anybodyElsewhere;

  /** Sorts a whole roster. */
  public Sieve(Bounds bounds) {
    this(bounds, true, any -> false);
  }

  /**
   * Sorts what comes.
   *
   * @param whole whether every class comes; otherwise one that did not is outside
   * @param enrolledBefore whether somebody is in a class within the bounds that does not come
   */
  public Sieve(Bounds bounds, boolean whole, Predicate<User> enrolledBefore) {
    this.bounds = bounds;
    this.whole = whole;
    this.enrolledBefore = enrolledBefore;
  }

  @Override
  public boolean narrows() {
    return true;
  }

  /** The collection comes, or comes anew. */
  public void begin(RosterCollection collection) {
    if (collection == RosterCollection.CLASSES && whole) {
      classes.clear();
    } else if (collection == RosterCollection.ENROLLMENTS) {
      people.clear();
    }
  }

  @Override
  public boolean outside(RosterRecord record) {
    if (record instanceof SchoolClass it) {
      boolean within = bounds.holds(it);
      put(hashing.key(it.sourcedId()), within);
      return !within;
    } else if (record instanceof Enrollment it) {
      boolean within = holds(it);
      people.set(hashing.key(it.user()), within ? ENROLLED : ELSEWHERE);
      return !within;
    } else if (record instanceof User it) {
      return !bounds.holds(it)
          && (people.of(hashing.key(it.sourcedId())) & ENROLLED) == 0
          && !enrolledBefore.test(it);
    }
    return false;
  }

  /** A class that is not known is somebody else's to judge, unless it could lie outside. */
  private boolean holds(Enrollment it) {
    if (!bounds.wanted(it.role())) {
      return false;
    }
    int flags = classes.of(hashing.key(it.schoolClass()));
    if (flags == 0) {
      return whole && (it.school().isEmpty() || bounds.atSchool(it.school()));
    }
    return flags == WITHIN;
  }

  /**
   * Whether a record that could not be used lies outside, by what remains of it; one that does not
   * say where it belongs does not.
   */
  public boolean outside(Finding dropped) {
    int known = dropped.schoolClass().map(it -> classes.of(hashing.key(it))).orElse(0);
    if (known != 0) {
      return known == OUTSIDE;
    }
    return !dropped.orgs().isEmpty()
        && dropped.orgs().stream().noneMatch(it -> bounds.atSchool(Optional.of(it)));
  }

  /** The classes that are known to lie outside, for {@link #knowOutside}. */
  public byte[] classesOutside() {
    return classes.having(OUTSIDE);
  }

  /** Classes that lay outside when they were read last, unless more is known of them. */
  public void knowOutside(byte[] classesOutside) {
    classes.putUnknown(classesOutside, OUTSIDE);
  }

  /** What is known of a class that does not come as a record. */
  public void put(RecordKey schoolClass, boolean within) {
    classes.put(schoolClass, within ? WITHIN : OUTSIDE);
  }

  /** Whether a class is known to lie within the bounds. */
  public boolean within(RecordKey schoolClass) {
    return classes.of(schoolClass) == WITHIN;
  }

  /** Whether a class is known to lie outside. */
  public boolean knownOutside(RecordKey schoolClass) {
    return classes.of(schoolClass) == OUTSIDE;
  }

  /** Of the enrollments that lie outside nothing is known any more. */
  public void forgetElsewhere() {
    anybodyElsewhere = true;
  }

  /** Whether somebody has, or may have, enrollments that lie outside. */
  public boolean isElsewhere(RosterRecord record) {
    return record instanceof User it
        && (anybodyElsewhere || (people.of(hashing.key(it.sourcedId())) & ELSEWHERE) != 0);
  }
}
