package org.rollcall.connector.simulator.internal.district;

import java.util.List;

/**
 * How many schools, and which people and classes belong to each: ranges that follow one another.
 */
final class Layout {

  /** Classes that every student attends, where the school has as many. */
  static final int CLASSES_PER_STUDENT = 6;

  private static final int STUDENTS_PER_SCHOOL = 400;
  private static final int STUDENTS_PER_TEACHER = 16;
  private static final int USUAL_CLASS_SIZE = 21;
  private static final List<Level> LEVELS = List.of(Level.ELEMENTARY, Level.MIDDLE, Level.HIGH);

  private final int students;
  private final int[] studentStart;
  private final int[] teacherStart;
  private final int[] classStart;

  Layout(Seed seed, int students) {
    this.students = students;
    int schools = students < 40 ? 1 : Math.max(2, students / STUDENTS_PER_SCHOOL);
    studentStart = new int[schools + 1];
    teacherStart = new int[schools + 1];
    classStart = new int[schools + 1];
    spread(seed);
  }

  private void spread(Seed seed) {
    int schools = schools();
    double[] weight = new double[schools];
    double total = 0;
    for (int school = 0; school < schools; school++) {
      weight[school] = 0.6 + seed.fraction(Salt.SCHOOL_SIZE, school);
      total += weight[school];
    }
    double reached = 0;
    for (int school = 0; school < schools; school++) {
      reached += weight[school];
      boolean last = school == schools - 1;
      studentStart[school + 1] = last ? students : (int) Math.round(students * reached / total);
      int size = studentStart[school + 1] - studentStart[school];
      teacherStart[school + 1] = teacherStart[school] + Math.max(3, size / STUDENTS_PER_TEACHER);
      classStart[school + 1] =
          classStart[school]
              + Math.max(CLASSES_PER_STUDENT, size * CLASSES_PER_STUDENT / USUAL_CLASS_SIZE);
    }
  }

  int schools() {
    return studentStart.length - 1;
  }

  int students() {
    return students;
  }

  int teachers() {
    return teacherStart[schools()];
  }

  int classes() {
    return classStart[schools()];
  }

  /** One in ten students has a guardian who uses the portal. */
  int guardians() {
    return students / 10;
  }

  int firstStudent(int school) {
    return studentStart[school];
  }

  int firstTeacher(int school) {
    return teacherStart[school];
  }

  int firstClass(int school) {
    return classStart[school];
  }

  int schoolOfStudent(int student) {
    return range(studentStart, student);
  }

  int schoolOfTeacher(int teacher) {
    return range(teacherStart, teacher);
  }

  int schoolOfClass(int schoolClass) {
    return range(classStart, schoolClass);
  }

  /** Elementary, middle and high schools in turn. */
  Level level(int school) {
    return LEVELS.get(school % LEVELS.size());
  }

  /** The last range that starts at or before the index. */
  static int range(int[] starts, int index) {
    int low = 0;
    int high = starts.length - 2;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
