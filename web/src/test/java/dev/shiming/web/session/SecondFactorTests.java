package dev.shiming.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.shiming.web.standin.SiteTest;
import dev.shiming.web.standin.StandIn;
import dev.shiming.web.standin.Visitors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Staff are members until they give a second factor. */
@SiteTest
class SecondFactorTests {

  @Autowired MockMvc web;
  @Autowired StandIn services;
  @Autowired Members members;
  @Autowired SignedIn signedIn;
  @Autowired ClientRegistrationRepository registrations;

  @BeforeEach
  void fresh() {
    services.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "/console,moderator,/login?back=%2Fconsole&level=2",
    "/console/cases/1?desk=moderator,moderator,/login?back=%2Fconsole%2Fcases%2F1%3Fdesk%3Dmoderator&level=2",
    "/console/applications,reviewer,/login?back=%2Fconsole%2Fapplications&level=2",
    "/console/official,auditor,/login?back=%2Fconsole%2Fofficial&level=2",
    "/console/official.csv,administrator,/login?back=%2Fconsole%2Fofficial.csv&level=2",
  })
  void aDeskAsksForTheSecondFactorFirst(String page, String role, String door) throws Exception {
    assertThat(open(page, Visitors.withoutSecondFactor(role)).getRedirectedUrl()).isEqualTo(door);
  }

  @ParameterizedTest
  @CsvSource({
    "/console,reviewer",
    "/console,administrator",
    "/console/applications,moderator",
    "/console/applications,auditor",
  })
  void aDeskOfOthersStaysClosedWithAndWithoutIt(String page, String role) throws Exception {
    assertThat(open(page, Visitors.withoutSecondFactor(role)).getStatus()).isEqualTo(403);
    assertThat(open(page, Visitors.withRoles(role)).getStatus()).isEqualTo(403);
  }

  @Test
  void nothingIsDecidedWithoutIt() throws Exception {
    var answer =
        web.perform(
                post("/console/cases/account/1/decision")
                    .with(Visitors.withoutSecondFactor("moderator"))
                    .with(SecurityMockMvcRequestPostProcessors.csrf()))
            .andReturn()
            .getResponse();
    assertThat(answer.getRedirectedUrl()).isEqualTo("/login?back=%2F&level=2");
  }

  @Test
  void theBarShowsTheWayThere() throws Exception {
    var home = open("/", Visitors.withoutSecondFactor("moderator"));
    assertThat(home.getContentAsString()).contains("data-test=\"console\"");
    assertThat(open("/", Visitors.member()).getContentAsString())
        .doesNotContain("data-test=\"console\"");
  }

  @Test
  void theDoorLeadsToKeycloakForWhoLacksItAndStraightBackForOthers() throws Exception {
    var door = "/login?level=2&back=%2Fconsole";
    assertThat(open(door, Visitors.withoutSecondFactor("moderator")).getRedirectedUrl())
        .isEqualTo("/oauth2/authorization/shiming?level=2");
    assertThat(open(door, Visitors.moderator()).getRedirectedUrl()).isEqualTo("/console");
    assertThat(open(door, Visitors.member()).getRedirectedUrl()).isEqualTo("/console");
    assertThat(open("/oauth2/authorization/shiming?level=2", null).getRedirectedUrl())
        .contains("acr_values=2");
    assertThat(open("/oauth2/authorization/shiming?level=9", null).getRedirectedUrl())
        .doesNotContain("acr_values");
  }

  @Test
  void comingBackWithoutItIsSaidAndLeadsInNoCircle() throws Exception {
    assertThat(landing(Visitors.person(StandIn.MEMBER, "member", "WITHHELD_moderator")))
        .isEqualTo("/sign-in/failed");
    assertThat(landing(Visitors.person(StandIn.MEMBER, "member", "moderator")))
        .isEqualTo("/console");
  }

  @ParameterizedTest
  @CsvSource({
    "2,ROLE_member ROLE_moderator ROLE_auditor",
    "1,ROLE_member WITHHELD_moderator WITHHELD_auditor",
    ",ROLE_member WITHHELD_moderator WITHHELD_auditor",
  })
  void theLevelOfTheTokenDecidesWhatARoleIsWorth(@Nullable String level, String expected) {
    var now = Instant.now();
    var claims = new java.util.HashMap<String, Object>();
    claims.put("sub", StandIn.MEMBER);
    claims.put("roles", List.of("member", "moderator", "auditor"));
    if (level != null) {
      claims.put("acr", level);
    }
    var person =
        members.loadUser(
            new OidcUserRequest(
                java.util.Objects.requireNonNull(registrations.findByRegistrationId("shiming")),
                new OAuth2AccessToken(
                    OAuth2AccessToken.TokenType.BEARER, "opaque", now, now.plusSeconds(60)),
                new OidcIdToken("id", now, now.plusSeconds(60), Map.copyOf(claims))));
    assertThat(person.getAuthorities())
        .extracting(GrantedAuthority::getAuthority)
        .containsExactlyInAnyOrder(expected.split(" "));
  }

  private @Nullable String landing(org.springframework.security.core.Authentication person)
      throws Exception {
    var request = new MockHttpServletRequest();
    request.getSession().setAttribute(SignInController.BACK, "/console");
    request.getSession().setAttribute(SignInController.LEVEL, "2");
    var answer = new MockHttpServletResponse();
    signedIn.onAuthenticationSuccess(request, answer, person);
    return answer.getRedirectedUrl();
  }

  private MockHttpServletResponse open(String page, @Nullable RequestPostProcessor visitor)
      throws Exception {
    var request = get(java.net.URI.create(page));
    return web.perform(visitor == null ? request : request.with(visitor)).andReturn().getResponse();
  }
}
