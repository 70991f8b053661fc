package dev.shiming.pictures;

import java.util.Arrays;
import java.util.Optional;

/** The formats that are taken, told by how a file begins and never by its name. */
public enum PictureFormat {
  JPEG,
  PNG,
  GIF,
  WEBP;

  public static Optional<PictureFormat> of(FileHead head) {
    return Arrays.stream(values()).filter(format -> format.begins(head)).findFirst();
  }

  private boolean begins(FileHead head) {
    return switch (this) {
      case JPEG -> head.has(0, "\u00ff\u00d8\u00ff");
      case PNG -> head.has(0, "\u0089PNG\r\n\u001a\n");
      case GIF -> head.has(0, "GIF87a") || head.has(0, "GIF89a");
      case WEBP -> head.has(0, "RIFF") && head.has(8, "WEBP");
    };
  }
}
