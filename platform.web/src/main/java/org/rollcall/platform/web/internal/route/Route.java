package org.rollcall.platform.web.internal.route;

/** One line of the table of routes. */
public record Route(Method method, PathPattern path, Access access, Page page) {

  /** A route for whoever comes. */
  public static Route anybody(Method method, String path, Page page) {
    return new Route(method, new PathPattern(path), Access.ANYBODY, page);
  }

  /** A route for whoever has signed in; what they may see is up to the use cases. */
  public static Route signedIn(Method method, String path, Page page) {
    return new Route(method, new PathPattern(path), Access.SIGNED_IN, page);
  }

  /** The two methods that a form without script can send. */
  public enum Method {
    /** Shows. */
    GET,
    /** Does. */
    POST
  }

  /** Who is let in; what they may see is up to the use cases. */
  public enum Access {
    /** Everybody. */
    ANYBODY,
    /** Whoever has signed in. */
    SIGNED_IN
  }
}
