package dev.shiming.web.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.shiming.web.cache.PageCache;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** One id from the error page to every service that was asked. */
@SiteTest
class TraceTests {

  private static final String FOREIGN = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired PageCache cache;
  @Autowired MeterRegistry meters;

  @BeforeEach
  void fresh() {
    services.reset();
    cache.clear();
  }

  @Test
  void theReferenceOfAnErrorPageIsTheTraceThatTheServiceSaw() throws Exception {
    String html =
        web.perform(
                get("/threads/9").header("traceparent", "00-" + FOREIGN + "-00f067aa0ba902b7-01"))
            .andReturn()
            .getResponse()
            .getContentAsString();
    String reference = Jsoup.parse(html).select("[data-test=reference]").text();
    assertThat(reference).matches("[0-9a-f]{32}").isNotEqualTo(FOREIGN);
    assertThat(traces("forum", "/api/threads/9")).containsOnly(reference);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void questionsAskedAtOnceBelongToOneTrace(boolean member) throws Exception {
    var page = get("/articles/4");
    web.perform(member ? page.with(Visitors.member()) : page);
    List<String> forum = traces("forum", "/api/articles/4");
    assertThat(forum).hasSize(1);
    assertThat(traces("comment", "/api/subjects/article/4/comments")).isEqualTo(forum);
    services.calls("account", "GET", "/api/notices/unread").stream()
        .map(TraceTests::trace)
        .forEach(trace -> assertThat(forum).containsExactly(trace));
  }

  @Test
  void pagesAreCountedByHowTheyWereAnswered() throws Exception {
    double made = pages("made");
    double kept = pages("kept");
    web.perform(get("/rules").cookie(new Cookie("lang", "en")));
    web.perform(get("/rules").cookie(new Cookie("lang", "en")));
    assertThat(pages("made") - made).isEqualTo(1);
    assertThat(pages("kept") - kept).isEqualTo(1);
  }

  private double pages(String result) {
    return meters.get("shiming.pages").tag("result", result).counter().count();
  }

  private List<String> traces(String service, String path) {
    return services.calls(service, "GET", path).stream().map(TraceTests::trace).toList();
  }

  private static String trace(StandIn.Call call) {
    String header = Objects.requireNonNull(call.traceParent());
    assertThat(header).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[0-9]");
    return header.substring(3, 35);
  }
}
