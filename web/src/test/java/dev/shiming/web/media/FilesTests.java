package dev.shiming.web.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import dev.shiming.web.standin.FileForms;
import dev.shiming.web.standin.FilesOfAnAccount;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files go through web in pieces, and come through it in ranges. */
@SiteTest
class FilesTests {

  private static final String FILES = "/studio/yixing-ceramics/files";
  private static final String FILE = FILES + "/" + FilesOfAnAccount.ID;
  private static final String MEDIA = "/media/" + FilesOfAnAccount.ID;
  private static final byte[] BYTES = bytes(2 * FilesOfAnAccount.PIECE + 4321);

  @Autowired MockMvc web;
  @Autowired StandIn services;
  private FilesOfAnAccount kept = new FilesOfAnAccount();

  @BeforeEach
  void fresh() {
    services.reset();
    kept = new FilesOfAnAccount();
    for (var method : new String[] {"POST", "PUT"}) {
      services.serve("forum " + method + " /api/studio/" + StandIn.ACCOUNT + "/media", kept);
    }
    services.serve("forum GET /api/media/", kept);
  }

  @AfterEach
  void forget() {
    services.reset();
  }

  @Test
  void fileOfAPlainFormIsCutIntoPieces() throws Exception {
    var session = new MockHttpSession();
    var token =
        Jsoup.parse(member(get(FILES).session(session)).getContentAsString())
            .select("[data-test=upload-form] [name=_csrf]")
            .val();
    var sent = member(FileForms.send(FILES + "/plain", token, BYTES).session(session));
    assertThat(sent.getRedirectedUrl()).isEqualTo(FILES + "?done=" + FilesOfAnAccount.ID + "#done");
    assertThat(kept.content()).isEqualTo(BYTES);
    assertThat(kept.pieces()).isEqualTo(3);
    var forged = member(FileForms.send(FILES + "/plain", "x" + token, BYTES).session(session));
    assertThat(forged.getStatus()).isEqualTo(403);
    assertThat(kept.pieces()).isEqualTo(3);
  }

  @Test
  void pieceThatDoesNotFitSaysWhereToGoOn() throws Exception {
    assertThat(piece(0, Arrays.copyOf(BYTES, FilesOfAnAccount.PIECE)).getContentAsString())
        .isEqualTo("{\"offset\":1048576}");
    var wrong = piece(5, new byte[] {1});
    assertThat(wrong.getStatus()).isEqualTo(409);
    assertThat(wrong.getContentAsString())
        .contains("\"code\":\"media.offset\"", "\"offset\":1048576");
    assertThat(piece(1_048_576, new byte[] {1, 2}).getContentAsString())
        .isEqualTo("{\"offset\":1048578}");
    assertThat(kept.content()).hasSize(1_048_578);
  }

  @Test
  void pieceThatIsTooLargeIsNotRead() throws Exception {
    assertThat(piece(0, new byte[FilesOfAnAccount.PIECE + 1]).getStatus()).isEqualTo(413);
    var elsewhere =
        put("/studio/yixing-ceramics/drafts/31").content(new byte[FilesOfAnAccount.PIECE]);
    assertThat(member(elsewhere.with(csrf())).getStatus()).isEqualTo(413);
    assertThat(kept.pieces()).isZero();
  }

  @Test
  void pieceWithoutTheTokenOfThePageIsRefused() throws Exception {
    assertThat(member(put(FILE + "?offset=0").content(new byte[] {1})).getStatus()).isEqualTo(403);
    assertThat(kept.pieces()).isZero();
  }

  @Test
  void refusalOfTheServiceIsSaidInWords() throws Exception {
    services.reset();
    services.tell(
        "forum POST /api/studio/" + StandIn.ACCOUNT + "/media",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"file\",\"code\":\"media.too-large\",\"args\":{\"max\":20}}]}");
    var begun =
        post(FILES).param("name", "x.jpg").param("size", "9").param("key", "k").with(csrf());
    var answer = member(begun.cookie(new Cookie("lang", "en")));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(answer.getContentAsString()).contains("at most 20 MB");
  }

  @Test
  void unfinishedFileIsListedWithWhereItStands() throws Exception {
    var row =
        Jsoup.parse(member(get(FILES)).getContentAsString())
            .select("[data-test=file-row][data-state=uploading]");
    assertThat(row.attr("data-offset")).isEqualTo("2097152");
    assertThat(row.attr("data-size")).isEqualTo("5242880");
    assertThat(row.text()).contains("40%");
    assertThat(row.select("[data-test=resume]")).hasSize(1);
  }

  @Test
  void wholeFileAndRangesComeThroughWithoutASession() throws Exception {
    kept.holding(BYTES);
    var whole = open(get(MEDIA + "?width=640"));
    assertThat(whole.getContentAsByteArray()).isEqualTo(BYTES);
    assertThat(whole.getContentType()).isEqualTo("video/mp4");
    assertThat(whole.getHeader("Cache-Control")).contains("immutable");
    assertThat(whole.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(whole.getHeaders("Content-Security-Policy"))
        .containsExactly("sandbox; default-src 'none'");
    assertThat(whole.getHeader("Set-Cookie")).isNull();
    var part = open(get(MEDIA).header("Range", "bytes=1000-1999"));
    assertThat(part.getStatus()).isEqualTo(206);
    assertThat(part.getHeader("Content-Range")).isEqualTo("bytes 1000-1999/" + BYTES.length);
    assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(BYTES, 1000, 2000));
    var beyond = open(get(MEDIA).header("Range", "bytes=99999999-"));
    assertThat(beyond.getStatus()).isEqualTo(416);
    assertThat(beyond.getHeader("Content-Range")).isEqualTo("bytes */" + BYTES.length);
  }

  @Test
  void fileThatTheBrowserHasIsNotSentAgain() throws Exception {
    kept.holding(BYTES);
    var again = open(get(MEDIA).header("If-None-Match", FilesOfAnAccount.TAG));
    assertThat(again.getStatus()).isEqualTo(304);
    assertThat(again.getHeader("ETag")).isEqualTo(FilesOfAnAccount.TAG);
    assertThat(again.getContentAsByteArray()).isEmpty();
  }

  @Test
  void fileThatNobodyKnowsDoesNotExist() throws Exception {
    services.reset();
    assertThat(open(get(MEDIA)).getStatus()).isEqualTo(404);
    services.stop("forum");
    assertThat(open(get(MEDIA)).getStatus()).isEqualTo(503);
  }

  private MockHttpServletResponse piece(long offset, byte[] bytes) throws Exception {
    return member(
        put(FILE + "?offset=" + offset)
            .contentType("application/octet-stream")
            .content(bytes)
            .with(csrf().asHeader()));
  }

  private MockHttpServletResponse member(MockHttpServletRequestBuilder request) throws Exception {
    return open(request.with(Visitors.member()));
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return Objects.requireNonNull(web.perform(request).andReturn().getResponse());
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(7).nextBytes(bytes);
    return bytes;
  }
}
