package org.rollcall.connector.oneroster.internal.conformance;

import java.util.Optional;

/**
 * Where grades can be written, as the roster's checks found it.
 *
 * @param schoolClass the class
 * @param school its school
 * @param term its first term
 * @param student the first student
 */
record Place(
    Optional<String> schoolClass,
    Optional<String> school,
    Optional<String> term,
    Optional<String> student) {}
