package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shiming.testkit.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AccountServiceTest
@Proves(value = "C3", part = "one-person")
class ConcurrentRegistrationTests {

  private static final int AT_ONCE = 16;

  @Autowired private Site site;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void onePersonWithManyLoginsBecomesOneMemberByNetworkNumber() throws Exception {
    String network = Site.networkNumber();

    List<Answer> answers =
        atOnce(i -> site.register(Site.someone(), Form.byNetworkNumber(Site.nickname(), network)));

    assertOneMember(answers, "networkNumber=networkNumber.used");
  }

  @Test
  void onePersonWithManyLoginsBecomesOneMemberByPhone() throws Exception {
    String phone = Site.phone();
    List<String> subjects = IntStream.range(0, AT_ONCE).mapToObj(i -> Site.someone()).toList();
    List<String> codes = subjects.stream().map(subject -> site.code(subject, phone)).toList();

    List<Answer> answers =
        atOnce(
            i ->
                site.register(subjects.get(i), Form.byPhone(Site.nickname(), phone, codes.get(i))));

    assertOneMember(answers, "phone=phone.used");
  }

  @Test
  void oneNicknameGoesToOneMember() throws Exception {
    String nickname = Site.nickname();

    List<Answer> answers =
        atOnce(
            i ->
                site.register(
                    Site.someone(), Form.byNetworkNumber(nickname, Site.networkNumber())));

    assertOneMember(answers, "nickname=nickname.taken");
  }

  @Test
  void oneLoginSentManyTimesIsOneMemberWithOneAnswer() throws Exception {
    String subject = Site.someone();
    Form form = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    String phone = Site.phone();
    Form other = Form.byPhone(Site.nickname(), phone, site.code(subject, phone));

    List<Answer> answers = atOnce(i -> site.register(subject, i % 4 == 0 ? other : form), 6);

    assertThat(answers).allMatch(answer -> answer.status() == 200);
    assertThat(answers.stream().distinct()).hasSize(1);
  }

  /** The second request looked before the first was done, and finds the code gone. */
  @Test
  void aLoginWhoseCodeIsUsedUpMeanwhileGetsTheAnswerOfTheMemberItBecame() throws Exception {
    String subject = Site.someone();
    String phone = Site.phone();
    Form first = Form.byNetworkNumber(Site.nickname(), Site.networkNumber());
    Form second = Form.byPhone(Site.nickname(), phone, site.code(subject, phone));

    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Future<Answer>> answers = new ArrayList<>();
      transaction.executeWithoutResult(
          status -> {
            jdbc.sql("select 1 from sms_code where subject = ? for update")
                .param(subject)
                .query(Integer.class)
                .single();
            answers.add(threads.submit(() -> site.register(subject, first)));
            awaitLockWaits(1);
            answers.add(threads.submit(() -> site.register(subject, second)));
            awaitLockWaits(2);
          });
      Answer answer = answers.getFirst().get();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answers.getLast().get()).isEqualTo(answer);
    }
  }

  private void awaitLockWaits(long expected) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                jdbc.sql(
                        "select count(*) from information_schema.innodb_trx"
                            + " where trx_state = 'LOCK WAIT'")
                    .query(Long.class)
                    .single(),
            waiting -> waiting >= expected);
  }

  private static void assertOneMember(List<Answer> answers, String refusal) {
    assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.status() != 200))
        .hasSize(AT_ONCE - 1)
        .allSatisfy(answer -> assertThat(answer.refusals()).containsExactly(refusal));
  }

  private static List<Answer> atOnce(Registering registering) throws Exception {
    return atOnce(registering, AT_ONCE);
  }

  private static List<Answer> atOnce(Registering registering, int times) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        Callable<Answer> work =
            () -> {
              start.await();
              return registering.register(number);
            };
        futures.add(threads.submit(work));
      }
      start.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  /** Sends one of several registrations. */
  private interface Registering {
    Answer register(int number);
  }
}
