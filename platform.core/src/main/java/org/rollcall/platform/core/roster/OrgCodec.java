package org.rollcall.platform.core.roster;

import org.rollcall.connector.api.roster.Org;
import org.rollcall.connector.api.roster.OrgType;

/** The body of an {@link Org}. */
final class OrgCodec {
  private OrgCodec() {}

  static void write(Org org, BodyWriter out) {
    out.text("name", org.name());
    out.text("type", org.type().token());
    out.text("identifier", org.identifier());
    out.reference("parent", org.parent());
  }

  static Org read(BodyReader in) {
    return Org.builder(in.header(), in.text("name"), OrgType.ofToken(in.text("type")))
        .identifier(in.optional("identifier"))
        .parent(in.optionalReference("parent"))
        .build();
  }
}
