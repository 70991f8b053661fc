package dev.shiming.account.proof;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a proof may be, by its first and last bytes; what somebody calls it does not count. */
enum ProofType {
  PDF("application/pdf", "pdf"),
  JPEG("image/jpeg", "jpg"),
  PNG("image/png", "png");

  private static final byte[] PDF_HEAD = "%PDF-1.".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PNG_TAIL = {'I', 'E', 'N', 'D', (byte) 0xAE, 0x42, 0x60, (byte) 0x82};
  private static final byte[] JPEG_HEAD = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] JPEG_TAIL = {(byte) 0xFF, (byte) 0xD9};

  private final String media;
  private final String ending;

  ProofType(String media, String ending) {
    this.media = media;
    this.ending = ending;
  }

  static Optional<ProofType> of(byte[] bytes) {
    if (begins(bytes, PDF_HEAD)) {
      return Optional.of(PDF);
    }
    if (begins(bytes, PNG_HEAD) && ends(bytes, PNG_TAIL)) {
      return Optional.of(PNG);
    }
    return begins(bytes, JPEG_HEAD) && ends(bytes, JPEG_TAIL)
        ? Optional.of(JPEG)
        : Optional.empty();
  }

  static ProofType named(String media) {
    return Arrays.stream(values())
        .filter(type -> type.media.equals(media))
        .findFirst()
        .orElseThrow();
  }

  String media() {
    return media;
  }

  String ending() {
    return ending;
  }

  private static boolean begins(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }

  private static boolean ends(byte[] bytes, byte[] tail) {
    return bytes.length >= tail.length
        && Arrays.equals(bytes, bytes.length - tail.length, bytes.length, tail, 0, tail.length);
  }
}
