package org.rollcall.platform.core.packages;

import org.rollcall.platform.core.sync.HandedFile;
import org.rollcall.platform.core.sync.SyncRunId;

/** Which file a run read. */
public record RunPackage(SyncRunId run, HandedFile file) {}
