package org.rollcall.platform.web.internal.route;

/** Shows one thing, or does one thing: one per line of the table of routes. */
@FunctionalInterface
public interface Page {

  /**
   * Answers a request that the route has admitted.
   *
   * @throws org.rollcall.platform.core.refusal.Refusal when the core declines; it becomes a page
   *     that says why
   */
  Answer answer(Asked asked);
}
