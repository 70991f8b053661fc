package dev.shiming.forum.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.forum.Forum;
import dev.shiming.forum.ForumTests;
import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.testkit.PictureSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test writes what a crash leaves at one step, then lets the job run. */
@ForumTests
class CleaningTests {

  private static final byte[] JPEG = PictureSamples.jpeg(600, 300);
  private static final Set<String> FILES = Set.of("320", "600");

  private final MediaTable table;
  private final MediaStore store;
  private final Cleaning cleaning;
  private final JdbcClient jdbc;
  private final dev.shiming.forum.Studio drafts;
  private final String owner = Forum.account();
  private final String account;
  private final Studio studio;

  @Autowired
  CleaningTests(
      Forum forum,
      dev.shiming.forum.Studio drafts,
      MediaTable table,
      MediaStore store,
      Cleaning cleaning,
      JdbcClient jdbc) {
    this.table = table;
    this.store = store;
    this.cleaning = cleaning;
    this.jdbc = jdbc;
    this.drafts = drafts;
    account = drafts.tell(dev.shiming.forum.Studio.person(owner), 1).account();
    studio = new Studio(forum, account, owner);
  }

  @Test
  void aPieceThatWasWrittenButNotCountedIsSentAgain() {
    String id = studio.announced(JPEG.length);
    store.extend(id, 0, new byte[JPEG.length]);
    cleaned(id, Duration.ZERO);
    assertThat(studio.find(id).body().path("offset").asLong()).isZero();
    Forum.require(studio.piece(id, 0, JPEG), 200);
    Forum.require(studio.complete(id), 200);
  }

  @Test
  void whatIsNotCompletedWithinADayIsLetGo() {
    String announced = studio.announced(10);
    String begun = studio.sent(JPEG);
    cleaned(announced, Duration.ofHours(23));
    cleaned(begun, Duration.ofHours(23));
    assertThat(studio.find(announced).status()).isEqualTo(200);
    assertThat(studio.find(begun).status()).isEqualTo(200);
    cleaned(announced, Duration.ofHours(25));
    cleaned(begun, Duration.ofHours(25));
    gone(announced);
    gone(begun);
    assertThat(room()).isZero();
  }

  @Test
  void aConversionThatBrokeOffBeginsAnew() {
    String id = studio.sent(JPEG);
    Instant then = Instant.now().minusSeconds(60);
    assertThat(table.claim(id, UUID.randomUUID().toString(), then, then.plusSeconds(30))).isTrue();
    store.keep(id, "320", out -> out.write(1));
    store.keep(id, "600.part", out -> out.write(1));
    cleaned(id, Duration.ZERO);
    assertThat(store.holds(id, "320")).isFalse();
    assertThat(store.holds(id, "600.part")).isFalse();
    Forum.require(studio.complete(id), 200);
    holds(id, FILES);
  }

  @Test
  void aConversionUnderWayIsLeftAlone() {
    String id = studio.sent(JPEG);
    Instant now = Instant.now();
    assertThat(table.claim(id, UUID.randomUUID().toString(), now, now.plusSeconds(300))).isTrue();
    store.keep(id, "320", out -> out.write(1));
    assertThat(studio.complete(id).code()).isEqualTo("media.converting");
    cleaned(id, Duration.ZERO);
    assertThat(store.holds(id, "320")).isTrue();
  }

  @Test
  void anUploadThatWasCompletedJustBeforeTheCrashGoes() {
    String id = studio.ready(JPEG);
    store.extend(id, 0, JPEG);
    cleaned(id, Duration.ZERO);
    assertThat(store.holds(id, MediaStore.UPLOAD)).isFalse();
    holds(id, FILES);
    assertThat(studio.shown(id, "").statusCode()).isEqualTo(200);
  }

  @Test
  void filesWhoseRowIsGoneGo() {
    String id = studio.ready(JPEG);
    jdbc.sql("delete from media where id = ?").param(id).update();
    cleaned(id, Duration.ZERO);
    assertThat(store.ids(id)).isEmpty();
  }

  @Test
  void aRowWhoseFilesAreMissingGoesUnlessAnArticleShowsIt() {
    String lost = studio.ready(JPEG);
    String used = studio.ready(JPEG);
    String cut = studio.sent(JPEG);
    table.release(account, List.of(used), Instant.now());
    List.of(lost, used, cut).forEach(store::delete);
    List.of(lost, used, cut).forEach(id -> cleaned(id, Duration.ZERO));
    gone(lost);
    gone(cut);
    assertThat(studio.find(used).status()).isEqualTo(200);
    assertThat(room()).isEqualTo(JPEG.length);
  }

  @Test
  void whatNoArticleUsesWithinAWeekIsLetGo() {
    String unused = studio.ready(JPEG);
    String used = studio.ready(JPEG);
    table.release(account, List.of(used), Instant.now());
    cleaned(unused, Duration.ofDays(6));
    holds(unused, FILES);
    cleaned(unused, Duration.ofDays(8));
    cleaned(used, Duration.ofDays(8));
    gone(unused);
    holds(used, FILES);
  }

  @Test
  void whatADraftShowsStaysWhileItIsWorkedOnOrWaitsForItsTime() {
    String shown = studio.ready(JPEG);
    String cover = studio.ready(JPEG);
    String unused = studio.ready(JPEG);
    Map<String, Object> fields = dev.shiming.forum.Studio.showing(shown);
    fields.put("cover", cover);
    long draft = drafts.written(account, owner, fields);
    for (String id : List.of(shown, cover, unused)) {
      jdbc.sql("update media set created_at = ? where id = ?")
          .params(Instant.now().minus(Duration.ofDays(8)), id)
          .update();
      cleaned(id, Duration.ZERO);
    }
    gone(unused);
    holds(shown, FILES);
    holds(cover, FILES);
    String then = Instant.now().plus(Duration.ofDays(60)).toString();
    Forum.require(drafts.schedule(account, owner, draft, then), 200);
    cleaned(shown, Duration.ofDays(60));
    holds(shown, FILES);
    cleaned(cover, Duration.ofDays(68));
    gone(cover);
  }

  @Test
  void aConversionThatLostItsClaimChangesNothing() {
    String id = studio.announced(10);
    Converted converted = new Converted(MediaKind.PICTURE, "image/jpeg", 1, 1, List.of(1));
    assertThat(table.finish(id, UUID.randomUUID().toString(), converted)).isFalse();
    assertThat(studio.find(id).state()).isEqualTo("uploading");
  }

  private void cleaned(String id, Duration later) {
    cleaning.clean(id, Instant.now().plus(later));
  }

  private void holds(String id, Set<String> names) {
    assertThat(names).allMatch(name -> store.holds(id, name));
    assertThat(studio.find(id).status()).isEqualTo(200);
  }

  private void gone(String id) {
    assertThat(studio.find(id).status()).isEqualTo(404);
    assertThat(store.ids(id)).isEmpty();
  }

  private long room() {
    return jdbc.sql("select bytes from media_room where account = ?")
        .param(account)
        .query(Long.class)
        .single();
  }
}
