package org.rollcall.platform.store;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test on each kind of database. */
final class EachStore implements TestTemplateInvocationContextProvider {
  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    return Stream.of(StoreKind.values()).map(On::new);
  }

  private record On(StoreKind kind) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocation) {
      return "on " + kind;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Opened(kind));
    }
  }

  private record Opened(StoreKind kind) implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      var type = parameter.getParameter().getType();
      return type == OpenStore.class || type == StoreKind.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      if (parameter.getParameter().getType() == StoreKind.class) {
        return kind;
      }
      return context
          .getStore(Namespace.create(EachStore.class, context.getUniqueId()))
          .getOrComputeIfAbsent(
              "open", key -> new ClosedAfter(new OpenStore(kind)), ClosedAfter.class)
          .open();
    }
  }

  private record ClosedAfter(OpenStore open) implements CloseableResource {
    @Override
    public void close() {
      open.close();
    }
  }
}
