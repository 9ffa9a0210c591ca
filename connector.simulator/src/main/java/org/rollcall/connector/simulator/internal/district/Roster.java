package org.rollcall.connector.simulator.internal.district;

import java.util.Set;
import org.rollcall.connector.simulator.internal.record.Links;
import org.rollcall.connector.simulator.internal.record.Numbering;

/** What all generators of records share: chance, sizes, names, identifiers and who sits where. */
record Roster(Seed seed, Layout layout, Names names, Seats seats, Set<Trait> traits, Links links) {

  static final Numbering ORG = new Numbering("org-", 5);
  static final Numbering COURSE = new Numbering("crs-", 6);
  static final Numbering CLASS = new Numbering("cls-", 7);
  static final Numbering STAFF = new Numbering("a-", 7);
  static final Numbering GUARDIAN = new Numbering("g-", 7);
  static final Numbering STUDENT = new Numbering("s-", 7);
  static final Numbering TEACHER = new Numbering("t-", 7);
  static final Numbering ENROLLMENT = new Numbering("enr-", 8);
  static final Numbering CATEGORY = new Numbering("cat-", 8);

  static final String MAIL_DOMAIN = "riverbend.example";

  static Roster of(long seedValue, int students, Set<Trait> traits, Links links) {
    var seed = new Seed(seedValue);
    var layout = new Layout(seed, students);
    return new Roster(seed, layout, new Names(seed), Seats.assign(seed, layout), traits, links);
  }

  /** Org 0 is the district itself, so schools count from 1. */
  static String schoolId(int school) {
    return ORG.id(school + 1);
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }

  /** The pseudo-school of the census, after the school that closed. */
  String censusSchoolId() {
    return ORG.id(layout.schools() + 2);
  }

  boolean studentLeft(int student) {
    return student % 97 == 50;
  }

  boolean teacherLeft(int teacher) {
    return teacher % 211 == 100;
  }

  boolean classCancelled(int schoolClass) {
    return schoolClass % 113 == 60;
  }
}
