package dev.shiming.kit.security;

import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Deny by default: a service with an endpoint that states no access rule does not start. */
public class AccessRules implements SmartInitializingSingleton {

  private final RequestMappingHandlerMapping endpoints;

  AccessRules(RequestMappingHandlerMapping endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public void afterSingletonsInstantiated() {
    List<String> open =
        endpoints.getHandlerMethods().values().stream()
            .filter(AccessRules::ours)
            .filter(method -> !hasRule(method))
            .map(HandlerMethod::getShortLogMessage)
            .toList();
    if (!open.isEmpty()) {
      throw new IllegalStateException("endpoints without an access rule: " + open);
    }
  }

  private static boolean ours(HandlerMethod method) {
    return method.getBeanType().getPackageName().startsWith("dev.shiming.");
  }

  private static boolean hasRule(HandlerMethod method) {
    return AnnotatedElementUtils.hasAnnotation(method.getMethod(), PreAuthorize.class)
        || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PreAuthorize.class);
  }
}
