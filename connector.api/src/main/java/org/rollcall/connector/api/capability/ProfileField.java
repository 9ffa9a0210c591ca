package org.rollcall.connector.api.capability;

/**
 * One thing that a probe finds out. May gain members: outside this bundle, every switch over it has
 * a default.
 *
 * <p>Values are words that keep their meaning: {@code works}, {@code ignored} (answered as if it
 * had not been asked), {@code refused}, {@code yes}, {@code no}, a number, or what a member lists.
 */
public enum ProfileField {
  /** Records that the SIS puts on one page however many are asked for; a number. */
  PAGE_CLAMP("pageClamp", "Records per page"),
  /** Whether {@code X-Total-Count} is sent: yes, no. */
  TOTAL_COUNT("totalCount", "Total count header"),
  /**
   * Whether {@code Link} is sent: absolute, relative, elsewhere (another origin), cursor (with
   * parameters of the SIS's own in the place of an offset), no.
   */
  LINK_HEADER("linkHeader", "Link header"),
  /** A filter as the standard writes it, quoted and percent-encoded: works, ignored, refused. */
  FILTER_ENCODED("filterEncoded", "Filter, encoded"),
  /** A filter whose quotes and equals sign are sent as they are: works, ignored, refused. */
  FILTER_PLAIN("filterPlain", "Filter, not encoded"),
  /** A filter without quotes around its value: works, ignored, refused. */
  FILTER_UNQUOTED("filterUnquoted", "Filter without quotes"),
  /** Two clauses joined by AND: works, ignored, refused. */
  FILTER_AND("filterAnd", "Filter with AND"),
  /** {@code status='…'}: works, ignored, refused. */
  STATUS_FILTER("statusFilter", "Filter by status"),
  /** {@code dateLastModified>'…'}: works, ignored, refused. */
  DELTA("delta", "Changes since a moment"),
  /** {@code sort=sourcedId}: works, ignored, refused. */
  SORT("sort", "Sorting by identifier"),
  /** {@code fields=sourcedId}: works, ignored, refused. */
  FIELDS("fields", "Selecting fields"),
  /** Whether answers are compressed on request: yes, no. */
  GZIP("gzip", "Compressed answers"),
  /** The collection {@code /schools}: filled, empty, missing. */
  SCHOOLS("schools", "List of schools"),
  /** {@code /schools/{id}/enrollments}: works, refused. */
  SCHOOL_ENROLLMENTS("schoolEnrollments", "Enrollments of one school"),
  /** How categories are had: class, filter (by metadata.classId), global, none. */
  CATEGORY_ROUTE("categoryRoute", "Grade categories"),
  /** Characters of a line item's title that are kept; a number. */
  TITLE_LENGTH("titleLength", "Length of a title"),
  /** HTTP status of a PUT that creates; a number. */
  PUT_CREATE("putCreate", "Answer to creating"),
  /** HTTP status of a PUT that changes; a number. */
  PUT_UPDATE("putUpdate", "Answer to changing"),
  /** HTTP status of a DELETE; a number. */
  DELETE_STATUS("deleteStatus", "Answer to deleting"),
  /** What a deleted record does: vanishes, marked (tobedeleted), stays. */
  DELETED_RECORDS("deletedRecords", "Deleted records"),
  /** Median of the times that requests took, in milliseconds; a number. */
  REQUEST_TIME("requestTime", "Time per request");

  private final String token;
  private final String title;

  ProfileField(String token, String title) {
    this.token = token;
    this.title = title;
  }

  /** How the field is called in files and on the wire. */
  public String token() {
    return token;
  }

  /** How the field is called in a page. */
  public String title() {
    return title;
  }

  /** Whether another value means that the SIS changed; times differ each time. */
  public boolean comparable() {
    return this != REQUEST_TIME;
  }

  /** Whether it can be found out only by writing. */
  public boolean needsWriting() {
    return switch (this) {
      case TITLE_LENGTH, PUT_CREATE, PUT_UPDATE, DELETE_STATUS, DELETED_RECORDS -> true;
      default -> false;
    };
  }
}
