package org.rollcall.connector.api.failure;

/** Who can put a failure right. May gain members. */
public enum Actor {
  /** Nobody needs to: the platform goes on by itself. */
  NOBODY("nobody: Rollcall goes on by itself"),
  /** An admin of the district, in the console or in the SIS. */
  DISTRICT_ADMIN("the district admin"),
  /** The operator of the machine that Rollcall runs on. */
  OPERATOR("the operator of this Rollcall"),
  /** The maker or the host of the SIS. */
  VENDOR("the SIS vendor"),
  /** The teacher whose grade it is. */
  TEACHER("the teacher"),
  /** The developers of Rollcall. */
  DEVELOPERS("the developers of Rollcall");

  private final String who;

  Actor(String who) {
    this.who = who;
  }

  /** The words that stand in a sentence for this one. */
  public String who() {
    return who;
  }
}
