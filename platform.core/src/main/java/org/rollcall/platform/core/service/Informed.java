package org.rollcall.platform.core.service;

import org.rollcall.platform.core.health.CheckHealth;
import org.rollcall.platform.core.health.ReadMetrics;
import org.rollcall.platform.core.telling.Telling;

/** The use cases by which people and machines learn how things stand. */
public record Informed(Telling telling, CheckHealth health, ReadMetrics metrics) {}
