package dev.shiming.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.journeys.browser.Watched;
import dev.shiming.journeys.page.AuditPage;
import dev.shiming.journeys.people.People;
import dev.shiming.journeys.site.RunningSite;
import dev.shiming.journeys.site.Texts;
import dev.shiming.journeys.site.Texts.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An auditor reads who wrote what, and the reading is itself in the log. */
@Order(8)
@ExtendWith(Watched.class)
class AuditIT {

  private static final String GROUNDS = "核对第三季度的发帖记录";

  private final RunningSite site = RunningSite.shared();

  @Test
  void anAuditorReadsWithGroundsAndLeavesATrace() {
    var window = People.at(People.auditor(), Language.CHINESE);
    var refused = AuditPage.open(window).read("forum", "", "");
    assertThat(refused.text())
        .containsPattern(new Texts(Language.CHINESE).web("problem.grounds.missing"));
    assertThat(refused.operations()).isEmpty();

    var threads = refused.read("forum", "thread.start", GROUNDS);
    assertThat(threads.operations()).isNotEmpty().allMatch(row -> row.contains("thread.start"));

    var readings = AuditPage.open(window.narrowest()).read("forum", "operation.read", GROUNDS);
    assertThat(readings.operations()).isNotEmpty();
    window.wide();
  }

  @Test
  void nobodyElseReadsIt() {
    for (var person : List.of(People.moderator(0), People.reviewer(0), People.administrator())) {
      var api = People.api(person);
      assertThat(
              api.post(
                      site.addresses().forum().resolve("/api/operations/readings"),
                      Map.of("grounds", GROUNDS))
                  .status())
          .isEqualTo(403);
    }
  }
}
