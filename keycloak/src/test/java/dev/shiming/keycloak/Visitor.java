package dev.shiming.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A browser without script; keeps cookies itself because they are Secure and the address is not.
 */
final class Visitor {
  static final String SITE = "http://localhost:8080/login/oauth2/code/keycloak";
  private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";
  private static final String CHALLENGE = challenge();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();
  private final String realm;

  /** The page one stands on, or the address of the site one was sent back to. */
  Document page = new Document("");

  String sentTo = "";

  Visitor(String keycloak) {
    realm = keycloak + "/realms/shiming";
  }

  Visitor opens(String parameters) throws IOException, InterruptedException {
    return go(
        realm
            + "/protocol/openid-connect/auth?client_id=web&response_type=code&scope=openid&redirect_uri="
            + encode(SITE)
            + "&code_challenge_method=S256&code_challenge="
            + CHALLENGE
            + parameters,
        null);
  }

  /** Presses a button of the page's form after filling in fields. */
  Visitor sends(Map<String, String> fields) throws IOException, InterruptedException {
    Element form = page.selectFirst("main form");
    if (form == null) {
      throw new IllegalStateException("No form on " + page.title());
    }
    Map<String, String> all = new HashMap<>();
    form.select("input[type=hidden], input[type=text], input[type=tel]")
        .forEach(input -> all.put(input.attr("name"), input.attr("value")));
    all.putAll(fields);
    return go(form.absUrl("action"), all);
  }

  Visitor registers(String login, String language) throws IOException, InterruptedException {
    opens("&prompt=create&ui_locales=" + language);
    return sends(passwords(login));
  }

  static Map<String, String> passwords(String login) {
    return Map.of(
        "username",
        login,
        "password",
        "four words and more",
        "password-confirm",
        "four words and more");
  }

  JsonNode tokens() throws IOException, InterruptedException {
    String code = parameter("code");
    return post(
        realm + "/protocol/openid-connect/token",
        Map.of(
            "grant_type",
            "authorization_code",
            "code",
            code,
            "redirect_uri",
            SITE,
            "client_id",
            "web",
            "client_secret",
            "secret-of-the-tests",
            "code_verifier",
            VERIFIER));
  }

  JsonNode tokenOfWeb() throws IOException, InterruptedException {
    return post(
        realm + "/protocol/openid-connect/token",
        Map.of(
            "grant_type",
            "client_credentials",
            "client_id",
            "web",
            "client_secret",
            "secret-of-the-tests"));
  }

  String parameter(String name) {
    for (String part : URI.create(sentTo).getRawQuery().split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return part.substring(name.length() + 1);
      }
    }
    return "";
  }

  JsonNode post(String address, Map<String, String> form) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(form)))
            .build();
    return new ObjectMapper().readTree(http.send(request, BodyHandlers.ofString()).body());
  }

  int status(String address, String token) throws IOException, InterruptedException {
    return answer(address, token).statusCode();
  }

  JsonNode get(String address, String token) throws IOException, InterruptedException {
    return new ObjectMapper().readTree(answer(address, token).body());
  }

  private HttpResponse<String> answer(String address, String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json")
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  private Visitor go(String start, @Nullable Map<String, String> form)
      throws IOException, InterruptedException {
    String address = start;
    Map<String, String> body = form;
    while (true) {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
      if (body != null) {
        request.header("Content-Type", "application/x-www-form-urlencoded");
        request.POST(BodyPublishers.ofString(encode(body)));
      }
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      for (String cookie : response.headers().allValues("Set-Cookie")) {
        String[] pair = cookie.split(";", -1)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
      }
      String location = response.headers().firstValue("Location").orElse("");
      if (location.isEmpty()) {
        page = Jsoup.parse(response.body(), address);
        sentTo = "";
        return this;
      }
      address = URI.create(address).resolve(location).toString();
      if (address.startsWith(SITE)) {
        page = new Document("");
        sentTo = address;
        return this;
      }
      body = null;
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
