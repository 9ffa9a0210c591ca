package org.rollcall.platform.core.credential;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.rollcall.connector.api.Credential;
import org.rollcall.connector.api.Secret;

/** A credential as octets, before it is sealed. */
final class CredentialText {
  private static final int FORM = 1;

  private CredentialText() {}

  static byte[] write(Credential credential) {
    var octets = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(octets)) {
      out.writeByte(FORM);
      out.writeUTF(credential.key());
      out.writeUTF(credential.secret().reveal());
      var further = new TreeMap<>(credential.further());
      out.writeShort(further.size());
      for (Map.Entry<String, Secret> field : further.entrySet()) {
        out.writeUTF(field.getKey());
        out.writeUTF(field.getValue().reveal());
      }
    } catch (IOException e) {
      throw new IllegalStateException("memory takes every octet", e);
    }
    return octets.toByteArray();
  }

  static Credential read(byte[] octets) {
    try (var in = new DataInputStream(new ByteArrayInputStream(octets))) {
      int form = in.readByte();
      if (form != FORM) {
        throw new IllegalStateException("a credential of form " + form + " is unknown");
      }
      var credential = Credential.of(in.readUTF(), Secret.of(in.readUTF()));
      var further = new HashMap<String, Secret>();
      for (int left = in.readShort(); left > 0; left--) {
        further.put(in.readUTF(), Secret.of(in.readUTF()));
      }
      return credential.with(further);
    } catch (IOException e) {
      throw new IllegalStateException("a credential was sealed in another form", e);
    }
  }
}
