package dev.shiming.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What is drawn once is the same as if it were drawn each time, and shows nobody too much. */
@SiteTest
class DrawnTests {

  private static final String OTHER = "0192a1b0-0000-7000-8000-0000000000ff";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache pages;
  @Autowired Drawn drawn;

  @BeforeEach
  void fresh() {
    services.reset();
    pages.clear();
    drawn.clear();
  }

  @Test
  void publicPostIsDrawnOnceForAllMembersOfOneLanguage() throws Exception {
    said(post(1, "a", "published", "Public words"));
    open(null);
    var readers = drawn.kept();
    open(Visitors.member());
    var members = drawn.kept();
    assertThat(members).as("a member's acts differ from a reader's").isGreaterThan(readers);
    assertThat(open(Visitors.member(OTHER)).select("#post-1").outerHtml())
        .isEqualTo(open(Visitors.member()).select("#post-1").outerHtml());
    assertThat(drawn.kept()).isEqualTo(members);
  }

  @Test
  void heldTextIsSeenByItsAuthorAndKeptForNobody() throws Exception {
    said(post(1, "a", "published", "Public words"));
    open(null);
    open(Visitors.member(OTHER));
    open(Visitors.member());
    var kept = drawn.kept();
    for (var state : new String[] {"held", "refused", "removed"}) {
      said(post(1, "a", "published", "Public words"), own(2, state, "Secret words"));
      var author = open(Visitors.member());
      assertThat(author.select("#post-2").text()).contains("Secret words");
      assertThat(author.select("#post-2 [data-test=own-" + state + "]")).hasSize(1);
      assertThat(drawn.kept()).as(state).isEqualTo(kept);
      said(post(1, "a", "published", "Public words"));
      pages.clear();
      assertThat(open(Visitors.member(OTHER)).text()).doesNotContain("Secret");
      assertThat(open(null).text()).doesNotContain("Secret");
    }
  }

  @Test
  void approvedTextIsPublicWithTheNextAnswerAndAChangedOneAtOnce() throws Exception {
    said(own(2, "held", "Waiting words"));
    assertThat(open(Visitors.member()).select("[data-test=own-held]")).hasSize(1);
    said(own(2, "published", "Waiting words"));
    assertThat(open(Visitors.member()).select("[data-test=own-held]")).isEmpty();
    assertThat(open(Visitors.member(OTHER)).text()).contains("Waiting words");
    said(own(2, "published", "Other words"));
    assertThat(open(Visitors.member(OTHER)).text()).contains("Other words");
    said();
    assertThat(open(Visitors.member(OTHER)).text()).doesNotContain("words");
  }

  @Test
  void actsOnAPostAreThoseOfWhoeverLooks() throws Exception {
    said(own(2, "published", "My words"));
    for (int time = 0; time < 2; time++) {
      var author = open(Visitors.member());
      assertThat(author.select("#post-2 [data-test=edit], #post-2 [data-test=delete]")).hasSize(2);
      assertThat(author.select("#post-2 [data-test=report]")).isEmpty();
      var other = open(Visitors.member(OTHER));
      assertThat(other.select("#post-2 [data-test=edit]")).isEmpty();
      assertThat(other.select("#post-2 [data-test=report], #post-2 [data-test=quote-post]"))
          .hasSize(2);
      var reader = open(null);
      assertThat(reader.select("#post-2 [data-test=edit], #post-2 [data-test=quote-post]"))
          .isEmpty();
      assertThat(reader.select("#post-2 [data-test=report]")).hasSize(1);
      pages.clear();
    }
  }

  @Test
  void eachLanguageIsDrawnForItself() throws Exception {
    said(own(2, "published", "My words"));
    assertThat(open(Visitors.member(), "en").select("#post-2 [data-test=edit]").text())
        .isEqualTo("Edit");
    assertThat(open(Visitors.member(), "zh").select("#post-2 [data-test=edit]").text())
        .isEqualTo("编辑");
  }

  private void said(String... posts) {
    services.tell(
        "forum GET /api/threads/101",
        200,
        """
        {"thread":{"id":101,"title":"A thread","board":{"slug":"tea","name":{"zh":"茶","en":"Tea"}},
         "author":{"id":"a","nickname":"n","number":1,"badge":null,"avatar":"x"},"state":"published",
         "pinned":false,"locked":false,"replies":0,"createdAt":"2026-11-01T00:00:00Z"},
         "posts":{"items":[%s],"next":null}}
        """
            .formatted(String.join(",", posts)));
  }

  private static String own(long id, String state, String text) {
    return post(id, StandIn.MEMBER, state, text);
  }

  private static String post(long id, String author, String state, String text) {
    return """
        {"id":%d,"number":%d,"author":{"id":"%s","nickname":"n","number":1,"badge":null,"avatar":"x"},
         "html":"<p>%s</p>","state":"%s","createdAt":"2026-11-01T00:00:00Z","version":1,"first":false}
        """
        .formatted(id, id, author, text, state);
  }

  private Document open(@Nullable RequestPostProcessor visitor) throws Exception {
    return open(visitor, "en");
  }

  private Document open(@Nullable RequestPostProcessor visitor, String language) throws Exception {
    var request = get("/threads/101").cookie(new Cookie("lang", language));
    if (visitor != null) {
      request.with(visitor);
    }
    return Jsoup.parse(web.perform(request).andReturn().getResponse().getContentAsString());
  }
}
