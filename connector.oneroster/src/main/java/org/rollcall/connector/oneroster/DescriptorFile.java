package org.rollcall.connector.oneroster;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.rollcall.connector.api.descriptor.ConnectorDescriptor;
import org.rollcall.connector.oneroster.internal.descriptor.DescriptorReader;
import org.rollcall.connector.oneroster.internal.json.JsonStream;

/**
 * A connector's description as a JSON resource of its bundle. Member names are the property names
 * of {@link ConnectorDescriptor} and its parts; words of enums are written as their constants.
 */
public final class DescriptorFile {
  private DescriptorFile() {}

  /**
   * Reads the file. Does not reach the network.
   *
   * @param anchor a class of the bundle
   * @param resource the file's name, beside the class
   * @throws IllegalArgumentException if it is missing or says something the contract does not know
   */
  public static ConnectorDescriptor read(Class<?> anchor, String resource) {
    try (var file = anchor.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalArgumentException("there is no " + resource + " beside " + anchor);
      }
      return DescriptorReader.read(JsonStream.over(file).readObject());
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
