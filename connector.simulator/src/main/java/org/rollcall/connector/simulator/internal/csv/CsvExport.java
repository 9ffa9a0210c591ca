package org.rollcall.connector.simulator.internal.csv;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rollcall.connector.simulator.internal.district.District;
import org.rollcall.connector.simulator.internal.record.RecordType;
import org.rollcall.connector.simulator.internal.record.Version;

/** Writes a district as a bulk package: what the API serves and does not call deleted. */
public final class CsvExport {
  private static final String HEAD = "sourcedId,status,dateLastModified,";
  private static final String ORGS = HEAD + "name,type,identifier,parentSourcedId";
  private static final String SESSIONS =
      HEAD + "title,type,startDate,endDate,parentSourcedId,schoolYear";
  private static final String COURSES =
      HEAD + "schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes";
  private static final String CLASSES =
      HEAD
          + "title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,"
          + "termSourcedIds,subjects,subjectCodes,periods";
  private static final String USERS_OF_ONE_ONE =
      HEAD
          + "enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,"
          + "identifier,email,sms,phone,agentSourcedIds,grades,password";
  private static final String USERS_OF_ONE_TWO =
      HEAD
          + "enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,"
          + "phone,agentSourcedIds,grades,password,userMasterIdentifier,preferredGivenName,"
          + "preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns";
  private static final String ROLES =
      HEAD + "userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId";
  private static final String ENROLLMENTS =
      HEAD + "classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
  private static final List<String> NOT_ROSTER =
      List.of(
          "categories",
          "classResources",
          "courseResources",
          "demographics",
          "lineItems",
          "resources",
          "results");
  private static final List<String> NOT_ROSTER_OF_ONE_TWO =
      List.of(
          "lineItemLearningObjectiveIds",
          "lineItemScoreScales",
          "resultLearningObjectiveIds",
          "resultScoreScales",
          "scoreScales",
          "userProfiles",
          "userResources");

  private final District district;
  private final Version version;

  public CsvExport(District district, Version version) {
    this.district = district;
    this.version = version;
  }

  /** Writes the zip; the stream stays open. */
  public void write(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    var writer = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
    begin(zip, "manifest");
    manifest(writer);
    end(zip, writer);
    table(zip, writer, RecordType.ORGS, ORGS);
    table(zip, writer, RecordType.ACADEMIC_SESSIONS, SESSIONS);
    table(zip, writer, RecordType.COURSES, COURSES);
    table(zip, writer, RecordType.CLASSES, CLASSES);
    table(
        zip,
        writer,
        RecordType.USERS,
        version == Version.ONE_TWO ? USERS_OF_ONE_TWO : USERS_OF_ONE_ONE);
    if (version == Version.ONE_TWO) {
      begin(zip, "roles");
      line(writer, ROLES);
      for (int slot = 0; slot < district.table(RecordType.USERS).slots(); slot++) {
        if (isActive(RecordType.USERS, slot)) {
          roles(writer, district.table(RecordType.USERS).record(slot));
        }
      }
      end(zip, writer);
    }
    table(zip, writer, RecordType.ENROLLMENTS, ENROLLMENTS);
    zip.finish();
  }

  private void manifest(Writer writer) throws IOException {
    line(writer, "propertyName,value");
    line(writer, "manifest.version,1.0");
    line(writer, "oneroster.version," + (version == Version.ONE_TWO ? "1.2" : "1.1"));
    for (var file : List.of("orgs", "academicSessions", "courses", "classes", "users")) {
      line(writer, "file." + file + ",bulk");
    }
    line(writer, "file.enrollments,bulk");
    for (var file : NOT_ROSTER) {
      line(writer, "file." + file + ",absent");
    }
    if (version == Version.ONE_TWO) {
      line(writer, "file.roles,bulk");
      for (var file : NOT_ROSTER_OF_ONE_TWO) {
        line(writer, "file." + file + ",absent");
      }
    }
    line(writer, "source.systemName,Simulated SIS");
  }

  private void table(ZipOutputStream zip, Writer writer, RecordType type, String heading)
      throws IOException {
    begin(zip, type.plural());
    line(writer, heading);
    var columns = List.of(heading.split(","));
    for (int slot = 0; slot < district.table(type).slots(); slot++) {
      if (isActive(type, slot)) {
        var record = district.table(type).record(slot);
        line(
            writer,
            columns.stream()
                .map(column -> CsvCells.of(record, column))
                .collect(Collectors.joining(",")));
      }
    }
    end(zip, writer);
  }

  private boolean isActive(RecordType type, int slot) {
    var table = district.table(type);
    return table.holds(slot) && table.status(slot).equals("active");
  }

  private static void roles(Writer writer, JsonObject user) throws IOException {
    if (!(user.get("roles") instanceof JsonArray roles)) {
      return;
    }
    int number = 0;
    for (JsonElement each : roles) {
      var role = each.getAsJsonObject().deepCopy();
      var id = user.get("sourcedId").getAsString();
      role.addProperty("sourcedId", id + "-" + ++number);
      role.add("user", user);
      line(
          writer,
          List.of(ROLES.split(",")).stream()
              .map(column -> CsvCells.of(role, column))
              .collect(Collectors.joining(",")));
    }
  }

  private static void begin(ZipOutputStream zip, String file) throws IOException {
    zip.putNextEntry(new ZipEntry(file + ".csv"));
  }

  private static void end(ZipOutputStream zip, Writer writer) throws IOException {
    writer.flush();
    zip.closeEntry();
  }

  private static void line(Writer writer, String line) throws IOException {
    writer.write(line);
    writer.write("\r\n");
  }
}
