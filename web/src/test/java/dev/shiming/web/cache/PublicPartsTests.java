package dev.shiming.web.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What is the same for everybody is asked for once, as nobody, and dropped by facts. */
@SiteTest
class PublicPartsTests {

  private static final String OTHER = "0192a1b0-0000-7000-8000-0000000000ff";
  private static final String ARTICLE =
      """
      {"id":4,"title":"%s","kind":"article","createdAt":"2026-11-01T00:00:00Z","html":"<p>x</p>",
       "author":{"id":"a","nickname":"n","number":1,"badge":null,"avatar":"x"}}
      """;

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @Test
  void membersShareOneAnswerThatWasGivenToNobody() throws Exception {
    for (var page : List.of("/", "/boards/tea", "/articles/4")) {
      var first = open(page, StandIn.MEMBER);
      assertThat(open(page, OTHER)).as(page).contains("data-test=\"logout\"");
      assertThat(first).contains("data-test=\"logout\"");
    }
    for (var path : List.of("/api/home", "/api/boards/tea", "/api/articles/4")) {
      var calls = services.calls("forum", "GET", path);
      assertThat(calls).as(path).hasSize(1);
      assertThat(calls.getFirst().token()).as(path).isNull();
    }
    var own = services.calls("comment", "GET", "/api/subjects/article/4/comments");
    assertThat(own).as("comments differ between members").hasSize(2);
    assertThat(own).allSatisfy(call -> assertThat(call.token()).isNotNull());
  }

  @Test
  void factDropsTheAnswer() throws Exception {
    assertThat(open("/articles/4", StandIn.MEMBER)).doesNotContain("Entirely new");
    services.tell("forum GET /api/articles/4", 200, ARTICLE.formatted("Entirely new"));
    assertThat(open("/articles/4", OTHER)).doesNotContain("Entirely new");
    cache.evict(List.of("article:4"));
    assertThat(open("/articles/4", OTHER)).contains("Entirely new");
  }

  @Test
  void answerAskedForBeforeTheFactIsNotKept() throws Exception {
    services.tell("forum GET /api/articles/4", 200, ARTICLE.formatted("Old title"));
    var held = services.pause("forum GET /api/articles/4");
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      var slow = readers.submit(() -> open("/articles/4", StandIn.MEMBER));
      Awaitility.await()
          .atMost(Duration.ofSeconds(10))
          .until(() -> services.calls("forum", "GET", "/api/articles/4").size() == 1);
      cache.evict(List.of("article:4"));
      held.countDown();
      assertThat(slow.get(10, TimeUnit.SECONDS)).contains("Old title");
    }
    services.tell("forum GET /api/articles/4", 200, ARTICLE.formatted("Entirely new"));
    assertThat(open("/articles/4", OTHER)).contains("Entirely new");
  }

  @Test
  void whoWritesSeesItOnTheNextPage() throws Exception {
    open("/boards/tea", StandIn.MEMBER);
    web.perform(
            post("/boards/tea/new")
                .param("title", "Four words of mine")
                .param("body", "b")
                .with(Visitors.member())
                .with(csrf()))
        .andReturn();
    open("/boards/tea", StandIn.MEMBER);
    assertThat(services.calls("forum", "GET", "/api/boards/tea")).hasSize(2);
  }

  @Test
  void refusalIsNotKept() throws Exception {
    services.tell("forum GET /api/articles/4", 404, "{\"status\":404,\"code\":\"not-found\"}");
    assertThat(status("/articles/4")).isEqualTo(404);
    services.tell("forum GET /api/articles/4", 200, ARTICLE.formatted("Entirely new"));
    assertThat(open("/articles/4", OTHER)).contains("Entirely new");
  }

  private int status(String page) throws Exception {
    return web.perform(get(page).with(Visitors.member())).andReturn().getResponse().getStatus();
  }

  private String open(String page, String member) throws Exception {
    return web.perform(get(page).with(Visitors.member(member)))
        .andReturn()
        .getResponse()
        .getContentAsString();
  }
}
