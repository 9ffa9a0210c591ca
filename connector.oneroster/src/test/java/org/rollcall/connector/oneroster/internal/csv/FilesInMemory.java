package org.rollcall.connector.oneroster.internal.csv;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rollcall.connector.api.csv.BadRow;
import org.rollcall.connector.api.csv.CsvPackage;
import org.rollcall.connector.api.roster.Cursor;
import org.rollcall.connector.api.roster.Finding;
import org.rollcall.connector.api.roster.RecordSink;
import org.rollcall.connector.api.roster.RosterCollection;
import org.rollcall.connector.api.roster.RosterPage;
import org.rollcall.connector.api.roster.RosterQuery;
import org.rollcall.connector.api.roster.RosterRecord;
import org.rollcall.connector.api.roster.SourcedId;

/** A package in memory. */
final class FilesInMemory implements CsvPackage {
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Map<String, RosterRecord> held = new HashMap<>();
  final List<RosterRecord> records = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();
  final List<BadRow> noted = new ArrayList<>();
  private final Path scratch;

  private FilesInMemory(Path scratch) {
    this.scratch = scratch;
  }

  /** A school with one teacher and two students in one class. */
  static FilesInMemory ofOneOne(Path scratch) {
    return common(scratch, "1.1")
        .file(
            "users.csv",
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,"
                + "givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,"
                + "grades,password",
            "u1,,,true,s1,teacher,t.one,,Tea,One,,T1,t.one@example.org,,,,,hidden",
            "u2,,,true,\"s1,d1\",student,s.two,\"{LDAP:two},{LTI:2}\",Stu,Twö,,S2,,,,u1,\"09,10\",");
  }

  static FilesInMemory ofOneTwo(Path scratch) {
    return common(scratch, "1.2")
        .says("file.roles,bulk")
        .file(
            "users.csv",
            "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,"
                + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,"
                + "userMasterIdentifier,preferredGivenName,preferredMiddleName,"
                + "preferredFamilyName,primaryOrgSourcedId,pronouns",
            "u1,,,true,t.one,,Tea,One,,T1,t.one@example.org,,,,,hidden,M1,T,,O,s1,they",
            "u2,,,true,s.two,\"{LDAP:two},{LTI:2}\",Stu,Twö,,S2,,,,u1,\"09,10\",,,,,,,")
        .file(
            "roles.csv",
            "sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,"
                + "orgSourcedId,userProfileSourcedId",
            "r1,,,u1,primary,teacher,2026-08-01,,s1,",
            "r2,,,u2,primary,student,,,s1,",
            "r3,,,u2,secondary,student,,,d1,");
  }

  private static FilesInMemory common(Path scratch, String version) {
    return new FilesInMemory(scratch)
        .file(
            "manifest.csv",
            "propertyName,value",
            "manifest.version,1.0",
            "oneroster.version," + version,
            "file.academicSessions,bulk",
            "file.classes,bulk",
            "file.courses,bulk",
            "file.demographics,absent",
            "file.enrollments,bulk",
            "file.orgs,bulk",
            "file.users,bulk",
            "source.systemName,Example SIS")
        .file(
            "orgs.csv",
            "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId",
            "d1,,,District,district,,",
            "s1,,,\"School, \"\"North\"\"\",school,4711,d1")
        .file(
            "academicSessions.csv",
            "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,"
                + "schoolYear",
            "y1,,,Year,schoolYear,2026-08-01,2027-07-31,,2027")
        .file(
            "courses.csv",
            "sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,"
                + "orgSourcedId,subjects,subjectCodes",
            "c1,,,y1,Algebra,ALG,09,s1,\"Maths,Logic\",\"M,L\"")
        .file(
            "classes.csv",
            "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,"
                + "location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods",
            "k1,,,Algebra 1,09,c1,A1,scheduled,Room 1,s1,y1,Maths,M,\"1,3\"")
        .file(
            "enrollments.csv",
            "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,"
                + "primary,beginDate,endDate",
            "e1,,,k1,s1,u1,teacher,true,2026-08-15,2027-06-15",
            "e2,,,k1,s1,u2,student,,,");
  }

  FilesInMemory file(String name, String... rows) {
    return octets(name, (String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  FilesInMemory octets(String name, byte[] octets) {
    files.put(name, octets);
    return this;
  }

  FilesInMemory without(String name) {
    files.remove(name);
    return this;
  }

  FilesInMemory named(String name, String other) {
    files.put(other, files.remove(name));
    return this;
  }

  /** Replaces something that stands once in a file. */
  FilesInMemory with(String name, String from, String to) {
    var text = text(name);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + name);
    }
    return octets(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a row to the manifest. */
  FilesInMemory says(String row) {
    return octets(
        "manifest.csv", (text("manifest.csv") + row + "\n").getBytes(StandardCharsets.UTF_8));
  }

  String text(String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  FilesInMemory holding(RosterRecord record) {
    held.put(record.sourcedId().value(), record);
    return this;
  }

  /** Reads a collection to its end; the last page is handed back. */
  RosterPage read(RosterCollection collection) {
    records.clear();
    findings.clear();
    var sink =
        new RecordSink() {
          @Override
          public void accept(RosterRecord record) {
            records.add(record);
          }

          @Override
          public void accept(Finding finding) {
            findings.add(finding);
          }
        };
    try (var roster = PackageRoster.open(this)) {
      var query = RosterQuery.builder(collection).build();
      var page = roster.readPage(query, Cursor.start(), sink);
      while (page.next().isPresent()) {
        page = roster.readPage(query, page.next().get(), sink);
      }
      return page;
    }
  }

  @Override
  public Set<String> names() {
    return files.keySet();
  }

  @Override
  public long size(String name) {
    return files.getOrDefault(name, new byte[0]).length;
  }

  @Override
  public InputStream open(String name) {
    return new ByteArrayInputStream(files.get(name));
  }

  @Override
  public Path scratch() {
    return scratch;
  }

  @Override
  public Optional<RosterRecord> held(RosterCollection collection, SourcedId id) {
    return Optional.ofNullable(held.get(id.value()));
  }

  @Override
  public void note(BadRow row) {
    noted.add(row);
  }
}
