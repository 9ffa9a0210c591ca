package org.rollcall.platform.core.telling.incident;

import org.rollcall.connector.api.failure.Actor;

/**
 * Something that is wrong right now.
 *
 * @param sentence what it is and what to do, without student data
 * @param path the page of the console where it can be seen, or put right
 * @param step how urgent it is, where that grows: the fewer the days left the smaller; else 0
 */
public record Trouble(Cause cause, String sentence, String path, Actor whoActs, int step) {}
