package dev.shiming.stack.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who registered, with the token by which the services know them. */
public record Person(String login, String account, String token) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** The person whom a token names as its subject. */
  public static Person of(String login, String token) {
    var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
    var subject = JSON.readTree(new String(claims, StandardCharsets.UTF_8)).get("sub").asString();
    return new Person(login, subject, token);
  }
}
