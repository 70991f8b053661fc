package dev.shiming.pictures;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes a stranger's picture and gives its drawing, or says why not. */
public final class Pictures {

  private final PictureLimits limits;
  private final Workroom room;

  public Pictures(PictureLimits limits, Workroom room) {
    this.limits = limits;
    this.room = room;
  }

  /** What is made of a drawing while there is room for it. */
  public interface Use<T> {

    T of(Drawing drawing) throws IOException;
  }

  /**
   * Draws the picture anew, the way up that its camera was held.
   *
   * @param widest in pixels; a wider picture is made smaller
   * @throws Refusal when the file is not taken
   * @throws dev.shiming.kit.problem.Problem 503 when it is never its turn
   */
  public <T> T draw(PictureFile file, int widest, Use<T> use) {
    return decode(file, upright -> use.of(upright.scaled(widest).plain()));
  }

  /**
   * Cuts out of the picture the part that is to be shown.
   *
   * @param crop null for the largest part in its middle
   * @throws Refusal when the file is not taken
   * @throws dev.shiming.kit.problem.Problem 503 when it is never its turn
   */
  public <T> T part(PictureFile file, Shape shape, @Nullable Crop crop, Use<T> use) {
    return decode(file, upright -> use.of(upright.part(shape, crop)));
  }

  private <T> T decode(PictureFile file, Use<T> use) {
    PictureHeader header = room.beside(() -> PictureHeader.check(file.bytes(), limits));
    Workroom.Work<T> work = () -> use.of(Drawing.read(file, header));
    return header.large() ? room.alone(work) : room.beside(work);
  }
}
