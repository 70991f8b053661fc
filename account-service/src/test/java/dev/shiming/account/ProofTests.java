package dev.shiming.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shiming.account.application.Answers;
import dev.shiming.testkit.Proves;
import dev.shiming.testkit.Tokens;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents about organisations on their own origin. */
@AccountServiceTest
@Proves(value = "C30", part = "licence")
class ProofTests {

  private static final String REVIEWER = "5a5a5a5a-0000-4000-8000-00000000000d";
  private static final String CANARY = "许可证编号 PROOF-CANARY-7781";
  private static final byte[] PDF =
      ("%PDF-1.7\n" + CANARY + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);

  @Autowired private Site site;
  @Autowired private OriginBrowser origin;
  @Autowired private JdbcClient jdbc;
  @Autowired private MovableTime time;

  private Applicants applicants;
  private String applicant;
  private String id;

  @BeforeEach
  void anEnterpriseThatWritesAboutMedicine() {
    applicants = new Applicants(site);
    applicant = applicants.person();
    id =
        applicants.ofEnterprise(
            applicant, Applicants.code(), Site.nickname(), "yi-" + Site.next() + "-yuan");
    applicants.authorise(id, applicant);
    applicants.answer(
        id,
        applicant,
        "credentials",
        Map.of(
            "credentials",
            List.of(new Answers.CredentialAnswer("medicine", "医证 001", "2030-01-01"))));
  }

  @Test
  void aDocumentIsSealedGoesToTheReviewerOnTheCaseAndIsDestroyed() {
    assertThat(applicants.submit(id, applicant).refusals())
        .containsExactly("credentials=credential.proof");
    HttpResponse<byte[]> sent = upload(address("medicine"), PDF);
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(OriginBrowser.ledTo(sent))
        .isEqualTo("/official/apply/" + id + "/credentials?proof=taken");
    assertThat(stored()).isEqualTo(1);
    assertThat(
            jdbc.sql("select hex(sealed) from proof where reference = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain(
            HexFormat.of().withUpperCase().formatHex(CANARY.getBytes(StandardCharsets.UTF_8)));
    assertThat(applicants.submit(id, applicant).status()).isEqualTo(200);

    String proof =
        site.get("/api/applications/" + id + "/review", Tokens.reviewer(REVIEWER))
            .body()
            .at("/proofs/0/id")
            .asString();
    assertThat(viewAddress(proof).code()).isEqualTo("proof.not-yours");
    String caseId = applicants.caseAbout(id, REVIEWER).get("id").asString();
    site.post("/api/cases/" + caseId + "/claim", Tokens.reviewer(REVIEWER), "{}");
    String url = viewAddress(proof).body().get("url").asString();
    HttpResponse<byte[]> opened = origin.get(url);
    assertThat(opened.body()).isEqualTo(PDF);
    assertThat(opened.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(opened.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("sandbox");
    assertThat(opened.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(origin.get(url).statusCode()).as("a ticket works once").isEqualTo(404);
    assertThat(
            jdbc.sql(
                    "select count(*) from operation_log where operation = 'proof.open' and account = ?")
                .param(REVIEWER)
                .query(Integer.class)
                .single())
        .isEqualTo(1);

    applicants.decide(id, REVIEWER, "approve", "", "");
    assertThat(
            jdbc.sql(
                    "select timestampdiff(day, a.decided_at, p.destroy_at) from proof p join application a on a.id = p.reference where p.reference = ?")
                .param(id)
                .query(Integer.class)
                .single())
        .isEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoDocumentIsNotStored(String outcome, byte[] bytes) {
    HttpResponse<byte[]> sent = upload(address("medicine"), bytes);
    assertThat(OriginBrowser.ledTo(sent)).endsWith("?proof=" + outcome);
    assertThat(stored()).isZero();
  }

  static List<Object[]> refused() {
    return List.of(
        new Object[] {"missing", new byte[0]},
        new Object[] {"type", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)},
        new Object[] {"type", HexFormat.of().parseHex("4d5a90000300000004000000ffff0000")},
        new Object[] {"too-large", new byte[5 * 1024 * 1024 + 1]});
  }

  @Test
  void aDocumentOfTheLargestSizeIsTaken() {
    byte[] large = Arrays.copyOf(PDF, 5 * 1024 * 1024);
    assertThat(OriginBrowser.ledTo(upload(address("medicine"), large))).endsWith("?proof=taken");
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void nothingElseAnswersOnTheOriginAndTheOriginNowhereElse() {
    for (String path : List.of("/", "/api/official", "/api/agreement", "/v3/api-docs", "/proofs")) {
      assertThat(origin.get(origin.at(path)).statusCode()).as(path).isIn(401, 403, 404);
    }
    String ticket = address("medicine").replaceAll(".*/proofs/", "");
    assertThat(site.get("/proofs/" + ticket, null).status()).isIn(401, 403);
    assertThat(origin.get(origin.at("/proofs/" + "A".repeat(43))).statusCode()).isEqualTo(404);
  }

  @Test
  void aTicketEndsAfterTenMinutes() {
    String address = address("medicine");
    time.later(
        Duration.ofMinutes(11), () -> assertThat(upload(address, PDF).statusCode()).isEqualTo(404));
    assertThat(stored()).isZero();
  }

  @Test
  void aPersonIsAskedForNoPapers() {
    String person = applicants.person();
    String own = applicants.ofPerson(person, Site.nickname(), "ren-" + Site.next() + "-ren");
    assertThat(
            site.post(
                    "/api/applications/" + own + "/proof-addresses",
                    Tokens.member(person),
                    "{\"about\":\"medicine\"}")
                .code())
        .isEqualTo("proof.personal");
  }

  private Answer viewAddress(String proof) {
    return site.post(
        "/api/applications/" + id + "/proofs/" + proof + "/address",
        Tokens.reviewer(REVIEWER),
        "{}");
  }

  private String address(String about) {
    return site.post(
            "/api/applications/" + id + "/proof-addresses",
            Tokens.member(applicant),
            "{\"about\":\"" + about + "\"}")
        .body()
        .get("url")
        .asString();
  }

  private int stored() {
    return jdbc.sql("select count(*) from proof where reference = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }

  private HttpResponse<byte[]> upload(String url, byte[] file) {
    String head =
        """
        --limit
        Content-Disposition: form-data; name="file"; filename="licence.pdf"
        Content-Type: application/pdf

        """
            .replace("\n", "\r\n");
    var body = new ByteArrayOutputStream();
    body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--limit--\r\n".getBytes(StandardCharsets.UTF_8));
    return origin.post(
        url, "multipart/form-data; boundary=limit", BodyPublishers.ofByteArray(body.toByteArray()));
  }
}
