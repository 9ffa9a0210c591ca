package org.rollcall.connector.simulator.internal.personality;

import java.util.List;
import org.rollcall.connector.simulator.internal.district.Trait;
import org.rollcall.connector.simulator.internal.personality.GradebookRules.CategoryRule;
import org.rollcall.connector.simulator.internal.protocol.ErrorShape;
import org.rollcall.connector.simulator.internal.record.Version;

/** The products that can be played (reference/vendors.md, sections 2 and 8). */
public final class Personalities {

  private static final String APP = "rollcall";

  /** Section 2.1. */
  private static final Personality INFINITE_CAMPUS =
      Personality.of(
              "infinite-campus",
              Version.ONE_TWO,
              Addresses.oneTwo("/campus/api/oneroster/v1p2/" + APP + "/ims/oneroster", ""),
              Login.basic("/campus/oauth2/token").forApplication(APP),
              100,
              GradebookRules.of(CategoryRule.UNCATEGORIZED).titlesUpTo(50))
          .with(
              Quirk.SCHOOLS_ARE_LOCAL,
              Quirk.SCHOOL_LIST_EMPTY,
              Quirk.NO_ENROLLMENTS_OF_SCHOOL,
              Quirk.UNIQUE_TITLES);

  /** Section 2.2; what is pasted ends in a slash, as in the source page's example. */
  private static final Personality SKYWARD_SMS =
      Personality.of(
              "skyward-sms",
              Version.ONE_ONE,
              Addresses.oneOne("/api/ims/oneroster/v1p1", "/api/ims/oneroster/v1p1/"),
              Login.either("/api/token"),
              10_000,
              GradebookRules.of(CategoryRule.MATCHED))
          .with(Quirk.NATIVE_API)
          .with(
              Trait.CENSUS_SCHOOL,
              Trait.STUDENTS_IN_TWO_SCHOOLS,
              Trait.TEACHERS_WITHOUT_IDENTIFIER,
              Trait.CATEGORY_CODES);

  /** Section 2.3. */
  private static final Personality SKYWARD_QMLATIV =
      Personality.of(
              "skyward-qmlativ",
              Version.ONE_ONE,
              Addresses.oneOne("/demoAPI/ims/oneroster/v1p1", "/demoAPI/ims/oneroster/v1p1/")
                  .ignoringCase(),
              Login.either("/demoAPI/oauth/token"),
              1_000,
              GradebookRules.of(CategoryRule.DEFAULT))
          .with(ErrorShape.WRAPPED)
          .with(
              Quirk.SCOPES_IGNORED,
              Quirk.REAL_BOOLEANS,
              Quirk.NUMERIC_SCHOOL_YEAR,
              Quirk.ACCESS_EXPIRES);

  /** Section 2.4; the source page does not say what is pasted, so it is the bare host. */
  private static final Personality ASPEN =
      Personality.of(
              "aspen",
              Version.ONE_ONE,
              Addresses.oneOne("/ims/oneroster/v1p1", ""),
              Login.body("/oauth/rest/v2.0/auth"),
              100,
              GradebookRules.of(CategoryRule.OPTIONAL))
          .with(
              Quirk.SCOPES_IGNORED,
              Quirk.EXPIRY_OFTEN_UNSAID,
              Quirk.NO_CATEGORIES_OF_CLASS,
              Quirk.FILTER_QUOTES_OPTIONAL,
              Quirk.WRITES_ANSWER_WITH_RECORD,
              Quirk.PERIODS_ARE_TEXT,
              Quirk.USER_REFERENCES_BY_ROLE,
              Quirk.EXPLICIT_NULLS)
          .with(Trait.CLASS_IN_CATEGORY);

  /** Section 2.5; what is pasted ends in a full stop, as on the source page. */
  private static final Personality POWERSCHOOL =
      Personality.of(
              "powerschool",
              Version.ONE_ONE,
              Addresses.oneOne("/api/ims/oneroster/v1p1", "/api/ims/oneroster/v1p1."),
              Login.either("/oauth/access_token"),
              100,
              GradebookRules.of(CategoryRule.OPTIONAL).titlesUpTo(50))
          .with(
              Quirk.EXPIRY_IS_TEXT,
              Quirk.REAL_BOOLEANS,
              Quirk.UNIQUE_TITLE_AND_DUE_DATE,
              Quirk.WHOLE_POINTS,
              Quirk.INACTIVE_CATEGORY);

  /** Section 1.3: what Google's suite for 1.2 expects, below both bases that it is given. */
  private static final Personality GOOGLE_STRICT =
      Personality.of(
          "google-strict",
          Version.ONE_TWO,
          Addresses.oneTwo("/ims/oneroster", "/ims/oneroster/v1p2"),
          Login.basic("/oauth2/token"),
          10_000,
          GradebookRules.of(CategoryRule.REQUIRED).titlesCutTo(100));

  /** Section 8: what goes wrong with it is in its usual faults. */
  private static final Personality HOSTILE =
      Personality.of(
          "hostile",
          Version.ONE_TWO,
          Addresses.oneTwo("/ims/oneroster", "/ims/oneroster/v1p2"),
          Login.either("/oauth2/token"),
          50,
          GradebookRules.of(CategoryRule.OPTIONAL));

  private static final List<Personality> ALL =
      List.of(
          INFINITE_CAMPUS,
          SKYWARD_SMS,
          SKYWARD_QMLATIV,
          ASPEN,
          POWERSCHOOL,
          GOOGLE_STRICT,
          HOSTILE);

  private Personalities() {}

  public static Personality named(String name) {
    return ALL.stream()
        .filter(personality -> personality.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no personality \"" + name + "\"; choose one of: " + names() + "."));
  }

  public static String names() {
    return String.join(", ", all());
  }

  public static List<String> all() {
    return ALL.stream().map(Personality::name).toList();
  }
}
