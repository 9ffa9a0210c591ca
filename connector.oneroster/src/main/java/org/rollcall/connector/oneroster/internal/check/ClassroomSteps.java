package org.rollcall.connector.oneroster.internal.check;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rollcall.connector.api.ConnectionContext;
import org.rollcall.connector.api.ServiceAddresses;
import org.rollcall.connector.api.descriptor.SettingField;
import org.rollcall.connector.api.failure.FailureKind;
import org.rollcall.connector.oneroster.internal.json.Fields;
import org.rollcall.connector.oneroster.internal.profile.Profile;
import org.rollcall.connector.oneroster.internal.roster.Envelopes;
import org.rollcall.connector.oneroster.internal.session.Query;

/** The steps that follow one teacher: school, teacher, class, students. */
final class ClassroomSteps {
  private static final int SOME = 100;
  private static final String NOT_YET =
      "Nothing to do if the school year is still being set up: the nightly import brings them when"
          + " they are there. Otherwise look in the SIS which schools this key may see.";

  private final Profile profile;
  private final URI rostering;
  private final Optional<String> email;
  private final Samples roster;
  private @Nullable String teacher;
  private @Nullable String schoolClass;

  ClassroomSteps(
      ConnectionContext context, Profile profile, ServiceAddresses found, Samples roster) {
    this.profile = profile;
    this.rostering = found.rostering();
    this.email = context.settings().get(SettingField.TEACHER_EMAIL).map(String::strip);
    this.roster = roster;
  }

  /** Takes them; what is only not there yet is no failure. */
  boolean take(Steps steps) {
    return steps.take("Find a school", rostering, this::findSchool)
        && steps.take("Find a teacher", rostering, this::findTeacher)
        && steps.take("Read a class", rostering, this::readClass)
        && steps.take("Read its students", rostering, this::readStudents);
  }

  /** The class that was read; null when there was none. */
  @Nullable String schoolClass() {
    return schoolClass;
  }

  private Seen findSchool() {
    var schools = roster.readIfOffered(at("schools"), Envelopes.ORGS, 1).orElse(List.of());
    if (!schools.isEmpty()) {
      return Seen.of("The SIS shows its schools.");
    }
    // Infinite Campus may show no schools here and call them "local" among the orgs.
    var orgs = roster.read(at("orgs"), Envelopes.ORGS, SOME);
    long found =
        orgs.stream()
            .flatMap(org -> org.text("type").stream())
            .filter(type -> type.equalsIgnoreCase("school") || type.equalsIgnoreCase("local"))
            .count();
    return found > 0
        ? Seen.of(
            "The SIS keeps its list of schools empty, so Rollcall takes the schools from its"
                + " organizations.")
        : Seen.note(
            "The SIS shows no school yet.",
            "Nothing to do if the school year is still being set up. Otherwise look in the SIS"
                + " which schools this key may see.");
  }

  private Seen findTeacher() {
    if (email.isPresent()) {
      return findTeacherByEmail(email.get());
    }
    var teachers = roster.read(at("teachers"), Envelopes.USERS, 1);
    teacher = idOfFirst(teachers);
    return teacher == null
        ? Seen.note("The SIS has no teacher yet.", NOT_YET)
        : Seen.of("The SIS shows its teachers.");
  }

  private Seen findTeacherByEmail(String wanted) {
    var matching = teachersBy(wanted);
    if (matching.isEmpty()) {
      throw new StepFailed(
          FailureKind.PERMISSION_MISSING,
          "The SIS shows no teacher with the e-mail address " + wanted + ".",
          "Check the spelling of the address, in the SIS and here, and that this key may see the"
              + " teacher's school. You can also leave the field empty and check again.");
    }
    if (matching.size() > 1) {
      throw new StepFailed(
          FailureKind.PERMISSION_MISSING,
          "The SIS has "
              + matching.size()
              + " teachers with the e-mail address "
              + wanted
              + ", so it does not say who is meant.",
          "In the SIS, leave the address to one of them: Rollcall and the learning platform know"
              + " teachers by it. Then check again, or enter another teacher's address.");
    }
    teacher = idOfFirst(matching);
    return Seen.of("The SIS shows one teacher with the e-mail address " + wanted + ".");
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

  private Seen readClass() {
    if (teacher != null) {
      var own = roster.readIfOffered(at("teachers", teacher, "classes"), Envelopes.CLASSES, 1);
      schoolClass = idOfFirst(own.orElse(List.of()));
      if (schoolClass != null) {
        return Seen.of("The SIS shows the classes of that teacher.");
      }
    }
    schoolClass = idOfFirst(roster.read(at("classes"), Envelopes.CLASSES, 1));
    return schoolClass == null
        ? Seen.note("The SIS has no class yet.", NOT_YET)
        : Seen.of("The SIS shows its classes.");
  }

  private Seen readStudents() {
    // The nightly sync reads enrollments, never the students of one class: they must be readable.
    roster.read(at("enrollments"), Envelopes.ENROLLMENTS, 1);
    if (schoolClass == null) {
      return Seen.of("The SIS allows reading who is in which class.");
    }
    var students = roster.readIfOffered(at("classes", schoolClass, "students"), Envelopes.USERS, 1);
    return students.filter(List::isEmpty).isPresent()
        ? Seen.note(
            "The SIS allows reading who is in which class; the one tried has no students yet.",
            NOT_YET)
        : Seen.of("The SIS shows who is in which class.");
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
