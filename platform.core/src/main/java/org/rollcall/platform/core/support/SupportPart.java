package org.rollcall.platform.core.support;

import org.rollcall.platform.core.connection.Connection;

/** A further part of the support bundle, such as the capability profile of the SIS. */
public interface SupportPart {
  /** Its name in the bundle. */
  String name();

  /** Maps, lists, texts and numbers, without secrets and student data; texts are redacted still. */
  Object of(Connection connection);
}
