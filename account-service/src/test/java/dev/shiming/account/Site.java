package dev.shiming.account;

import dev.shiming.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service under test, as Keycloak's step, web and a moderator talk to it. */
@TestComponent
@Lazy
class Site {

  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Environment environment;

  Site(Environment environment) {
    this.environment = environment;
  }

  static String someone() {
    return UUID.randomUUID().toString();
  }

  static int next() {
    return PEOPLE.incrementAndGet();
  }

  static String phone() {
    return "1990000" + String.format("%04d", next());
  }

  static String networkNumber() {
    String body = "2026" + String.format("%09d", next()) + "00";
    for (int check = 0; check < 10; check++) {
      if (luhn(body + check)) {
        return "NW" + body + check;
      }
    }
    throw new IllegalStateException(body);
  }

  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighted = i % 2 == 0 ? digit : digit * 2;
      sum += weighted > 9 ? weighted - 9 : weighted;
    }
    return sum % 10 == 0;
  }

  static String identityNumber() {
    String birth = LocalDate.of(1970, 1, 1).plusDays(next()).toString().replace("-", "");
    String body = "990101" + birth + "001";
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum = (sum + body.charAt(i) - '0') * 2 % 11;
    }
    return body + "10X98765432".charAt(sum);
  }

  /** The code of an active enterprise whose registered contact has this phone. */
  static String organisation(String contact) {
    return organisation("91990101", contact, '0');
  }

  static String organisation(String beginning, String contact, char state) {
    String characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    String body = beginning + String.format("%04d", next()) + contact.substring(7) + state;
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < body.length(); i++) {
      sum += characters.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + characters.charAt((31 - sum % 31) % 31);
  }

  /** Decimal: letters such as o and l look like digits, and look-alikes are taken. */
  static String nickname() {
    return "山谷回声" + next() + "号";
  }

  Answer get(String path, @Nullable String token) {
    return send("GET", path, token, null);
  }

  Answer post(String path, String token, String json) {
    return send("POST", path, token, json);
  }

  Answer put(String path, String token, String json) {
    return send("PUT", path, token, json);
  }

  Answer send(String method, String path, @Nullable String token, @Nullable String json) {
    String port = environment.getRequiredProperty("local.server.port");
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(30))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      // Answers are compared without the id that each request has its own of.
      String body = answer.body().replaceAll(",?\"traceId\":\"[0-9a-f]{32}\"", "");
      return new Answer(answer.statusCode(), JSON.readTree(body.isEmpty() ? "{}" : body));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  Answer requestCode(String subject, String phone) {
    return requestCode(subject, phone, "");
  }

  Answer requestCode(String subject, String phone, String address) {
    return post(
        "/registrations/" + subject + "/codes",
        Tokens.registration(subject),
        """
        {"phone":"%s","method":"phone","address":"%s"}"""
            .formatted(phone, address));
  }

  /** A code to the phone that a member has so far, read from it. */
  String heldCode(String subject, String phone) {
    Answer sent =
        post(
            "/registrations/" + subject + "/codes",
            Tokens.registration(subject),
            """
            {"phone":"%s","method":"phone","address":"","held":true}"""
                .formatted(phone));
    if (sent.status() != 202) {
      throw new IllegalStateException("no code: " + sent);
    }
    return Sandbox.started().codeFor(phone);
  }

  Answer verify(String subject, Form form) {
    String path = "/registrations/" + subject + "/verifications";
    return post(path, Tokens.registration(subject), form.json());
  }

  Answer changePhone(String subject, Form form) {
    String path = "/registrations/" + subject + "/phone";
    return put(path, Tokens.registration(subject), form.json());
  }

  /** The parts of an identity as its member sees them: {@code part method state}. */
  List<String> identity(String subject) {
    return get("/api/me/identity", Tokens.member(subject))
        .body()
        .get("parts")
        .valueStream()
        .map(part -> words(part, "part", "method", "state"))
        .toList();
  }

  private static String words(JsonNode of, String... fields) {
    return Arrays.stream(fields)
        .map(field -> of.get(field).asString())
        .collect(Collectors.joining(" "));
  }

  /** Asks for a code and reads it from the phone. */
  String code(String subject, String phone) {
    Answer sent = requestCode(subject, phone);
    if (sent.status() != 202) {
      throw new IllegalStateException("no code: " + sent);
    }
    return Sandbox.started().codeFor(phone);
  }

  Answer register(String subject, Form form) {
    return put("/registrations/" + subject, Tokens.registration(subject), form.json());
  }

  /** A member by phone with this nickname; gives the account. */
  String member(String nickname) {
    return member(nickname, phone());
  }

  /** Somebody who verified with this phone; gives the account. */
  String memberWith(String phone) {
    return member(nickname(), phone);
  }

  private String member(String nickname, String phone) {
    String subject = someone();
    Answer answer = register(subject, Form.byPhone(nickname, phone, code(subject, phone)));
    if (answer.status() != 200) {
      throw new IllegalStateException("no member: " + answer);
    }
    return subject;
  }

  static void await(Callable<Boolean> condition) {
    Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
  }
}
