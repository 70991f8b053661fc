package dev.shiming.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A whole picture file; reading beyond its end means that it is damaged. */
final class Bytes {

  private static final List<String> FOREIGN =
      List.of("<script", "<html", "<!doctype", "<?php", "<svg", "%pdf-", "pk\u0003\u0004");

  private final byte[] all;

  Bytes(byte[] all) {
    this.all = all;
  }

  byte[] all() {
    return all;
  }

  int length() {
    return all.length;
  }

  int u8(int at) {
    require(at, at + 1L);
    return all[at] & 0xff;
  }

  int u16(int at) {
    return (u8(at) << 8) | u8(at + 1);
  }

  long u32(int at) {
    return ((long) u16(at) << 16) | u16(at + 2);
  }

  int u16Little(int at) {
    return u8(at) | (u8(at + 1) << 8);
  }

  int u24Little(int at) {
    return u16Little(at) | (u8(at + 2) << 16);
  }

  long u32Little(int at) {
    return u16Little(at) | ((long) u16Little(at + 2) << 16);
  }

  String text(int at, int length) {
    require(at, at + (long) length);
    return new String(all, at, length, StandardCharsets.ISO_8859_1);
  }

  boolean has(int at, String mark) {
    return at + mark.length() <= all.length && text(at, mark.length()).equals(mark);
  }

  /** The end of a stretch, which lies within the file. */
  int end(int from, long length) {
    require(from, from + length);
    return (int) (from + length);
  }

  /**
   * Refuses a stretch of descriptive data that some program would take for a document of its own.
   */
  void refuseForeign(int from, int to) {
    String stretch =
        new String(Arrays.copyOfRange(all, from, to), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    if (FOREIGN.stream().anyMatch(stretch::contains)) {
      throw Refusal.hiddenContent();
    }
  }

  private void require(int from, long to) {
    if (from < 0 || to < from || to > all.length) {
      throw Refusal.damaged();
    }
  }
}
