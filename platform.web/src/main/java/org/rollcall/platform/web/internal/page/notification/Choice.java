package org.rollcall.platform.web.internal.page.notification;

/** A choice of a list. */
record Choice(String value, String label, boolean chosen) {}
