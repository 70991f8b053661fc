package dev.shiming.forum.media;

import dev.shiming.forum.media.MediaRow.Converted;
import dev.shiming.forum.media.MediaSettings.Limits;
import dev.shiming.forum.media.file.Format;
import dev.shiming.forum.media.file.MediaKind;
import dev.shiming.forum.media.file.Refusal;
import dev.shiming.forum.media.picture.Drawing;
import dev.shiming.forum.media.picture.PictureHeader;
import dev.shiming.forum.media.recording.Recording;
import dev.shiming.kit.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Makes of an upload what readers get. Decoding takes processor and memory, so two uploads are
 * worked on at once, or one large picture; the rest wait.
 */
@Component
class Conversion {

  private static final int AT_ONCE = 2;
  private static final int PATIENCE_SECONDS = 60;
  private static final int[] WIDTHS = {320, 640, 1280, 1920};
  private static final int WIDEST = WIDTHS[WIDTHS.length - 1];

  private final MediaStore store;
  private final MediaSettings settings;
  private final Semaphore room = new Semaphore(AT_ONCE, true);

  Conversion(MediaStore store, MediaSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  private interface Work<T> {

    T run() throws IOException;
  }

  /**
   * Keeps the files that readers get; the upload stays.
   *
   * @throws Problem 422 at {@code file} for what is not taken, 503 when it is never its turn
   */
  Converted convert(String id, long declared, Limits limits) {
    Path upload = store.upload(id);
    Format format = format(upload, declared);
    return format.picture()
        ? picture(id, upload, format, limits)
        : within(1, () -> recording(id, upload, format, limits));
  }

  private static Format format(Path upload, long declared) {
    try (InputStream in = Files.newInputStream(upload)) {
      if (Files.size(upload) != declared) {
        throw Refusal.damaged();
      }
      return Format.of(in.readNBytes(Format.HEAD)).orElseThrow(Refusal::type);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Converted picture(String id, Path upload, Format format, Limits limits) {
    PictureHeader header =
        within(
            1,
            () -> {
              refuseLarger(upload, limits.of(MediaKind.PICTURE));
              return PictureHeader.check(format, Files.readAllBytes(upload), settings.pictures());
            });
    return within(header.large() ? AT_ONCE : 1, () -> variants(id, upload, header));
  }

  /** Each from the next wider one, so that the decoded picture is walked through once. */
  private Converted variants(String id, Path upload, PictureHeader header) throws IOException {
    Drawing widest = Drawing.read(upload, header, WIDEST);
    Drawing drawing = widest;
    for (int width : widths(widest.width()).reversed()) {
      Drawing next = drawing.scaled(width);
      store.keep(id, Integer.toString(width), next::write);
      drawing = next;
    }
    String type = widest.transparent() ? "image/png" : "image/jpeg";
    return new Converted(
        MediaKind.PICTURE, type, widest.width(), widest.height(), widths(widest.width()));
  }

  private static List<Integer> widths(int widest) {
    return Stream.concat(
            IntStream.of(WIDTHS).filter(width -> width < widest).boxed(), Stream.of(widest))
        .toList();
  }

  private Converted recording(String id, Path upload, Format format, Limits limits)
      throws IOException {
    Recording recording = Recording.check(format, upload);
    refuseLarger(upload, limits.of(recording.kind()));
    store.keep(id, MediaRow.WHOLE, out -> recording.write(upload, out));
    return new Converted(
        recording.kind(),
        recording.type(),
        recording.width(),
        recording.height(),
        new ArrayList<>());
  }

  private static void refuseLarger(Path upload, DataSize limit) throws IOException {
    if (Files.size(upload) > limit.toBytes()) {
      throw Refusal.tooLarge(limit.toMegabytes());
    }
  }

  private <T> T within(int permits, Work<T> work) {
    try {
      if (!room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw busy();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    }
    try {
      return work.run();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } finally {
      room.release(permits);
    }
  }

  private static Problem busy() {
    return new Problem(
        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of("retryAfterSeconds", 10));
  }
}
