package dev.shiming.stack.drive;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Gets an access token as web does: code flow with proof key and client secret. */
final class AccessTokens {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final Browser browser;
  private final SiteAddresses addresses;
  private final String secret;
  private final OneTimeCodes codes;

  AccessTokens(Browser browser, SiteAddresses addresses, String secret, OneTimeCodes codes) {
    this.browser = browser;
    this.addresses = addresses;
    this.secret = secret;
    this.codes = codes;
  }

  /**
   * A token of the login; pages are filled in only when the browser is not signed in already.
   *
   * @param level the level of authentication: 2 where the powers of staff are to count, else 1
   */
  String token(String login, String password, int level) {
    var verifier = random();
    var landing = browser.openUntil(authorization(verifier, level), back());
    if (landing.page() != null && landing.page().findFormWith("password").isPresent()) {
      landing = browser.submitUntil(Credentials.in(landing.page(), login, password), back());
    }
    var second = new SecondFactor(browser, codes, login);
    while (landing.page() != null && second.asked(landing.page())) {
      landing = browser.submitUntil(second.answer(landing.page()), back());
    }
    return exchange(code(landing.page(), landing.address()), verifier);
  }

  private URI authorization(String verifier, int level) {
    return URI.create(
        addresses.openId("auth")
            + "?response_type=code&client_id=web&scope=openid&code_challenge_method=S256&ui_locales=en"
            + "&acr_values="
            + level
            + "&redirect_uri="
            + encode(back())
            + "&state="
            + random()
            + "&code_challenge="
            + challenge(verifier));
  }

  private static String code(@Nullable Page page, @Nullable URI address) {
    if (page != null) {
      throw page.failure("no code came back from signing in");
    }
    var found = CODE.matcher(String.valueOf(address));
    if (!found.find()) {
      throw new DriveFailure("Keycloak came back without a code");
    }
    return found.group(1);
  }

  private String exchange(String code, String verifier) {
    var body =
        "grant_type=authorization_code&code="
            + code
            + "&code_verifier="
            + verifier
            + "&redirect_uri="
            + encode(back());
    var request =
        HttpRequest.newBuilder(addresses.openId("token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", "Basic " + basic())
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      var answer = CLIENT.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new DriveFailure("Keycloak exchanged no code for a token: " + answer.statusCode());
      }
      return JSON.readTree(answer.body()).get("access_token").asString();
    } catch (IOException e) {
      throw new DriveFailure("Keycloak gives no token", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DriveFailure("Interrupted while waiting for a token", e);
    }
  }

  private String back() {
    return addresses.onSite("/login/oauth2/code/shiming").toString();
  }

  private String basic() {
    return Base64.getEncoder()
        .encodeToString(("web:" + encode(secret)).getBytes(StandardCharsets.UTF_8));
  }

  private static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  private static String challenge(String verifier) {
    try {
      return BASE64.encodeToString(
          MessageDigest.getInstance("SHA-256")
              .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
