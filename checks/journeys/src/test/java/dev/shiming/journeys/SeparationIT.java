package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.testkit.Proves;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What parts of the running site do not know of each other. */
@Order(7)
class SeparationIT {

  private static final List<String> NEEDED =
      List.of(
          "exp",
          "iat",
          "auth_time",
          "jti",
          "iss",
          "aud",
          "sub",
          "typ",
          "azp",
          "sid",
          "acr",
          "scope",
          "roles");

  private final RunningSite site = RunningSite.shared();

  @Test
  @Proves(value = "C48", part = "minimal-token")
  void aTokenSaysWhichAccountMayDoWhatAndNothingElse() {
    var login = People.member("author");
    var token = People.api(login).token();
    var payload =
        new String(
            Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    assertThat(payload).doesNotContain(login.name()).doesNotContain(login.nickname());
    var claims = JsonMapper.builder().build().readTree(payload);
    assertThat(claims.propertyNames()).isSubsetOf(NEEDED);
    assertThat(claims.get("roles").toString())
        .contains("\"member\"")
        .doesNotContain("moderator", "administrator", "reviewer", "officer", "auditor");
  }

  @ParameterizedTest
  @CsvSource({
    "forum, account",
    "comment, account",
    "account, forum",
    "forum, keycloak",
    "comment, forum",
    "account, keycloak",
    "keycloak, account"
  })
  @Proves(value = "C48", part = "isolation")
  void aServiceCannotOpenTheDatabaseOfAnother(String service, String other) {
    assertThatThrownBy(() -> site.databaseAs(service, other).close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("Access denied");
  }
}
