package dev.shiming.forum.media;

import static dev.shiming.testkit.PictureSamples.CANARY;
import static dev.shiming.testkit.PictureSamples.bytes;
import static dev.shiming.testkit.PictureSamples.join;
import static dev.shiming.testkit.PictureSamples.little;
import static dev.shiming.testkit.PictureSamples.number;

import java.util.Arrays;
import java.util.Random;

/** Recordings as cameras, editors and attackers make them. */
final class RecordingSamples {

  private RecordingSamples() {}

  static byte[] box(String type, byte[]... content) {
    byte[] all = join(content);
    return join(number(all.length + 8), bytes(type), all);
  }

  /** A video with a place in its metadata and {@code bytes} of picture data. */
  static byte[] mp4(String handler, int bytes) {
    byte[] sizes = join(new byte[76], number(640 << 16), number(360 << 16));
    byte[] track =
        box(
            "trak",
            box("tkhd", sizes),
            box(
                "mdia",
                box("hdlr", new byte[8], bytes(handler), new byte[13]),
                box("minf", box("stbl", box("stsd", new byte[8])))));
    return join(
        box("ftyp", bytes("isom\0\0\0\0isommp41")),
        box(
            "moov",
            box("mvhd", new byte[100]),
            track,
            box("udta", box("\u00a9xyz", bytes(CANARY))),
            box("meta", bytes(CANARY))),
        box("uuid", new byte[16], bytes(CANARY)),
        box("mdat", noise(bytes)));
  }

  /** Frames of 417 bytes: 128 kbit/s at 44.1 kHz. */
  static byte[] frames(int count) {
    byte[] frame = new byte[417];
    frame[0] = (byte) 0xff;
    frame[1] = (byte) 0xfb;
    frame[2] = (byte) 0x90;
    byte[] all = new byte[0];
    for (int i = 0; i < count; i++) {
      all = join(all, frame);
    }
    return all;
  }

  static byte[] mp3(byte[] frames) {
    byte[] title = bytes("TIT2" + CANARY);
    byte[] ape = join(bytes(CANARY), bytes("APETAGEX"), little(2000));
    byte[] apeEnd = join(little(CANARY.length() + 32), little(1), little(0), new byte[8]);
    return join(
        bytes("ID3\u0004\0\0\0\0\0" + (char) title.length),
        title,
        frames,
        ape,
        apeEnd,
        Arrays.copyOf(bytes("TAG" + CANARY), 128));
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(7).nextBytes(noise);
    return noise;
  }
}
