package dev.shiming.journeys.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerTests {

  private static final Canary NAME = new Canary(Canary.Kind.NAME, "name of A", "蔺寒鸦");
  private static final Canary PHONE = new Canary(Canary.Kind.PHONE, "phone of A", "19900007319");
  private static final Canary NUMBER =
      new Canary(Canary.Kind.NUMBER, "number of A", "99010119870307001X");

  private final Scanner scanner = new Scanner(List.of(NAME, PHONE, NUMBER));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call 19900007319 now",
        "+86 199 0000 7319",
        "199-0000-7319",
        "91370000991",
        "%E8%94%BA%E5%AF%92%E9%B8%A6",
        "%e8%94%ba%e5%af%92%e9%b8%a6",
        "&#34106;&#23506;&#40486;",
        "\\u853a\\u5bd2\\u9e26",
        "{\"name\":\"\\u853A\\u5BD2\\u9E26\"}",
        "3139393030303037333139",
        "990101 19870307 001x",
        "x10070307891101099"
      })
  void findsAValueHoweverItIsWritten(String text) {
    scanner.scan("somewhere", text);
    assertThat(scanner.findings()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ab", "abc", "号码是"})
  void findsBase64WhereverTheValueBegins(String before) {
    var text = (before + PHONE.value() + " and more").getBytes(StandardCharsets.UTF_8);
    scanner.scan("mail", Base64.getEncoder().encodeToString(text));
    assertThat(scanner.findings()).anyMatch(finding -> finding.contains("base64"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "GB18030"})
  void findsOtherCharacterSets(String charset) throws IOException {
    scanner.scan(
        "memory", ("x" + NAME.value() + "y").getBytes(java.nio.charset.Charset.forName(charset)));
    assertThat(scanner.findings()).anyMatch(finding -> finding.contains(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MD5", "SHA-1", "SHA-256"})
  void findsAHashThatNobodyKeyed(String algorithm) throws Exception {
    var hash =
        java.security.MessageDigest.getInstance(algorithm)
            .digest(("+86" + PHONE.value()).getBytes(StandardCharsets.UTF_8));
    scanner.scan("column", hash);
    scanner.scan("log", java.util.HexFormat.of().formatHex(hash));
    assertThat(scanner.findings()).hasSize(2);
  }

  @Test
  void findsAcrossChunks() throws IOException {
    var bytes = ("z".repeat((1 << 16) - 4) + PHONE.value()).getBytes(StandardCharsets.UTF_8);
    scanner.scan("stream", new ByteArrayInputStream(bytes));
    assertThat(scanner.findings()).isNotEmpty();
  }

  @Test
  void findsNothingWhereNothingIs() {
    scanner.scan("page", "19900007318 蔺寒 1990000731 99010119870307002X 寒鸦");
    assertThat(scanner.findings()).isEmpty();
  }

  @Test
  void doesNotRepeatTheValue() {
    scanner.scan("page", PHONE.value());
    assertThat(scanner.findings())
        .allSatisfy(finding -> assertThat(finding).doesNotContain(PHONE.value()))
        .anyMatch(finding -> finding.contains("phone of A"));
  }

  @Test
  void looksIntoFilesTheirNamesAndCompressedOnes(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("service.log"), "nothing");
    Files.createDirectories(folder.resolve("a/b"));
    try (var packed =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("a/b/old.log.gz")))) {
      packed.write(("line\n" + NAME.value()).getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("a/" + PHONE.value() + ".txt"), "x");
    assertThat(new FileScan(folder, file -> true).into(scanner)).isEqualTo(3);
    assertThat(scanner.findings())
        .anyMatch(finding -> finding.contains("old.log.gz (unpacked)"))
        .anyMatch(finding -> finding.contains("(its name)"))
        .noneMatch(finding -> finding.contains("service.log"));
  }
}
