package org.rollcall.platform.core.service;

import org.rollcall.platform.core.history.RecordHistory;
import org.rollcall.platform.core.history.RunHistory;

/** The use cases that look back: at runs, and at what became of people and classes. */
public record LookingBack(RunHistory runs, RecordHistory records) {}
