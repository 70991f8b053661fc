package dev.shiming.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives people of a developer's site the roles of staff, as an administrator of Keycloak would. */
public final class StaffRoles {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI keycloak;
  private final String administrator;
  private final String password;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  StaffRoles(URI keycloak, String administrator, String password) {
    this.keycloak = keycloak;
    this.administrator = administrator;
    this.password = password;
  }

  /** Grants the realm role to the login; granting it again changes nothing. */
  public void grant(String login, String role) throws IOException {
    var token = token();
    var found =
        JSON.readTree(
            send(authorised(token, "/users?exact=true&username=" + encode(login)).GET(), 200));
    if (found.size() != 1) {
      throw new IOException("Keycloak knows no login " + login);
    }
    var id = found.get(0).get("id").asString();
    var granted = JSON.readTree(send(authorised(token, "/roles/" + encode(role)).GET(), 200));
    send(
        authorised(token, "/users/" + id + "/role-mappings/realm")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(new JsonNode[] {granted}))),
        204);
  }

  private String token() throws IOException {
    var form =
        "grant_type=password&client_id=admin-cli&username="
            + encode(administrator)
            + "&password="
            + encode(password);
    var answer =
        send(
            HttpRequest.newBuilder(keycloak.resolve("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)),
            200);
    return JSON.readTree(answer).get("access_token").asString();
  }

  private HttpRequest.Builder authorised(String token, String path) {
    return HttpRequest.newBuilder(keycloak.resolve("/admin/realms/shiming" + path))
        .header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder request, int expected) throws IOException {
    try {
      var answer = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new IOException(
            "Keycloak answered "
                + answer.statusCode()
                + " to "
                + answer.request().method()
                + " "
                + answer.uri().getPath());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while asking Keycloak", e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
