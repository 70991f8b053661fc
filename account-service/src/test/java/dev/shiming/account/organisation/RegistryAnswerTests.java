package dev.shiming.account.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the registry is believed as a whole, or not at all. */
class RegistryAnswerTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final UnifiedCode ASKED = new UnifiedCode("91990101MA0180011G");
  private static final String WHOLE =
      """
      {"code":"91990101MA0180011G","name":"沙盒市","kind":"media","status":"active","place":"沙盒市",
       "scope":"印刷","contactHint":"199****8001","related":[{"code":"91350100M000100Y43","name":"又一家"}]}""";

  @Test
  void aWholeAnswerIsRead() {
    var read = entry(WHOLE).read(ASKED, "r-1").orElseThrow();
    assertThat(read.code()).isEqualTo(ASKED);
    assertThat(read.kind()).isEqualTo(Organisation.Kind.MEDIA);
    assertThat(read.active()).isTrue();
    assertThat(read.receipt()).isEqualTo("r-1");
    assertThat(read.related())
        .containsExactly(new Organisation.Related(new UnifiedCode("91350100M000100Y43"), "又一家"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "name", "kind", "status", "place", "scope", "contactHint"})
  void anOrganisationWithoutAPartIsNone(String part) {
    String without = WHOLE.replaceFirst("\"" + part + "\":\"[^\"]*\"", "\"" + part + "\":null");
    assertThat(without).isNotEqualTo(WHOLE);
    assertThat(entry(without).read(ASKED, "r-1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "91990101MA0180011G, 91350100M000100Y43",
    "media, circus",
    "active, perhaps",
    "91350100M000100Y43, 91350100M000100Y44"
  })
  void anOrganisationThatIsAnothersOrUnheardOfIsNone(String right, String wrong) {
    assertThat(entry(WHOLE.replace(right, wrong)).read(ASKED, "r-1")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'receipt':'r','exists':true,'organisation':{}} | false",
        "{'receipt':'r','exists':false,'organisation':null} | false",
        "{'receipt':'r','exists':false,'organisation':{}} | true",
        "{'receipt':'r','exists':true,'organisation':null} | true",
        "{'exists':false} | true",
        "{'receipt':'r'} | true"
      })
  void whatExistsIsThereAndWhatDoesNotIsNot(String json, boolean contradiction) {
    var found = JSON.readValue(json.replace('\'', '"'), RegistryGateway.Found.class);
    assertThat(found.contradictsItself()).isEqualTo(contradiction);
  }

  @ParameterizedTest
  @CsvSource({
    "r, 91990101MA0180011G, false",
    "r, 91350100M000100Y43, true",
    "r, , true",
    ", 91990101MA0180011G, true"
  })
  void aRulingIsAboutTheCodeThatWasAsked(String receipt, String code, boolean contradiction) {
    assertThat(new RegistryGateway.Ruling(receipt, code, true).contradicts(ASKED))
        .isEqualTo(contradiction);
  }

  private static RegistryGateway.Entry entry(String json) {
    return JSON.readValue(json, RegistryGateway.Entry.class);
  }
}
