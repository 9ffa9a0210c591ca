package org.rollcall.connector.api.conformance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's consent to write into a class of one teacher. */
public final class ConformanceConsent {
  private final @Nullable String teacherEmail;

  private ConformanceConsent(@Nullable String teacherEmail) {
    this.teacherEmail = teacherEmail;
  }

  /** Into the first class of the teacher with this e-mail address. */
  public static ConformanceConsent toWriteForTeacher(String email) {
    return new ConformanceConsent(email.strip());
  }

  /** Into the first class of the first teacher who has an e-mail address and one. */
  public static ConformanceConsent toWriteForAnyTeacher() {
    return new ConformanceConsent(null);
  }

  /** The teacher who was chosen; empty when any will do. */
  public Optional<String> teacherEmail() {
    return Optional.ofNullable(teacherEmail);
  }

  @Override
  public String toString() {
    return "ConformanceConsent[to write]";
  }
}
