package org.rollcall.platform.core.internal;

/** Registered instead of the use cases when the core cannot run; its properties say why. */
final class StartupProblem {}
