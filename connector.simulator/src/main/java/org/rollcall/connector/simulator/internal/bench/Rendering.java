package org.rollcall.connector.simulator.internal.bench;

/** The records of a district as OneRoster 1.2 writes them. */
final class Rendering {
  private static final String ROOT = "https://sis.example.org/ims/oneroster/rostering/v1p2";
  private static final int ORG = 1;
  private static final int SESSION = 2;
  private static final int COURSE = 3;
  private static final int CLASS = 4;
  private static final int USER = 5;
  private static final int ENROLLMENT = 6;
  private static final String[] GIVEN = {
    "Ada", "Björn", "Carla", "Deshawn", "Émilie", "Fatima", "Grace", "Hiro", "Iván", "Jun", "Kofi"
  };
  private static final String[] FAMILY = {
    "Adams", "Brown", "Castillo", "Díaz", "Evans", "Fischer", "García", "Huang", "Ito", "Jones"
  };

  private final Shape shape;

  Rendering(Shape shape) {
    this.shape = shape;
  }

  /** Appends one record; false when it left, and nothing was appended. */
  boolean write(String collection, int number, StringBuilder out) {
    return switch (collection) {
      case "orgs" -> org(number, out);
      case "academicSessions" -> session(number, out);
      case "courses" -> course(number, out);
      case "classes" -> schoolClass(number, out);
      case "users" -> user(number, out);
      default -> enrollment(number, out);
    };
  }

  private boolean org(int number, StringBuilder out) {
    begin(out, ORG, number, 0).append("\"name\":\"");
    out.append(number == 0 ? "District" : "School " + number).append("\",\"type\":\"");
    out.append(number == 0 ? "district" : "school").append("\",\"identifier\":\"").append(number);
    out.append('"');
    if (number > 0) {
      reference(out.append(','), "parent", "org", ORG, 0);
    }
    return end(out);
  }

  private boolean session(int number, StringBuilder out) {
    begin(out, SESSION, number, 0).append("\"title\":\"");
    out.append(number == 0 ? "2026-2027" : "Semester " + number).append("\",\"type\":\"");
    out.append(number == 0 ? "schoolYear" : "semester").append("\",\"startDate\":\"");
    out.append(number == 2 ? "2027-01-11" : "2026-08-10").append("\",\"endDate\":\"");
    out.append(number == 1 ? "2026-12-18" : "2027-06-04").append("\",\"schoolYear\":\"2027\"");
    if (number > 0) {
      reference(out.append(','), "parent", "academicSession", SESSION, 0);
    }
    return end(out);
  }

  private boolean course(int number, StringBuilder out) {
    begin(out, COURSE, number, 0).append("\"title\":\"Course ").append(number);
    out.append("\",\"courseCode\":\"C-").append(number).append("\",\"grades\":[\"09\",\"10\"],");
    reference(out, "org", "org", ORG, 0);
    return end(out);
  }

  private boolean schoolClass(int number, StringBuilder out) {
    int touched = shape.touched(number) ? 1 : 0;
    begin(out, CLASS, number, touched)
        .append("\"title\":\"Course ")
        .append(number % shape.courses());
    out.append(" - ").append(number).append(touched == 1 ? "b" : "a");
    out.append("\",\"classCode\":\"K-").append(number).append("\",\"classType\":\"scheduled\",");
    out.append("\"location\":\"Room ").append(number % 90).append("\",\"grades\":[\"09\"],");
    out.append("\"subjects\":[\"Mathematics\"],\"subjectCodes\":[\"02052\"],\"periods\":[\"");
    out.append(number % 8 + 1).append("\"],");
    reference(out, "course", "course", COURSE, number % shape.courses()).append(',');
    reference(out, "school", "org", ORG, schoolOfClass(number)).append(",\"terms\":[");
    target(out, "academicSession", SESSION, 1 + number % 2).append("]");
    return end(out);
  }

  private boolean user(int number, StringBuilder out) {
    if (shape.left(number)) {
      return false;
    }
    int touched = shape.touched(number) ? 1 : 0;
    var given = GIVEN[(int) (Numbers.mixed(number, 21) >>> 1) % GIVEN.length & 7];
    var family = FAMILY[(int) ((Numbers.mixed(number, 22) >>> 1) % FAMILY.length)];
    begin(out, USER, number, touched).append("\"userMasterIdentifier\":\"M").append(number);
    out.append("\",\"username\":\"user").append(number).append("\",\"enabledUser\":\"true\",");
    out.append("\"givenName\":\"").append(given).append("\",\"familyName\":\"").append(family);
    out.append(touched == 1 ? "-Smith" : "").append("\",\"middleName\":\"\",\"identifier\":\"");
    out.append(number).append("\",\"email\":\"user").append(number).append("@example.org\",");
    out.append("\"sms\":\"\",\"phone\":\"\",\"grades\":[\"09\"],\"userIds\":[{\"type\":\"LDAP\",");
    out.append("\"identifier\":\"user").append(number).append("\"}],\"roles\":[{\"roleType\":");
    out.append("\"primary\",\"role\":\"")
        .append(teaches(number) ? "teacher" : "student")
        .append("\",");
    reference(out, "org", "org", ORG, schoolOfPerson(number)).append("}],");
    reference(out, "primaryOrg", "org", ORG, schoolOfPerson(number));
    return end(out);
  }

  private boolean enrollment(int number, StringBuilder out) {
    int person = number / Shape.ENROLLMENTS_EACH;
    if (shape.left(person)) {
      return false;
    }
    int touched = shape.touched(number) ? 1 : 0;
    int school = schoolOfPerson(person);
    begin(out, ENROLLMENT, number, touched).append("\"role\":\"");
    out.append(teaches(person) ? "teacher" : "student").append("\",\"primary\":\"");
    out.append(teaches(person)).append("\",\"beginDate\":\"2026-08-10\",\"endDate\":\"");
    out.append(touched == 1 ? "2027-05-28" : "2027-06-04").append("\",");
    reference(out, "user", "user", USER, person).append(',');
    reference(out, "class", "class", CLASS, classIn(school, number)).append(',');
    reference(out, "school", "org", ORG, school);
    return end(out);
  }

  private static boolean teaches(int person) {
    return person % 16 == 0;
  }

  private int schoolOfPerson(int person) {
    return 1 + person % shape.schools();
  }

  private int schoolOfClass(int schoolClass) {
    return 1 + schoolClass % shape.schools();
  }

  /** One of the classes of a school; a person meets no class twice. */
  private int classIn(int school, int enrollment) {
    int each = shape.classes() / shape.schools();
    long first = Numbers.mixed(enrollment / Shape.ENROLLMENTS_EACH, 31) >>> 1;
    int place = (int) ((first + enrollment % Shape.ENROLLMENTS_EACH) % Math.max(1, each));
    return school - 1 + place * shape.schools();
  }

  private static StringBuilder begin(StringBuilder out, int kind, int number, int touched) {
    Numbers.id(out.append("{\"sourcedId\":\""), kind, number);
    out.append("\",\"status\":\"active\",\"dateLastModified\":\"2026-08-0").append(1 + touched);
    return out.append("T04:30:00.000Z\",\"metadata\":{\"local\":\"").append(number).append("\"},");
  }

  private static boolean end(StringBuilder out) {
    out.append('}');
    return true;
  }

  private static StringBuilder reference(
      StringBuilder out, String name, String type, int kind, int number) {
    return target(out.append('"').append(name).append("\":"), type, kind, number);
  }

  private static StringBuilder target(StringBuilder out, String type, int kind, int number) {
    out.append("{\"href\":\"").append(ROOT).append('/').append(type).append("s/");
    Numbers.id(out, kind, number).append("\",\"sourcedId\":\"");
    return Numbers.id(out, kind, number).append("\",\"type\":\"").append(type).append("\"}");
  }
}
