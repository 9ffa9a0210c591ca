package org.rollcall.connector.simulator.internal.district;

/**
 * Every enrollment in three numbers: class, person and kind. Ordered by class, so a class is a
 * range.
 */
final class Seats {

  private final int[] classStart;
  private final int[] person;
  private final SeatKind[] kind;

  private Seats(int[] classStart, int[] person, SeatKind[] kind) {
    this.classStart = classStart;
    this.person = person;
    this.kind = kind;
  }

  static Seats assign(Seed seed, Layout layout) {
    var plan = new SeatingPlan(seed, layout);
    int[] start = new int[layout.classes() + 1];
    plan.forEachSeat((schoolClass, who, kind) -> start[schoolClass + 1]++);
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] next = start.clone();
    int[] person = new int[start[start.length - 1]];
    SeatKind[] kinds = new SeatKind[person.length];
    plan.forEachSeat(
        (schoolClass, who, kind) -> {
          int seat = next[schoolClass]++;
          person[seat] = who;
          kinds[seat] = kind;
        });
    return new Seats(start, person, kinds);
  }

  int size() {
    return person.length;
  }

  int classOf(int seat) {
    return Layout.range(classStart, seat);
  }

  /** The index of a student or teacher, as the kind says. */
  int person(int seat) {
    return person[seat];
  }

  SeatKind kind(int seat) {
    return kind[seat];
  }

  int firstOf(int schoolClass) {
    return classStart[schoolClass];
  }

  int endOf(int schoolClass) {
    return classStart[schoolClass + 1];
  }
}
