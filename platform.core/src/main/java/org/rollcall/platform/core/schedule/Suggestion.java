package org.rollcall.platform.core.schedule;

import java.time.LocalDate;

/**
 * A blackout around the end of the school year that the sessions of a roster suggest.
 *
 * @param from two days before the last day of the school year
 * @param until two weeks before the first day of the next
 * @param why the sentence for the person
 */
public record Suggestion(LocalDate from, LocalDate until, String why) {}
