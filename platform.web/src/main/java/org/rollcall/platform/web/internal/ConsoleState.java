package org.rollcall.platform.web.internal;

/** Marks the service whose properties say whether the console answers, and where. */
final class ConsoleState {}
