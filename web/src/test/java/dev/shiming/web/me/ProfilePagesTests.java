package dev.shiming.web.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.FileForms;
import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Changing one's own profile, and what moderators see of names. */
@SiteTest
class ProfilePagesTests {

  private static final String PAGE = "/me/profile";
  private static final String API = "/api/me/profile";
  private static final byte[] FILE = {(byte) 0xff, (byte) 0xd8, 0, 13, 10, 45, 45, 7};
  private static final String NAMES =
      """
      {"items":[{"id":2,"nickname":"茶山","state":"removed","reason":"name.insult","proposedAt":"2026-11-02T00:00:00Z","endedAt":null},
       {"id":1,"nickname":"旧名","state":"passed","reason":null,"proposedAt":"2026-11-01T00:00:00Z","endedAt":null}],"next":null}
      """;

  @Autowired MockMvc web;
  @Autowired StandIn services;
  private final MockHttpSession session = new MockHttpSession();

  @BeforeEach
  void aProfile() {
    services.reset();
    services.tell("account GET " + API, 200, items("null", "null", "null"));
  }

  @AfterEach
  void forget() {
    services.reset();
  }

  @Test
  void whatIsShownStandsInItsForm() throws Exception {
    var page = page(open(get(PAGE)));
    assertThat(page.select("[data-test=nickname-shown-value]").text()).isEqualTo("山谷回声");
    assertThat(page.select("[data-test=field-nickname]").val()).isEqualTo("山谷回声");
    assertThat(page.select("[data-test=field-tagline]").val()).isEqualTo("喝茶");
    assertThat(page.select(".waiting")).isEmpty();
  }

  @Test
  void aChangeIsSentWithItsKeyAndTellsWhatBecameOfIt() throws Exception {
    services.tell("account PUT " + API + "/tagline", 200, "{\"state\":\"waiting\"}");
    var key = page(open(get(PAGE))).select("[data-test=tagline-form] [name=key]").val();
    var sent =
        open(post(PAGE + "/tagline").param("tagline", "新的一句").param("key", key).with(csrf()));
    assertThat(sent.getRedirectedUrl()).isEqualTo(PAGE + "#tagline");
    assertThat(services.calls("account", "PUT", API + "/tagline").getFirst().body())
        .contains("\"tagline\":\"新的一句\"", "\"key\":\"" + key + "\"");
    assertThat(
            page(open(get(PAGE).flashAttr("told", "waiting"))).select("[data-test=told-waiting]"))
        .hasSize(1);
  }

  @Test
  void aRefusalStandsAtItsFieldWithWhatWasTyped() throws Exception {
    services.tell(
        "account PUT " + API + "/nickname",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"nickname\",\"code\":\"nickname.too-soon\",\"args\":{\"from\":\"2026-12-24T02:00:00Z\"}}]}");
    var answer = open(post(PAGE + "/nickname").param("nickname", "人间草木").with(csrf()));
    assertThat(answer.getStatus()).isEqualTo(422);
    var page = page(answer);
    assertThat(page.select("[data-test=error-nickname]").text()).contains("2026年12月24日");
    assertThat(page.select("[data-test=field-nickname]").val()).isEqualTo("人间草木");
    assertThat(page.select("[data-test=field-nickname]").attr("aria-describedby"))
        .contains("error-nickname");
    assertThat(page.select("[data-test=field-tagline]").val()).isEqualTo("喝茶");
  }

  @Test
  void eachFormHasItsOwnKeyAndTheOneThatWasSentKeepsIt() throws Exception {
    var fresh = page(open(get(PAGE))).select("[name=key]").eachAttr("value");
    assertThat(fresh).hasSize(4).doesNotHaveDuplicates();
    services.stop("account");
    var sent = post(PAGE + "/tagline").param("tagline", "还在这里").param("key", fresh.get(1));
    var page = page(open(sent.with(csrf())));
    assertThat(page.select("[data-test=tagline-form] [name=key]").val()).isEqualTo(fresh.get(1));
    assertThat(page.select("[name=key]").eachAttr("value")).doesNotHaveDuplicates();
  }

  @Test
  void whatWasTypedStaysWhenTheServiceIsAway() throws Exception {
    services.stop("account");
    var answer = open(post(PAGE + "/tagline").param("tagline", "还在这里").with(csrf()));
    assertThat(answer.getStatus()).isEqualTo(503);
    assertThat(page(answer).select("[data-test=field-tagline]").val()).isEqualTo("还在这里");
  }

  @Test
  void bothTheOldAndTheWaitingNameAreShownAndItCanBeTakenBack() throws Exception {
    services.tell(
        "account GET " + API,
        200,
        items(
            "{\"value\":\"人民日报\",\"since\":\"2026-11-20T02:00:00Z\",\"withdrawable\":true}",
            "null",
            "null"));
    var page = page(open(get(PAGE)));
    assertThat(page.select("[data-test=nickname-shown-value]").text()).isEqualTo("山谷回声");
    assertThat(page.select("[data-test=nickname-waiting-value]").text()).isEqualTo("人民日报");
    assertThat(page.select("[data-test=nickname-withdraw]")).hasSize(1);
    var answer = open(post(PAGE + "/nickname/withdrawal").with(csrf()));
    assertThat(answer.getRedirectedUrl()).isEqualTo(PAGE + "#nickname");
    assertThat(services.calls("account", "DELETE", API + "/nickname/waiting")).hasSize(1);
  }

  @Test
  void theNameOfRegistrationIsNotTakenBack() throws Exception {
    services.tell(
        "account GET " + API,
        200,
        items(
            "{\"value\":\"官方\",\"since\":\"2026-11-20T02:00:00Z\",\"withdrawable\":false}",
            "null",
            "null"));
    assertThat(page(open(get(PAGE))).select("[data-test=nickname-withdraw]")).isEmpty();
  }

  @Test
  void aRefusedOneSaysWhyAndWhatWouldPass() throws Exception {
    services.tell(
        "account GET " + API,
        200,
        items(
            "null",
            "{\"value\":\"加微信\",\"state\":\"refused\",\"reason\":\"name.contact\",\"text\":\"请改一改\",\"at\":\"2026-11-20T02:00:00Z\"}",
            "null"));
    for (var language : new String[] {"zh", "en"}) {
      var refused =
          page(open(get(PAGE).header("Accept-Language", language)))
              .select("[data-test=tagline-refused]");
      assertThat(refused.select("[data-test=reason]").text())
          .contains(language.equals("zh") ? "联系方式" : "contact details");
      assertThat(refused.select("[data-test=hint]").text())
          .contains(language.equals("zh") ? "怎样可以通过" : "What would pass");
      assertThat(refused.text()).contains("请改一改");
    }
  }

  @Test
  void aNameThatWasChangedLatelyHasADayInPlaceOfItsForm() throws Exception {
    services.tell("account GET " + API, 200, items("null", "null", "\"2026-12-24T02:00:00Z\""));
    var page = page(open(get(PAGE)));
    assertThat(page.select("[data-test=rename-from]").text()).contains("2026年12月24日");
    assertThat(page.select("[data-test=nickname-form]")).isEmpty();
    assertThat(page.select("[data-test=tagline-form]")).hasSize(1);
  }

  @Test
  void onlyModeratorsSeeTheNamesOfBefore() throws Exception {
    var names = "account GET /api/members/" + StandIn.MEMBER + "/names";
    services.tell(names, 200, NAMES);
    var address = "/members/" + StandIn.MEMBER;
    assertThat(page(open(get(address))).select("[data-test=names]")).isEmpty();
    assertThat(services.calls("account", "GET", names.substring("account GET ".length())))
        .isEmpty();
    var shown = page(as(get(address), Visitors.moderator())).select("[data-test=names]");
    assertThat(shown.text()).contains("茶山", "侮辱", "旧名");
  }

  @Test
  void aCaseAboutAChangeShowsWhatIsShownNowAndTheNames() throws Exception {
    services.tell("account GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    services.tell("forum GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    services.tell("comment GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    services.tell(
        "account GET /api/cases/12",
        200,
        """
        {"id":12,"kind":"nickname","subject":{"type":"nickname-change","id":"31"},"title":"人民日报","text":"人民日报",
         "author":{"id":"%s","nickname":"山谷回声","number":1024},"openedAt":"2026-11-20T02:00:00Z","dueAt":"2099-11-21T02:00:00Z",
         "overdue":false,"reports":0,"claimedBy":null,"version":1,"approvalsNeeded":1,"approvedFirstBy":null,
         "evidence":[{"phase":"name","rule":"media","matched":"人民日报","start":0,"end":4}],"reportList":[],"history":[],
         "state":"open","verdict":null,"reason":null,"reasons":["name.media"],"correctable":false,"link":null}
        """
            .formatted(StandIn.MEMBER));
    services.tell(
        "account GET /api/profile-changes/31",
        200,
        "{\"id\":\"31\",\"account\":\"a\",\"item\":\"nickname\",\"proposed\":\"人民日报\",\"now\":\"山谷回声\"}");
    services.tell("account GET /api/members/" + StandIn.MEMBER + "/names", 200, NAMES);
    var page = page(as(get("/console/cases/account/12"), Visitors.moderator()));
    assertThat(page.select("[data-test=change-now]").text()).contains("山谷回声");
    assertThat(page.select("[data-test=names]").text()).contains("旧名");
    assertThat(page.select("[data-test=case-text] mark").text()).isEqualTo("人民日报");
  }

  @Test
  void aPictureReachesTheServiceWithTheChosenPart() throws Exception {
    services.tell("account POST " + API + "/avatar", 200, "{\"state\":\"waiting\"}");
    var token = page(open(get(PAGE))).select("[data-test=avatar-form] [name=_csrf]").val();
    var sent =
        open(
            FileForms.send(
                PAGE + "/avatar",
                Map.of("_csrf", token, "left", "0.25", "top", "0.000000", "width", "0.5"),
                FILE));
    assertThat(sent.getRedirectedUrl()).isEqualTo(PAGE + "#avatar");
    var call = services.calls("account", "POST", API + "/avatar").getFirst();
    assertThat(call.query()).contains("left=0.25", "top=0.0", "width=0.5", "key=");
    open(FileForms.send(PAGE + "/avatar", Map.of("_csrf", token, "left", "evil"), FILE));
    assertThat(services.calls("account", "POST", API + "/avatar").getLast().query())
        .doesNotContain("left", "evil");
    var forged = open(FileForms.send(PAGE + "/avatar", "x" + token, FILE));
    assertThat(forged.getStatus()).isEqualTo(403);
  }

  @Test
  void aPictureThatIsRefusedSaysSoAtItsFile() throws Exception {
    services.tell(
        "account POST " + API + "/cover",
        422,
        "{\"code\":\"request.invalid\",\"fields\":[{\"field\":\"cover\",\"code\":\"media.too-small\",\"args\":{\"width\":480}}]}");
    var token = page(open(get(PAGE))).select("[data-test=cover-form] [name=_csrf]").val();
    var answer = open(FileForms.send(PAGE + "/cover", token, FILE));
    assertThat(answer.getStatus()).isEqualTo(422);
    assertThat(page(answer).select("[data-test=error-cover]").text()).contains("480");
    var huge = open(FileForms.send(PAGE + "/cover", token, new byte[5 * 1024 * 1024 + 1]));
    assertThat(page(huge).select("[data-test=error-cover]").text()).contains("5 MB");
  }

  @Test
  void theCoverIsShownInItsSizesAndCanBeTakenAway() throws Exception {
    var page = page(open(get(PAGE)));
    assertThat(page.select("[data-test=cover-shown-value] img").attr("srcset"))
        .contains("width=480 480w", "width=1440 1440w");
    assertThat(page.select("[data-test=avatar-remove]")).isEmpty();
    assertThat(page.select("[data-test=cover-remove]")).hasSize(1);
    var removed = open(post(PAGE + "/cover/removal").with(csrf()));
    assertThat(removed.getRedirectedUrl()).isEqualTo(PAGE + "#cover");
    assertThat(services.calls("account", "DELETE", API + "/cover")).hasSize(1);
  }

  @Test
  void aCaseAboutAPictureShowsBoth() throws Exception {
    for (var service : new String[] {"account", "forum", "comment"}) {
      services.tell(service + " GET /api/cases", 200, "{\"items\":[],\"next\":null}");
    }
    services.tell(
        "account GET /api/cases/13",
        200,
        """
        {"id":13,"kind":"avatar","subject":{"type":"avatar","id":"32"},"title":"","text":"",
         "author":{"id":"%s","nickname":"山谷回声","number":1024},"openedAt":"2026-11-20T02:00:00Z","dueAt":"2099-11-21T02:00:00Z",
         "overdue":false,"reports":0,"claimedBy":null,"version":1,"approvalsNeeded":1,"approvedFirstBy":null,
         "evidence":[{"phase":"code","rule":"qr-code","matched":"link","start":0,"end":0}],"reportList":[],"history":[],
         "state":"open","verdict":null,"reason":null,"reasons":["name.contact"],"correctable":false,"link":null}
        """
            .formatted(StandIn.MEMBER));
    services.tell(
        "account GET /api/profile-changes/32",
        200,
        "{\"id\":\"32\",\"account\":\"a\",\"item\":\"avatar\",\"proposed\":\"0192a1b0-0000-7000-8000-0000000000e1\",\"now\":null}");
    var page = page(as(get("/console/cases/account/13"), Visitors.moderator()));
    assertThat(page.select("[data-test=case-pictures] img").attr("src"))
        .isEqualTo("/pictures/0192a1b0-0000-7000-8000-0000000000e1?width=80");
    assertThat(page.select("[data-test=evidence]").text()).contains("图中有码", "qr-code");
    assertThat(page.select("[data-test=case-text]")).isEmpty();
  }

  private static String items(String nicknameWaits, String taglineRefused, String from) {
    return """
    {"member":{"id":"%s","nickname":"山谷回声","number":1024,"badge":null,"avatar":"x"},
     "nickname":{"shown":"山谷回声","waiting":%s,"refused":null},
     "tagline":{"shown":"喝茶","waiting":null,"refused":%s},"avatar":{"shown":null,"waiting":null,"refused":null},
     "cover":{"shown":"0192a1b0-0000-7000-8000-0000000000e1","waiting":null,"refused":null},"renameFrom":%s}
    """
        .formatted(StandIn.MEMBER, nicknameWaits, taglineRefused, from);
  }

  private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
    return as(request, Visitors.member());
  }

  private MockHttpServletResponse as(
      MockHttpServletRequestBuilder request, RequestPostProcessor visitor) throws Exception {
    return web.perform(request.with(visitor).session(session)).andReturn().getResponse();
  }

  private static Document page(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }
}
