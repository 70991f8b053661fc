package dev.shiming.web.statistics;

import dev.shiming.web.download.Downloads;
import dev.shiming.web.service.Asked;
import dev.shiming.web.service.AtOnce;
import dev.shiming.web.service.CommentDay;
import dev.shiming.web.service.Comments;
import dev.shiming.web.service.Part;
import dev.shiming.web.service.Statistics;
import dev.shiming.web.service.Studio;
import dev.shiming.web.studio.OwnDesks;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How an account is read, in charts and tables; either service may be missing. */
@Controller
class StatisticsController {

  private static final String ADDRESS = "/studio/" + OwnDesks.HANDLE + "/statistics";
  private static final List<Integer> PERIODS = List.of(7, 30, 90);
  private static final int USUAL = 30;

  private final OwnDesks desks;
  private final Studio studio;
  private final Comments comments;
  private final AtOnce atOnce;
  private final Downloads downloads;
  private final DaysTable table;

  StatisticsController(
      OwnDesks desks,
      Studio studio,
      Comments comments,
      AtOnce atOnce,
      Downloads downloads,
      DaysTable table) {
    this.desks = desks;
    this.studio = studio;
    this.comments = comments;
    this.atOnce = atOnce;
    this.downloads = downloads;
    this.table = table;
  }

  @GetMapping(ADDRESS)
  String statistics(
      @PathVariable String handle, @RequestParam(defaultValue = "30") String days, Model model) {
    var account = desks.at(handle, model).account().id();
    var period = period(days);
    var asked = ask(account, period);
    var forum = asked.forum().part();
    var counted = asked.comments().part(unknown -> List.of());
    model
        .addAttribute("period", period)
        .addAttribute("periods", PERIODS)
        .addAttribute("forum", forum)
        .addAttribute("counted", counted)
        .addAttribute("series", Numbers.of(forum, counted).series())
        .addAttribute("commentsOf", counted.present() ? commentsOf(forum) : Map.of());
    return "statistics/statistics";
  }

  /** The same days as one table; without one of the services there is no file. */
  @GetMapping(ADDRESS + ".csv")
  void file(
      @PathVariable String handle,
      @RequestParam(defaultValue = "30") String days,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var account = desks.at(handle).account().id();
    var asked = ask(account, period(days));
    var statistics = asked.forum().whole();
    var counted = asked.comments().whole();
    table.write(statistics, counted, locale, downloads.csv("statistics-" + handle, response));
  }

  private Questions ask(String account, int days) {
    return new Questions(
        atOnce.ask("forum", () -> studio.statistics(account, days)),
        atOnce.ask("comment", () -> comments.days(account, days)));
  }

  /** Comments under the articles shown, by the subject's name. */
  private Map<String, Long> commentsOf(Part<Statistics> forum) {
    var statistics = forum.value();
    if (statistics == null || statistics.articles().isEmpty()) {
      return Map.of();
    }
    var subjects = statistics.articles().stream().map(row -> "article:" + row.id()).toList();
    var counts = Part.around("comment", () -> comments.counts(subjects)).value();
    return counts == null ? Map.of() : counts;
  }

  private static int period(String days) {
    return PERIODS.stream().filter(one -> days.equals("" + one)).findFirst().orElse(USUAL);
  }

  private record Questions(Asked<Statistics> forum, Asked<List<CommentDay>> comments) {}
}
