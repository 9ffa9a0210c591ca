package org.rollcall.connector.simulator.internal.district;

/** Decides who sits in which class. Told twice, it tells the same: once to count, once to fill. */
final class SeatingPlan {

  /** Called for each enrollment: teachers before students, then students in order. */
  interface Visitor {
    void seat(int schoolClass, int person, SeatKind kind);
  }

  private final Seed seed;
  private final Layout layout;

  SeatingPlan(Seed seed, Layout layout) {
    this.seed = seed;
    this.layout = layout;
  }

  void forEachSeat(Visitor visitor) {
    for (int school = 0; school < layout.schools(); school++) {
      seatTeachers(school, visitor);
      seatStudents(school, visitor);
    }
  }

  private void seatTeachers(int school, Visitor visitor) {
    int first = layout.firstTeacher(school);
    int teachers = layout.firstTeacher(school + 1) - first;
    for (int c = layout.firstClass(school); c < layout.firstClass(school + 1); c++) {
      int primary = (c - layout.firstClass(school)) % teachers;
      visitor.seat(c, first + primary, SeatKind.PRIMARY_TEACHER);
      if (seed.below(8, Salt.CO_TEACHER, c) == 0) {
        visitor.seat(c, first + (primary + 1) % teachers, SeatKind.CO_TEACHER);
      }
    }
  }

  private void seatStudents(int school, Visitor visitor) {
    int firstClass = layout.firstClass(school);
    int classes = layout.firstClass(school + 1) - firstClass;
    int[] chosen = new int[Math.min(Layout.CLASSES_PER_STUDENT, classes)];
    for (int s = layout.firstStudent(school); s < layout.firstStudent(school + 1); s++) {
      choose(chosen, s, classes, s == layout.firstStudent(school));
      for (int slot = 0; slot < chosen.length; slot++) {
        seatStudent(firstClass + chosen[slot], s, slot, visitor);
      }
    }
  }

  /**
   * Low numbers are chosen more often: full classes first, small ones and an empty one at the end.
   */
  private void choose(int[] chosen, int student, int classes, boolean startsWithFirst) {
    for (int slot = 0; slot < chosen.length; slot++) {
      double u = seed.fraction(Salt.CLASS_CHOICE, student * 8L + slot);
      int candidate = slot == 0 && startsWithFirst ? 0 : (int) (classes * u * Math.sqrt(u));
      while (contains(chosen, slot, candidate)) {
        candidate = (candidate + 1) % classes;
      }
      chosen[slot] = candidate;
    }
  }

  private static boolean contains(int[] chosen, int length, int candidate) {
    for (int i = 0; i < length; i++) {
      if (chosen[i] == candidate) {
        return true;
      }
    }
    return false;
  }

  private void seatStudent(int schoolClass, int student, int slot, Visitor visitor) {
    int chance = student == 0 ? 0 : seed.below(600, Salt.SEAT_KIND, student * 8L + slot);
    if (chance >= 594) {
      visitor.seat(schoolClass, student, SeatKind.DELETED);
    } else if (chance >= 584) {
      visitor.seat(schoolClass, student, SeatKind.DROPPED);
    } else if (chance >= 569) {
      visitor.seat(schoolClass, student, SeatKind.DROPPED);
      visitor.seat(schoolClass, student, SeatKind.RETURNED);
    } else {
      visitor.seat(schoolClass, student, SeatKind.STUDENT);
    }
  }
}
