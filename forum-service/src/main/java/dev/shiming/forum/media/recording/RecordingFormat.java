package dev.shiming.forum.media.recording;

import dev.shiming.pictures.FileHead;
import java.util.Arrays;
import java.util.Optional;

/** The recordings that are taken, told by how a file begins and never by its name. */
public enum RecordingFormat {
  MP3,
  MP4;

  public static Optional<RecordingFormat> of(FileHead head) {
    return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
  }

  private boolean begins(FileHead head) {
    return switch (this) {
      case MP3 -> head.has(0, "ID3") || layerThree(head);
      case MP4 -> head.has(4, "ftyp");
    };
  }

  private static boolean layerThree(FileHead head) {
    return head.longerThan(1) && head.u8(0) == 0xff && (head.u8(1) & 0xe6) == 0xe2;
  }
}
