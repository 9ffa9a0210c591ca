package org.rollcall.connector.simulator;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.district.DistrictChanges;
import org.rollcall.connector.simulator.internal.record.RecordType;

/**
 * The invented district, to be changed between two looks at it. Students and classes are numbered
 * from 0; a changed record gets a later dateLastModified than the seeded ones. Unknown numbers and
 * identifiers are refused with IllegalArgumentException.
 */
public final class SimulatedDistrict {

  private final District district;
  private final DistrictChanges changes;

  SimulatedDistrict(District district, DistrictChanges changes) {
    this.district = district;
    this.changes = changes;
  }

  /** How many students were seeded; their numbers are below this. */
  public int students() {
    return district.seededStudents();
  }

  /** The sourcedId of a seeded student. */
  public String studentId(int student) {
    if (student < 0 || student >= students()) {
      throw new IllegalArgumentException("There is no student number " + student + ".");
    }
    return district.studentId(student);
  }

  /** The sourcedId of a seeded class. */
  public String classId(int schoolClass) {
    return district.classId(schoolClass);
  }

  /** The sourcedIds of all enrollments of a student, dropped and deleted ones too. */
  public List<String> enrollmentsOfStudent(int student) {
    return district.read(() -> changes.enrollmentsOf(studentId(student)));
  }

  /** A new student in the first school, in no class yet; returns the sourcedId. */
  public String addStudent() {
    return changes.addStudent();
  }

  /** Enrolls a student in a class, both by sourcedId; returns the sourcedId of the enrollment. */
  public String enroll(String student, String schoolClass) {
    return changes.enroll(student, schoolClass);
  }

  /** Takes a student away without a trace, with all enrollments and demographics. */
  public void dropStudent(int student) {
    changes.removeStudent(studentId(student));
  }

  /** Serves a student, all enrollments and demographics with status "tobedeleted". */
  public void markStudentForDeletion(int student) {
    changes.markStudentForDeletion(studentId(student));
  }

  /** Gives a student another family name. */
  public void renameStudent(int student, String familyName) {
    edit("users", studentId(student), json -> with(json, "familyName", familyName));
  }

  /** Takes one enrollment away without a trace. */
  public void dropEnrollment(String sourcedId) {
    remove("enrollments", sourcedId);
  }

  /** Serves one enrollment with status "tobedeleted". */
  public void markEnrollmentForDeletion(String sourcedId) {
    changes.markOneForDeletion(RecordType.ENROLLMENTS, sourcedId);
  }

  /** Changes any record of a collection, which is given as JSON, in the personality's form. */
  public void edit(String collection, String sourcedId, UnaryOperator<JsonObject> edit) {
    changes.edit(RecordType.named(collection), sourcedId, edit);
  }

  /** Takes any record of a collection away without a trace. */
  public void remove(String collection, String sourcedId) {
    if (!changes.remove(RecordType.named(collection), sourcedId)) {
      throw new IllegalArgumentException("There is no record " + sourcedId + ".");
    }
  }

  /** Empties a collection, such as "enrollments". */
  public void removeEverythingFrom(String collection) {
    changes.removeEverythingFrom(RecordType.named(collection));
  }

  /** Undoes every change to a collection. */
  public void restore(String collection) {
    changes.restore(RecordType.named(collection));
  }

  /** Undoes every change, what was written to the gradebook included. */
  public void restore() {
    for (RecordType type : RecordType.values()) {
      changes.restore(type);
    }
  }

  private static JsonObject with(JsonObject json, String field, String value) {
    json.addProperty(field, value);
    return json;
  }
}
