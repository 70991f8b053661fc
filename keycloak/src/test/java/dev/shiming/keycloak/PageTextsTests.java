package dev.shiming.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.utils.FormMessage;

class PageTextsTests {
  private static final PageTexts TEXTS = PageTexts.ofTheme();

  @Test
  void bothLanguagesSayTheSameThings() throws IOException {
    assertThat(bundle("zh_Hans").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(bundle("en").stringPropertyNames());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nickname.missing",
        "nickname.too-short",
        "nickname.too-long",
        "nickname.characters",
        "nickname.taken",
        "nickname.forbidden",
        "phone.missing",
        "phone.invalid",
        "phone.foreign",
        "phone.used",
        "phone.another",
        "phone.same",
        "identity.another",
        "identity.none",
        "code.missing",
        "code.wrong",
        "code.expired",
        "code.used-up",
        "code.none",
        "name.missing",
        "name.invalid",
        "number.missing",
        "number.invalid",
        "number.check-digit",
        "number.date",
        "number.under-age",
        "number.used",
        "number.foreign",
        "identity.mismatch",
        "networkNumber.missing",
        "networkNumber.invalid",
        "networkNumber.unknown",
        "networkNumber.used",
        "networkNumber.under-age",
        "method.missing",
        "method.unknown",
        "method.field-not-allowed",
        "agreed.missing",
        "agreement.changed",
        "undertakings.missing",
        "documentConsent.missing"
      })
  void everyFieldCodeOfTheContractHasATextInBothLanguages(String code) throws IOException {
    FormMessage message = TEXTS.atField(new Answer.AtField("code", code, json("{\"left\":4}")));
    assertThat(message.getMessage()).isEqualTo("field." + code);
    for (String language : new String[] {"en", "zh_Hans"}) {
      String pattern = bundle(language).getProperty(message.getMessage());
      String text = new MessageFormat(pattern, Locale.ENGLISH).format(message.getParameters());
      assertThat(text).isNotBlank().doesNotContain("{").doesNotContain("}");
    }
  }

  @Test
  void anUnknownCodeGetsAPlainSentence() throws IOException {
    assertThat(TEXTS.atField(new Answer.AtField("name", "brand.new", json("{}"))).getMessage())
        .isEqualTo("field.unknown");
    assertThat(TEXTS.atTop("brand.new", json("{}")).getMessage()).isEqualTo("problem.unavailable");
  }

  @Test
  void aWaitIsSaidInItsOwnUnit() throws IOException {
    FormMessage message = TEXTS.atTop("limit.reached", json("{\"retryAfterSeconds\":86400}"));
    assertThat(message.getMessage()).isEqualTo("problem.limit.reached.hours");
    assertThat(message.getParameters()[3]).isEqualTo(24L);
    assertThat(Wait.of(61)).isEqualTo(new Wait(61, "seconds"));
    assertThat(Wait.of(600)).isEqualTo(new Wait(10, "minutes"));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }

  private static Properties bundle(String language) throws IOException {
    Properties texts = new Properties();
    String file = "/theme/shiming/login/messages/messages_" + language + ".properties";
    try (Reader reader =
        new InputStreamReader(
            PageTextsTests.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }
}
