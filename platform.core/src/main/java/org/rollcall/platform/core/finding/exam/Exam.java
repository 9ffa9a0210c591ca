package org.rollcall.platform.core.finding.exam;

import java.time.LocalDate;

/**
 * What all looks at one roster share.
 *
 * @param whole whether the run reads everything, so that absence means something
 * @param today the day in the middle of which the run began
 */
record Exam(
    Tables tables, References references, Sessions sessions, boolean whole, LocalDate today) {}
