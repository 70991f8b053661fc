package dev.shiming.stack.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.stack.drive.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTests {

  private static final Content CONTENT = Content.read();
  private static final Instant NOW = Instant.parse("2026-11-21T13:45:00Z");
  private static final Story STORY = Story.of(CONTENT, NOW);
  private static final int LONGEST_REPEATED = 12;

  @Test
  void thereIsEnoughToReadLikeACommunity() {
    assertThat(CONTENT.boards()).hasSize(8);
    assertThat(CONTENT.articles()).hasSize(11);
    assertThat(CONTENT.members()).hasSizeGreaterThanOrEqualTo(33);
    assertThat(threads().filter(thread -> !thread.staysHeld())).hasSizeGreaterThanOrEqualTo(60);
    assertThat(replies().filter(reply -> !reply.held())).hasSizeGreaterThanOrEqualTo(400);
    assertThat(comments().filter(comment -> !comment.held())).hasSizeGreaterThanOrEqualTo(200);
    assertThat(CONTENT.articles().stream().map(ArticleContent::kind))
        .contains("announcement", "news", "article");
  }

  @Test
  void bothLanguagesAreAtHome() {
    var texts = texts().toList();
    var chinese = texts.stream().filter(ContentTests::isChinese).count();

    assertThat(chinese).isBetween(texts.size() * 4L / 10, texts.size() * 7L / 10);
  }

  @Test
  void thereAreTwelveOpenCasesOfEveryKind() {
    var heldThreads = threads().filter(BoardContent.Opening::staysHeld).count();
    var heldReplies = replies().filter(Line::held).count();
    var heldComments = comments().filter(Line::held).count();
    var names = CONTENT.members().stream().filter(MemberContent::staysOpen).count();
    var reports = CONTENT.cases().reports().size();

    assertThat(List.of(heldThreads, heldReplies, heldComments, names, (long) reports))
        .containsExactly(2L, 2L, 3L, 2L, 3L);
    assertThat(CONTENT.cases().claims()).hasSize(1);
    assertThat(CONTENT.cases().reports())
        .filteredOn(
            report -> Moment.of(report.at(), NOW, null).plus(Duration.ofDays(7)).isBefore(NOW))
        .hasSize(1);
  }

  @Test
  void heldTextsAreOfTodaySoThatOnlyTheReportIsOverdue() {
    var yesterday = NOW.minus(Duration.ofHours(24));
    for (var deed : Stream.concat(STORY.threads().stream(), STORY.comments().stream()).toList()) {
      var held =
          switch (deed) {
            case Deed.StartThread start -> start.thread().staysHeld();
            case Deed.Reply reply -> reply.line().held();
            case Deed.Comment comment -> comment.line().held();
            case Deed.WriteArticle article -> false;
          };
      if (held) {
        assertThat(deed.at()).as(deed.ref()).isAfter(yesterday);
      }
    }
  }

  @Test
  void heldCommentsStandUnderNews() {
    for (var article : CONTENT.articles()) {
      if (article.lines().stream().anyMatch(Line::held)) {
        assertThat(article.news()).as(article.title()).isTrue();
      }
    }
  }

  @Test
  void everybodyWhoWritesLivesHereAndEverybodyWhoLivesHereWrites() {
    var logins = CONTENT.members().stream().map(MemberContent::login).collect(Collectors.toSet());
    var writers =
        Stream.concat(STORY.threads().stream(), STORY.comments().stream())
            .map(Deed::by)
            .collect(Collectors.toSet());
    CONTENT.cases().reports().forEach(report -> writers.add(report.by()));
    CONTENT.officials().forEach(official -> writers.add(official.by()));
    writers.addAll(SampleLogins.REVIEWERS);
    writers.add(SampleLogins.AUDITOR);

    assertThat(logins).hasSameSizeAs(CONTENT.members()).containsAll(writers);
    assertThat(writers).containsAll(logins);
    assertThat(logins)
        .contains(SampleLogins.BY_PHONE, SampleLogins.BY_IDENTITY_NUMBER)
        .contains(SampleLogins.BY_NETWORK_NUMBER, SampleLogins.ADMINISTRATOR)
        .containsAll(SampleLogins.MODERATORS);
  }

  @Test
  void referencesNameOneTextEach() {
    var refs =
        Stream.of(STORY.articles(), STORY.threads(), STORY.comments())
            .flatMap(List::stream)
            .map(Deed::ref)
            .toList();

    assertThat(refs).doesNotHaveDuplicates();
    CONTENT.cases().reports().forEach(report -> assertThat(refs).contains(report.subject()));
    CONTENT.cases().claims().forEach(claim -> assertThat(refs).contains(claim.subject()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-21T13:45:00Z", "2026-03-01T16:05:00Z", "2027-01-01T15:59:00Z"})
  void everythingHappenedInTheLastFiveWeeksAndNothingInTheFuture(String moment) {
    var now = Instant.parse(moment);
    var story = Story.of(CONTENT, now);

    assertThat(
            Stream.of(story.articles(), story.threads(), story.comments())
                .flatMap(List::stream)
                .map(Deed::at))
        .allMatch(at -> at.isBefore(now.minusSeconds(60)))
        .allMatch(at -> at.isAfter(now.minus(Duration.ofDays(36))));
  }

  @Test
  void nobodyWritesFasterThanAPerson() {
    var moments = new HashSet<String>();
    for (var deed : Stream.concat(STORY.threads().stream(), STORY.comments().stream()).toList()) {
      assertThat(moments.add(deed.by() + deed.at())).as(deed.ref()).isTrue();
    }
  }

  @Test
  void nobodyAnswersThemselvesByQuoting() {
    var authors =
        Stream.concat(STORY.threads().stream(), STORY.comments().stream())
            .collect(Collectors.toMap(Deed::ref, Deed::by));
    for (var deed : STORY.comments()) {
      if (deed.replyTo() != null) {
        assertThat(authors.get(deed.replyTo())).as(deed.ref()).isNotEqualTo(deed.by());
      }
    }
  }

  @Test
  void textsStayWithinTheLimits() {
    assertThat(Stream.concat(threads().map(BoardContent.Opening::title), articleTitles()))
        .allMatch(title -> title.codePointCount(0, title.length()) >= 4)
        .allMatch(title -> title.codePointCount(0, title.length()) <= 80)
        .doesNotHaveDuplicates();
    assertThat(texts()).allMatch(text -> !text.isBlank()).allMatch(text -> text.length() <= 20_000);
    assertThat(comments()).allMatch(comment -> comment.body().length() <= 2_000);
    assertThat(CONTENT.boards()).allMatch(board -> board.slug().matches("[a-z0-9-]+"));
  }

  @Test
  void noSentenceIsSaidTwice() {
    var said = new HashSet<String>();
    var twice = new ArrayList<String>();
    texts()
        .flatMap(text -> Stream.of(text.split("[。！？\\n]|(?<=[.!?]) ", -1)))
        .map(sentence -> sentence.strip().replaceFirst("^[->*\\d. ]+", ""))
        .filter(sentence -> sentence.length() > LONGEST_REPEATED)
        .filter(sentence -> !sentence.startsWith("|"))
        .forEach(
            sentence -> {
              if (!said.add(sentence)) {
                twice.add(sentence);
              }
            });

    assertThat(twice).isEmpty();
  }

  @Test
  void noOpenTextTellsAPhoneOrAnotherContact() {
    var open =
        Stream.of(
                threads().filter(t -> !t.staysHeld()).map(BoardContent.Opening::body),
                replies().filter(line -> !line.held()).map(Line::body),
                comments().filter(line -> !line.held()).map(Line::body))
            .flatMap(texts -> texts);

    assertThat(open).noneMatch(text -> text.matches("(?s).*(\\d{7}|加微信|刷单|@|https?://|www\\.).*"));
  }

  @Test
  void everyIdentityIsOneThatTheSandboxKnowsAndNoRealPersonHas() {
    var used = new HashSet<String>();
    for (var member : CONTENT.members()) {
      switch (member.registration()) {
        case Registration.ByPhone by -> assertPhone(by.phone(), used);
        case Registration.ByIdentityNumber by -> {
          assertPhone(by.phone(), used);
          assertThat(by.number()).matches("99\\d{15}[\\dX]").satisfies(used::add);
          assertThat(checkDigit(by.number())).isEqualTo(by.number().charAt(17));
          var born =
              LocalDate.parse(by.number().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
          assertThat(born).isBefore(LocalDate.of(2008, 1, 1));
          assertThat(by.name()).matches("\\p{IsHan}{2,}").doesNotContain("不");
        }
        case Registration.ByNetworkNumber by -> {
          assertThat(by.networkNumber()).matches("NW\\d{16}").doesNotEndWith("14");
          assertThat(luhn(by.networkNumber())).isZero();
          assertThat(used.add(by.networkNumber())).isTrue();
        }
      }
    }
    assertThat(CONTENT.members().stream().map(MemberContent::method).distinct()).hasSize(3);
    assertThat(CONTENT.members().stream().map(MemberContent::nickname)).doesNotHaveDuplicates();
  }

  private static void assertPhone(String phone, Set<String> used) {
    assertThat(phone).matches("13800138\\d{3}|1990000\\d{4}");
    assertThat(used.add(phone)).isTrue();
  }

  private static char checkDigit(String number) {
    var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    var sum = 0;
    for (var position = 0; position < weights.length; position++) {
      sum += weights[position] * Character.digit(number.charAt(position), 10);
    }
    return "10X98765432".charAt(sum % 11);
  }

  private static int luhn(String number) {
    var sum = 0;
    for (var position = 2; position < number.length(); position++) {
      var digit = Character.digit(number.charAt(position), 10);
      sum += position % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return sum % 10;
  }

  private static boolean isChinese(String text) {
    return text.codePoints()
        .anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
  }

  private static Stream<BoardContent.Opening> threads() {
    return CONTENT.boards().stream().flatMap(board -> board.threads().stream());
  }

  private static Stream<Line> replies() {
    return threads().flatMap(thread -> thread.lines().stream());
  }

  private static Stream<Line> comments() {
    return CONTENT.articles().stream().flatMap(article -> article.lines().stream());
  }

  private static Stream<String> articleTitles() {
    return CONTENT.articles().stream().map(ArticleContent::title);
  }

  private static Stream<String> texts() {
    return Stream.of(
            threads().map(BoardContent.Opening::body),
            replies().map(Line::body),
            comments().map(Line::body),
            CONTENT.articles().stream().map(ArticleContent::body))
        .flatMap(texts -> texts);
  }
}
