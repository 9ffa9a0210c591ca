package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.OneRosterVersion;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.api.failure.SisException;
import org.rollcall.connector.oneroster.internal.gradebook.CategoryQuestion;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;

/** The steps that follow one teacher: school, teacher, class, students, gradebook. */
final class ClassroomSteps {
  private static final int SOME = 100;
  private static final Set<String> CATEGORIES = Set.of("categories");

  private final Profile profile;
  private final OneRosterVersion version;
  private final URI rostering;
  private final @Nullable URI gradebook;
  private final Optional<String> email;
  private final Samples roster;
  private final Samples grades;
  private @Nullable String teacher;
  private @Nullable String schoolClass;

  ClassroomSteps(
      ConnectionContext context,
      Profile profile,
      ServiceAddresses found,
      Samples roster,
      Samples grades) {
    this.profile = profile;
    this.version = found.version();
    this.rostering = found.rostering();
    this.gradebook = found.gradebook().orElse(null);
    this.email = context.settings().get(SettingField.TEACHER_EMAIL).map(String::strip);
    this.roster = roster;
    this.grades = grades;
  }

  /** Takes them; what is only not there yet is no failure. */
  boolean take(Steps steps) {
    return steps.take("Find a school", rostering, this::findSchool)
        && steps.take("Find a teacher", rostering, this::findTeacher)
        && steps.take("Read a class", rostering, this::readClass)
        && steps.take("Read its students", rostering, this::readStudents)
        && (gradebook == null
            || steps.take("Ask about grade export", gradebook, () -> readCategories(gradebook)));
  }

  private String findSchool() {
    var schools = roster.readIfOffered(at("schools"), Envelopes.ORGS, 1).orElse(List.of());
    if (!schools.isEmpty()) {
      return "The SIS shows its schools.";
    }
    // Infinite Campus may show no schools here and call them "local" among the orgs.
    var orgs = roster.read(at("orgs"), Envelopes.ORGS, SOME);
    boolean any =
        orgs.stream()
            .flatMap(org -> org.text("type").stream())
            .anyMatch(type -> type.equalsIgnoreCase("school") || type.equalsIgnoreCase("local"));
    return any
        ? "The SIS shows its schools among the organizations."
        : "The SIS shows no school yet.";
  }

  private String findTeacher() {
    if (email.isPresent()) {
      return findTeacherByEmail(email.get());
    }
    var teachers = roster.read(at("teachers"), Envelopes.USERS, 1);
    teacher = idOfFirst(teachers);
    return teacher == null ? "The SIS has no teacher yet." : "The SIS shows its teachers.";
  }

  private String findTeacherByEmail(String wanted) {
    var matching = teachersBy(wanted);
    if (matching.isEmpty()) {
      throw new SisException(
          FailureKind.PERMISSION_MISSING,
          "The SIS shows no teacher with the e-mail address "
              + wanted
              + ": the district admin checks its spelling, and that this key may see the teacher's"
              + " school.");
    }
    if (matching.size() > 1) {
      throw new SisException(
          FailureKind.PERMISSION_MISSING,
          "The SIS has "
              + matching.size()
              + " teachers with the e-mail address "
              + wanted
              + ": the district admin leaves it to one of them in the SIS.");
    }
    teacher = idOfFirst(matching);
    return "The SIS shows the teacher with the e-mail address " + wanted + ".";
  }

  private List<Fields> teachersBy(String wanted) {
    var quoted = at("teachers").where("email", "=", wanted);
    if (!profile.unquotedEmail()) {
      return matching(wanted, roster.read(quoted, Envelopes.USERS, SOME));
    }
    var matching =
        matching(wanted, roster.readIfOffered(quoted, Envelopes.USERS, SOME).orElse(List.of()));
    var unquoted = at("teachers").with("filter", "email=" + wanted);
    return matching.isEmpty()
        ? matching(wanted, roster.read(unquoted, Envelopes.USERS, SOME))
        : matching;
  }

  /** A SIS that ignores the filter sends others too: they are left out here. */
  private static List<Fields> matching(String wanted, List<Fields> users) {
    return users.stream()
        .filter(user -> user.text("email").filter(wanted::equalsIgnoreCase).isPresent())
        .toList();
  }

  private String readClass() {
    if (teacher != null) {
      var own = roster.readIfOffered(at("teachers", teacher, "classes"), Envelopes.CLASSES, 1);
      schoolClass = idOfFirst(own.orElse(List.of()));
      if (schoolClass != null) {
        return "The SIS shows the classes of that teacher.";
      }
    }
    schoolClass = idOfFirst(roster.read(at("classes"), Envelopes.CLASSES, 1));
    return schoolClass == null ? "The SIS has no class yet." : "The SIS shows its classes.";
  }

  private String readStudents() {
    // The nightly sync reads enrollments, never the students of one class: they must be readable.
    roster.read(at("enrollments"), Envelopes.ENROLLMENTS, 1);
    if (schoolClass == null) {
      return "The SIS allows reading who is in which class.";
    }
    var students = roster.readIfOffered(at("classes", schoolClass, "students"), Envelopes.USERS, 1);
    return students.filter(List::isEmpty).isPresent()
        ? "The SIS allows reading who is in which class; the one tried has no students yet."
        : "The SIS shows who is in which class.";
  }

  private String readCategories(URI root) {
    if (schoolClass == null) {
      return "Grade export could not be tried, because there is no class yet.";
    }
    var ofClass = CategoryQuestion.ofClass(root, profile, schoolClass);
    try {
      if (version == OneRosterVersion.V1_2) {
        grades.read(ofClass, CATEGORIES, 1);
      } else if (grades.readIfOffered(ofClass, CATEGORIES, 1).isEmpty()) {
        grades.read(CategoryQuestion.ofSystem(root), CATEGORIES, 1);
        return "The SIS shows its grade categories.";
      }
      return "The SIS shows the grade categories of the class.";
    } catch (SisException e) {
      if (Samples.isLacking(e)) {
        return "Grade export will not be available: the SIS does not open its gradebook to this"
            + " key. Rosters are not affected.";
      }
      throw e;
    }
  }

  private Query at(String... segments) {
    return Query.at(rostering, segments);
  }

  private static @Nullable String idOfFirst(List<Fields> records) {
    return records.stream()
        .flatMap(record -> record.sourcedId().stream())
        .map(id -> id.value())
        .findFirst()
        .orElse(null);
  }
}
