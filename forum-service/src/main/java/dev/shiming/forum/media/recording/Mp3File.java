package dev.shiming.forum.media.recording;

import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.forum.media.recording.Recording.Kept;
import dev.shiming.pictures.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.List;

/** The frames of an MP3; tags around them are left out, anything else between them is not taken. */
final class Mp3File {

  private static final int[] RATES_1 = {
    0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
  };
  private static final int[] RATES_2 = {
    0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
  };
  private static final int[] SAMPLES = {44_100, 48_000, 32_000};
  private static final int HEADER = 4;
  private static final int ID3V2 = 10;
  private static final int ID3V1 = 128;
  private static final int APE = 32;
  private static final int FRAMES_MIN = 3;

  private final FileBytes file;

  private Mp3File(FileBytes file) {
    this.file = file;
  }

  static Recording check(FileChannel bytes) throws IOException {
    return new Mp3File(new FileBytes(bytes)).walk();
  }

  private Recording walk() throws IOException {
    long from = afterTags();
    long to = beforeTags();
    int frames = 0;
    long at = from;
    while (at + HEADER <= to) {
      at += frameLength(at);
      frames++;
    }
    if (frames < FRAMES_MIN) {
      throw Refusal.damaged();
    }
    // the last frame may break off, but nothing follows it
    return new Recording(
        MediaKind.AUDIO, "audio/mpeg", 0, 0, List.of(new Kept(from, Math.min(at, to))));
  }

  /** Players allow zeros between the tags and the first frame. */
  private long afterTags() throws IOException {
    long at = 0;
    while (file.has(at, "ID3")) {
      at += ID3V2 + size(at + 6) + ((file.u8(at + 5) & 0x10) == 0 ? 0 : ID3V2);
    }
    while (at < file.length() && file.u8(at) == 0) {
      at++;
    }
    return at;
  }

  private long size(long at) throws IOException {
    long size = 0;
    for (int i = 0; i < 4; i++) {
      size = (size << 7) | (file.u8(at + i) & 0x7f);
    }
    return size;
  }

  private long beforeTags() throws IOException {
    long end = file.length();
    if (file.has(end - ID3V1, "TAG")) {
      end -= ID3V1;
    }
    if (file.has(end - APE, "APETAGEX")) {
      long body = Long.reverseBytes(file.u32(end - APE + 12)) >>> 32;
      boolean header = (file.u8(end - APE + 23) & 0x80) != 0;
      end -= body + (header ? APE : 0);
    }
    if (end < 0) {
      throw Refusal.damaged();
    }
    return end;
  }

  private long frameLength(long at) throws IOException {
    long header = file.u32(at);
    int version = (int) ((header >> 19) & 3);
    int rate = (int) ((header >> 12) & 15);
    int samples = (int) ((header >> 10) & 3);
    boolean layerThree = header >> 21 == 0x7ff && ((header >> 17) & 3) == 1;
    if (!layerThree || version == 1 || rate == 0 || rate == 15 || samples == 3) {
      throw Refusal.damaged();
    }
    boolean first = version == 3;
    int kilobits = first ? RATES_1[rate] : RATES_2[rate];
    int perSecond = SAMPLES[samples] / (first ? 1 : version == 2 ? 2 : 4);
    return (first ? 144_000L : 72_000L) * kilobits / perSecond + ((header >> 9) & 1);
  }
}
