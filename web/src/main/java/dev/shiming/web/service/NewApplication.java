package dev.shiming.web.service;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** An application to begin: for a new account, or about one that is there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewApplication(String key, @Nullable String intent, @Nullable String account) {

  public static NewApplication opening(String key) {
    return new NewApplication(key, null, null);
  }

  public static NewApplication renewal(String key, String account) {
    return new NewApplication(key, "renewal", account);
  }

  public static NewApplication transfer(String key, String account) {
    return new NewApplication(key, "transfer", account);
  }
}
