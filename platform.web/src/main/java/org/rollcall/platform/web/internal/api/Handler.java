package org.rollcall.platform.web.internal.api;

import java.io.IOException;

/** Answers the requests of one route. */
@FunctionalInterface
interface Handler {
  Answer handle(ApiRequest request) throws IOException;
}
