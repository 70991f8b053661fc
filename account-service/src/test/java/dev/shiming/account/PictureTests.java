package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.picture.KeptPictures;
import dev.shiming.testkit.PictureSamples;
import dev.shiming.testkit.Tokens;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The picture of an official account, from the application to its end. */
@AccountServiceTest
class PictureTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000001a";
  private static final String OTHER = "5a5a5a5a-0000-4000-8000-00000000001b";
  private static final String SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired private Site site;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;
  @Autowired private KeptPictures pictures;

  private Applicants applicants;
  private String applicant;
  private String handle;
  private String id;

  @BeforeEach
  void aPersonThatApplies() {
    applicants = new Applicants(site);
    applicant = applicants.person();
    handle = "tu-" + Site.next() + "-xiang";
    id = applicants.ofPerson(applicant, Site.nickname(), handle);
  }

  @Test
  void anApprovedPictureIsTheAccountsAvatarForEverybody() throws IOException {
    String picture = sent(PictureSamples.jpegHeld(PictureSamples.jpeg(900, 600), 1));
    assertThat(applicants.view(id, applicant).at("/answers/picture").asString()).isEqualTo(picture);
    seenBeforeApprovalBy(picture);
    applicants.submit(id, applicant);
    assertThat(
            site.get("/api/applications/" + id + "/review", Tokens.reviewer(REVIEWER))
                .body()
                .at("/answers/picture")
                .asString())
        .isEqualTo(picture);
    seenBeforeApprovalBy(picture);
    assertThat(applicants.decide(id, REVIEWER, "approve", "", "").status()).isEqualTo(200);

    assertThat(avatar()).isEqualTo("p-" + picture);
    Site.await(() -> Facts.of("shiming.member", id).size() == 1);
    assertThat(Facts.of("shiming.member", id).getFirst().at("/avatar").asString())
        .isEqualTo("p-" + picture);
    for (int width : new int[] {80, 160, 400}) {
      HttpResponse<byte[]> shown = shown(picture, "?width=" + width, null);
      BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.body()));
      assertThat(image.getWidth()).isEqualTo(width);
      assertThat(image.getHeight()).isEqualTo(width);
      assertThat(new String(shown.body(), StandardCharsets.ISO_8859_1))
          .doesNotContain(PictureSamples.CANARY);
      assertThat(header(shown, "Cache-Control")).contains("public", "immutable");
      assertThat(header(shown, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(shown, "Content-Security-Policy")).contains("sandbox");
      assertThat(header(shown, "Content-Type")).isEqualTo("image/jpeg");
    }
    time.later(Duration.ofDays(400), pictures::destroyDue);
    assertThat(shown(picture, "", null).statusCode()).isEqualTo(200);
  }

  @Test
  void takingAnApprovalBackTakesThePictureFromReaders() {
    String picture = sent(PictureSamples.jpeg(200, 200));
    applicants.submit(id, applicant);
    String caseId = applicants.caseAbout(id, REVIEWER).get("id").asString();
    applicants.decide(id, REVIEWER, "approve", "", "");
    undo(caseId);
    assertThat(shown(picture, "", null).statusCode()).isEqualTo(404);
    assertThat(avatar()).matches("[0-9a-f]{32}");
    assertThat(applicants.decide(id, OTHER, "approve", "", "").status()).isEqualTo(200);
    assertThat(shown(picture, "", null).statusCode()).isEqualTo(200);
    assertThat(avatar()).isEqualTo("p-" + picture);
  }

  @Test
  void theRefusedPictureEndsWhenNobodyCanAppealAnyMore() {
    String picture = sent(PictureSamples.jpeg(200, 200));
    applicants.submit(id, applicant);
    applicants.decide(id, REVIEWER, "refuse", "application.purpose", "");
    time.later(Duration.ofDays(19), pictures::destroyDue);
    assertThat(shown(picture, "", Tokens.member(applicant)).statusCode()).isEqualTo(200);
    time.later(Duration.ofDays(21), pictures::destroyDue);
    assertThat(shown(picture, "", Tokens.member(applicant)).statusCode()).isEqualTo(404);
    assertThat(variants(picture)).isZero();
  }

  @Test
  void theWithdrawnPictureEndsWithTheNextCleanUp() {
    String picture = sent(PictureSamples.jpeg(200, 200));
    applicants.submit(id, applicant);
    site.send("DELETE", "/api/applications/" + id, Tokens.member(applicant), null);
    time.later(Duration.ofSeconds(1), pictures::destroyDue);
    assertThat(variants(picture)).isZero();
  }

  @Test
  void anotherPictureTakesThePlaceOfTheFirstAndACorrectionHidesNothing() {
    String first = sent(PictureSamples.jpeg(200, 200));
    String second = sent(PictureSamples.picture("png", PictureSamples.quarters(300, 300)));
    assertThat(variants(first)).isZero();
    applicants.submit(id, applicant);
    assertThat(send("POST", PictureSamples.jpeg(20, 20)).code()).isEqualTo("application.closed");
    applicants.decide(id, REVIEWER, "correct", "application.rules", "请换一张头像");
    assertThat(send("DELETE", new byte[0]).status()).isEqualTo(204);
    assertThat(applicants.view(id, applicant).at("/answers/picture").isMissingNode()).isTrue();
    applicants.submit(id, applicant);
    JsonNode review =
        site.get("/api/applications/" + id + "/review", Tokens.reviewer(REVIEWER)).body();
    assertThat(review.at("/submissions/0/answers/picture").asString()).isEqualTo(second);
    assertThat(shown(second, "", Tokens.reviewer(REVIEWER)).statusCode()).isEqualTo(200);
    applicants.decide(id, REVIEWER, "approve", "", "");
    assertThat(avatar()).matches("[0-9a-f]{32}");
    assertThat(shown(second, "", null).statusCode()).isEqualTo(404);
  }

  @Test
  void answeringThePageOfTheNameKeepsThePicture() {
    String picture = sent(PictureSamples.jpeg(200, 200));
    applicants.answer(
        id, applicant, "account", Map.of("officialName", "山间", "picture", "somebody-elses"));
    assertThat(applicants.view(id, applicant).at("/answers/picture").asString()).isEqualTo(picture);
  }

  @Test
  void nobodyElseChangesThePicture() {
    String stranger = Tokens.member(applicants.person());
    assertThat(send("POST", stranger, PictureSamples.jpeg(20, 20)).status()).isEqualTo(404);
    assertThat(send("DELETE", stranger, new byte[0]).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoSafePictureIsRefusedAndTheFirstOneStays(String code, byte[] file) {
    String first = sent(PictureSamples.jpeg(200, 200));
    Answer refused = send("POST", file);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.refusals()).containsExactly("picture=" + code);
    assertThat(applicants.view(id, applicant).at("/answers/picture").asString()).isEqualTo(first);
  }

  static List<Object[]> refused() {
    byte[] jpeg = PictureSamples.jpeg(40, 40);
    return List.of(
        new Object[] {"media.empty", new byte[0]},
        new Object[] {"media.not-a-picture", PictureSamples.bytes(SVG)},
        new Object[] {
          "media.not-a-picture", PictureSamples.bytes("%PDF-1.7 a document called face.png")
        },
        new Object[] {"media.hidden-content", PictureSamples.join(jpeg, PictureSamples.zip())},
        new Object[] {
          "media.hidden-content", PictureSamples.withSegment(jpeg, 0xfe, PictureSamples.bytes(SVG))
        },
        new Object[] {
          "media.hidden-content", PictureSamples.png(100, 100, PictureSamples.compressedZeros(64))
        },
        new Object[] {
          "media.dimensions", PictureSamples.png(50_000, 50_000, PictureSamples.compressedZeros(1))
        },
        new Object[] {
          "media.too-large", PictureSamples.join(jpeg, new byte[KeptPictures.MOST_BYTES])
        });
  }

  private void seenBeforeApprovalBy(String picture) {
    HttpResponse<byte[]> own = shown(picture, "?width=160", Tokens.member(applicant));
    assertThat(own.statusCode()).isEqualTo(200);
    assertThat(header(own, "Cache-Control")).isEqualTo("no-store");
    assertThat(shown(picture, "", Tokens.reviewer(REVIEWER)).statusCode()).isEqualTo(200);
    assertThat(shown(picture, "", Tokens.member(OTHER)).statusCode()).isEqualTo(404);
    assertThat(shown(picture, "", Tokens.moderator(OTHER)).statusCode()).isEqualTo(404);
    assertThat(shown(picture, "", null).statusCode()).isEqualTo(404);
  }

  private String sent(byte[] file) {
    Answer answer = send("POST", file);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().at("/answers/picture").asString();
  }

  private Answer send(String method, byte[] file) {
    return send(method, Tokens.member(applicant), file);
  }

  private Answer send(String method, String token, byte[] file) {
    HttpResponse<byte[]> answer =
        send(
            request("/api/applications/" + id + "/picture", token)
                .header("Content-Type", "application/octet-stream")
                .method(method, BodyPublishers.ofByteArray(file)));
    return new Answer(
        answer.statusCode(),
        JSON.readTree(answer.body().length == 0 ? new byte[] {'{', '}'} : answer.body()));
  }

  private HttpResponse<byte[]> shown(String picture, String query, @Nullable String token) {
    return send(request("/api/pictures/" + picture + query, token));
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    var request =
        HttpRequest.newBuilder(
            URI.create(
                "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String header(HttpResponse<byte[]> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private String avatar() {
    return site.get("/api/official/" + handle, null).body().at("/account/avatar").asString();
  }

  private int variants(String picture) {
    return jdbc.sql("select count(*) from picture_variant where picture = ?")
        .param(picture)
        .query(Integer.class)
        .single();
  }

  private void undo(String caseId) {
    JsonNode decided = site.get("/api/cases/" + caseId, Tokens.reviewer(REVIEWER)).body();
    Answer undone =
        site.post(
            "/api/cases/" + caseId + "/undo",
            Tokens.reviewer(REVIEWER),
            "{\"version\":" + decided.get("version").asInt() + "}");
    assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
  }
}
