package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import dev.shiming.account.picture.KeptPictures;
import dev.shiming.testkit.PictureSamples;
import dev.shiming.testkit.Proves;
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
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A member's picture and cover, from the file to everybody's eyes. */
@AccountServiceTest
class PortrayingTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();

  @Autowired private Site site;
  @Autowired private Environment environment;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;
  @Autowired private KeptPictures pictures;

  private ProfileDesk desk;
  private String account;

  @BeforeEach
  void aMember() {
    desk = new ProfileDesk(site);
    account = site.member(Site.nickname());
  }

  @ParameterizedTest
  @ValueSource(strings = {"avatar", "cover"})
  @Proves(value = "C8", part = "avatar")
  @Proves(value = "C8", part = "cover")
  void theFirstPictureWaitsForAModeratorAndTheNextIsShownAtOnce(String item) throws IOException {
    byte[] file = PictureSamples.jpegHeld(PictureSamples.jpeg(1500, 900), 1);
    assertThat(state(send(item, file, ""))).isEqualTo("waiting");
    assertThat(shown(item)).isEmpty();
    String waiting = desk.own(account).at("/" + item + "/waiting/value").asString();
    assertThat(get(waiting, Tokens.member(account)).statusCode()).isEqualTo(200);
    assertThat(get(waiting, ProfileDesk.moderator()).statusCode()).isEqualTo(200);
    assertThat(get(waiting, Tokens.reviewer(ProfileDesk.MODERATOR)).statusCode()).isEqualTo(404);
    assertThat(get(waiting, null).statusCode()).isEqualTo(404);

    JsonNode open = desk.open(item, account).orElseThrow();
    assertThat(open.at("/evidence/0/rule").asString()).isEqualTo("first");
    desk.decide(open, "approve", "");
    assertThat(shown(item)).isEqualTo(waiting);
    HttpResponse<byte[]> answer = get(waiting, null);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1))
        .doesNotContain(PictureSamples.CANARY, "Exif");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
    assertThat(image.getWidth()).isEqualTo(item.equals("cover") ? 1440 : 400);
    assertThat(image.getHeight()).isEqualTo(item.equals("cover") ? 480 : 400);

    assertThat(state(send(item, PictureSamples.jpeg(600, 500), ""))).isEqualTo("passed");
    assertThat(shown(item)).isNotEmpty().isNotEqualTo(waiting);
    assertThat(get(waiting, null).statusCode()).isEqualTo(404);
  }

  @Test
  void thePictureIsTheAvatarOfTheFactAndGoesWhenItsMemberTakesItAway() {
    approved("avatar");
    Site.await(
        () ->
            Facts.of("shiming.member", account)
                .getLast()
                .get("avatar")
                .asString()
                .equals("p-" + shown("avatar")));
    String picture = shown("avatar");
    assertThat(remove("avatar").status()).isEqualTo(204);
    assertThat(shown("avatar")).isEmpty();
    assertThat(desk.shown(account).at("/member/avatar").asString()).matches("[0-9a-f]{32}");
    assertThat(get(picture, null).statusCode()).isEqualTo(404);
    time.later(Duration.ofSeconds(1), pictures::destroyDue);
    assertThat(kept(picture)).isZero();
    assertThat(remove("nickname").status()).isEqualTo(404);
  }

  @Test
  void aPictureWithACodeWaitsWithWhatKindItIsAndARefusalTellsWhy() throws WriterException {
    approved("avatar");
    String before = shown("avatar");
    assertThat(state(send("avatar", code("https://example.com/join"), ""))).isEqualTo("waiting");
    JsonNode open = desk.open("avatar", account).orElseThrow();
    assertThat(open.at("/evidence/0/phase").asString()).isEqualTo("code");
    assertThat(open.at("/evidence/0/rule").asString()).isEqualTo("qr-code");
    assertThat(open.at("/evidence/0/matched").asString()).isEqualTo("link");
    assertThat(open.toString()).doesNotContain("example.com");
    desk.decide(open, "refuse", "name.contact");
    assertThat(shown("avatar")).isEqualTo(before);
    assertThat(desk.own(account).at("/avatar/refused/reason").asString()).isEqualTo("name.contact");
    Site.await(() -> desk.notices(account).contains("avatar-refused name.contact"));
  }

  @Test
  void theChosenPartIsWhatIsSearchedAndShown() throws WriterException {
    approved("avatar");
    BufferedImage wide = PictureSamples.quarters(1200, 600);
    wide.createGraphics().drawImage(matrix("https://example.com"), 650, 50, null);
    byte[] file = PictureSamples.picture("png", wide);
    assertThat(state(send("avatar", file, "&left=0&top=0&width=0.5"))).isEqualTo("passed");
    assertThat(state(send("avatar", file, "&left=0.5&top=0&width=0.5"))).isEqualTo("waiting");
  }

  @Test
  void undoingAnApprovalTakesThePictureFromReadersAndARefusedOneEnds() {
    state(send("avatar", PictureSamples.jpeg(300, 300), ""));
    JsonNode decided = desk.decide(desk.open("avatar", account).orElseThrow(), "approve", "");
    String picture = shown("avatar");
    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(shown("avatar")).isEmpty();
    assertThat(get(picture, null).statusCode()).isEqualTo(404);
    JsonNode refused =
        desk.decide(desk.open("avatar", account).orElseThrow(), "refuse", "name.insult");
    time.later(Duration.ofDays(29), pictures::destroyDue);
    assertThat(kept(picture)).isPositive();
    time.later(Duration.ofDays(31), pictures::destroyDue);
    assertThat(kept(picture)).isZero();
    assertThat(desk.undo(refused).code()).isEqualTo("case.changed");
  }

  @Test
  void whatWaitsIsDestroyedWithItsWithdrawal() {
    send("cover", PictureSamples.jpeg(900, 300), "");
    String picture = desk.own(account).at("/cover/waiting/value").asString();
    assertThat(desk.withdraw(account, "cover").status()).isEqualTo(204);
    assertThat(desk.open("cover", account)).isEmpty();
    time.later(Duration.ofSeconds(1), pictures::destroyDue);
    assertThat(kept(picture)).isZero();
  }

  @Test
  void whoeverIsNotInGoodStandingIsLookedAtEachTime() {
    approved("avatar");
    jdbc.sql("update profile set standing = 'limited' where account = ?").param(account).update();
    assertThat(state(send("avatar", PictureSamples.jpeg(300, 300), ""))).isEqualTo("waiting");
    jdbc.sql("update profile set standing = 'muted' where account = ?").param(account).update();
    assertThat(send("avatar", PictureSamples.jpeg(300, 300), "").code())
        .isEqualTo("standing.not-good");
  }

  @Test
  void whatIsNoPictureToShowIsRefusedAtItsField() {
    assertThat(send("avatar", PictureSamples.bytes("%PDF-1.7"), "").refusals())
        .containsExactly("avatar=media.not-a-picture");
    assertThat(send("cover", PictureSamples.jpeg(400, 400), "").refusals())
        .containsExactly("cover=media.too-small");
    assertThat(send("avatar", new byte[0], "").refusals()).containsExactly("avatar=media.empty");
    assertThat(send("tagline", PictureSamples.jpeg(400, 400), "").status()).isEqualTo(404);
    assertThat(send("avatar", PictureSamples.jpeg(300, 300), "&left=x&top=0&width=1").status())
        .isBetween(400, 422);
  }

  @Test
  void aReportThatIsRightTakesThePictureAwayAndUndoingBringsItBack() {
    approved("avatar");
    String picture = shown("avatar");
    String change =
        String.valueOf(
            jdbc.sql("select max(id) from profile_change where account = ?")
                .param(account)
                .query(Long.class)
                .single());
    JsonNode decided = desk.decide(desk.report("avatar", change), "approve", "name.insult");
    assertThat(shown("avatar")).isEmpty();
    assertThat(get(picture, null).statusCode()).isEqualTo(404);
    assertThat(desk.undo(decided).status()).isEqualTo(200);
    assertThat(shown("avatar")).isEqualTo(picture);
  }

  private void approved(String item) {
    assertThat(state(send(item, PictureSamples.jpeg(1500, 600), ""))).isEqualTo("waiting");
    desk.decide(desk.open(item, account).orElseThrow(), "approve", "");
  }

  /** The id of the picture that everybody sees; empty for none. */
  private String shown(String item) {
    if (item.equals("cover")) {
      JsonNode cover = desk.shown(account).get("cover");
      return cover.asString("");
    }
    String avatar = desk.shown(account).at("/member/avatar").asString();
    return avatar.startsWith("p-") ? avatar.substring(2) : "";
  }

  private static byte[] code(String says) throws WriterException {
    return PictureSamples.picture("png", matrix(says));
  }

  private static BufferedImage matrix(String says) throws WriterException {
    BitMatrix bits = new MultiFormatWriter().encode(says, BarcodeFormat.QR_CODE, 500, 500);
    BufferedImage image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 500; y++) {
      for (int x = 0; x < 500; x++) {
        image.setRGB(x, y, bits.get(x, y) ? 0 : 0xffffff);
      }
    }
    return image;
  }

  private static String state(Answer answer) {
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    return answer.body().get("state").asString();
  }

  private int kept(String picture) {
    return jdbc.sql("select count(*) from picture_variant where picture = ?")
        .param(picture)
        .query(Integer.class)
        .single();
  }

  private Answer remove(String item) {
    return site.send("DELETE", "/api/me/profile/" + item, Tokens.member(account), null);
  }

  private Answer send(String item, byte[] file, String crop) {
    HttpResponse<byte[]> answer =
        sent(
            request("/api/me/profile/" + item + "?key=" + UUID.randomUUID() + crop)
                .header("Authorization", "Bearer " + Tokens.member(account))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    return new Answer(
        answer.statusCode(),
        JSON.readTree(answer.body().length == 0 ? new byte[] {'{', '}'} : answer.body()));
  }

  private HttpResponse<byte[]> get(String picture, @Nullable String token) {
    HttpRequest.Builder request = request("/api/pictures/" + picture);
    return sent(token == null ? request : request.header("Authorization", "Bearer " + token));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create(
            "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path));
  }

  private HttpResponse<byte[]> sent(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
