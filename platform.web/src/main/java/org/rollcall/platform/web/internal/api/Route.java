package org.rollcall.platform.web.internal.api;

/** One method on one path, who may ask it, and what answers. */
record Route(String method, PathTemplate path, Access access, Handler handler) {
  static Route get(String path, Access access, Handler handler) {
    return new Route("GET", PathTemplate.of(path), access, handler);
  }

  static Route post(String path, Access access, Handler handler) {
    return new Route("POST", PathTemplate.of(path), access, handler);
  }

  static Route put(String path, Access access, Handler handler) {
    return new Route("PUT", PathTemplate.of(path), access, handler);
  }

  static Route patch(String path, Access access, Handler handler) {
    return new Route("PATCH", PathTemplate.of(path), access, handler);
  }

  static Route delete(String path, Access access, Handler handler) {
    return new Route("DELETE", PathTemplate.of(path), access, handler);
  }

  /** A HEAD is answered by what answers the GET. */
  boolean answers(String asked) {
    return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
