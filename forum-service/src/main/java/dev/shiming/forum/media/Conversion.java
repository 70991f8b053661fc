package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.media.MediaSettings.Limits;
import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.forum.media.recording.Recording;
import dev.shiming.forum.media.recording.RecordingFormat;
import dev.shiming.kit.problem.Problem;
import dev.shiming.pictures.Drawing;
import dev.shiming.pictures.FileHead;
import dev.shiming.pictures.PictureFile;
import dev.shiming.pictures.PictureFormat;
import dev.shiming.pictures.Pictures;
import dev.shiming.pictures.Refusal;
import dev.shiming.pictures.Workroom;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Makes of an upload what readers get. */
@Component
class Conversion {

  private static final int[] WIDTHS = {320, 640, 1280, 1920};
  private static final int WIDEST = WIDTHS[WIDTHS.length - 1];

  private final MediaStore store;
  private final Pictures pictures;
  private final Workroom room;

  Conversion(MediaStore store, Pictures pictures, Workroom room) {
    this.store = store;
    this.pictures = pictures;
    this.room = room;
  }

  /**
   * Keeps the files that readers get; the upload stays.
   *
   * @throws Problem 422 at {@code file} for what is not taken, 503 when it is never its turn
   */
  Converted convert(String id, long declared, Limits limits) {
    try {
      Path upload = store.upload(id);
      FileHead head = head(upload, declared);
      return PictureFormat.of(head).isPresent()
          ? picture(id, upload, limits)
          : recording(id, upload, head, limits);
    } catch (Refusal refused) {
      throw refused.at(Uploads.FIELD);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static FileHead head(Path upload, long declared) throws IOException {
    try (InputStream in = Files.newInputStream(upload)) {
      if (Files.size(upload) != declared) {
        throw Refusal.damaged();
      }
      return new FileHead(in.readNBytes(FileHead.LENGTH));
    }
  }

  private Converted picture(String id, Path upload, Limits limits) throws IOException {
    refuseLarger(upload, limits.of(MediaKind.PICTURE));
    return pictures.draw(PictureFile.of(upload), WIDEST, widest -> variants(id, widest));
  }

  /** Each from the next wider one, so that the decoded picture is walked through once. */
  private Converted variants(String id, Drawing widest) {
    List<Integer> widths = widest.widths(WIDTHS);
    Drawing drawing = widest;
    for (int width : widths.reversed()) {
      Drawing next = drawing.scaled(width);
      store.keep(id, Integer.toString(width), next::write);
      drawing = next;
    }
    return new Converted(MediaKind.PICTURE, widest.type(), widest.width(), widest.height(), widths);
  }

  private Converted recording(String id, Path upload, FileHead head, Limits limits) {
    RecordingFormat format = RecordingFormat.of(head).orElseThrow(Refusal::type);
    return room.beside(
        () -> {
          Recording recording = Recording.check(format, upload);
          refuseLarger(upload, limits.of(recording.kind()));
          store.keep(id, MediaRow.WHOLE, out -> recording.write(upload, out));
          return new Converted(
              recording.kind(),
              recording.type(),
              recording.width(),
              recording.height(),
              new ArrayList<>());
        });
  }

  private static void refuseLarger(Path upload, DataSize limit) throws IOException {
    if (Files.size(upload) > limit.toBytes()) {
      throw Refusal.tooLarge(limit.toMegabytes());
    }
  }
}
