package dev.shiming.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
   * Draws the square in the middle of the picture anew, in several sizes.
   *
   * @param sides in pixels, narrowest first; none is enlarged, so of a small picture there are
   *     fewer
   * @throws Refusal when the file is not taken
   * @throws dev.shiming.kit.problem.Problem 503 when it is never its turn
   */
  public List<Variant> squares(PictureFile file, int... sides) {
    int widest = sides[sides.length - 1];
    return decode(file, upright -> squares(upright.square().scaled(widest).plain(), sides));
  }

  /** Each from the next wider one, so that the decoded picture is walked through once. */
  private static List<Variant> squares(Drawing widest, int... sides) throws IOException {
    List<Variant> squares = new ArrayList<>();
    Drawing drawing = widest;
    for (int side : widest.widths(sides).reversed()) {
      drawing = drawing.scaled(side);
      var out = new ByteArrayOutputStream();
      drawing.write(out);
      squares.addFirst(new Variant(side, drawing.type(), out.toByteArray()));
    }
    return List.copyOf(squares);
  }

  private <T> T decode(PictureFile file, Use<T> use) {
    PictureHeader header = room.beside(() -> PictureHeader.check(file.bytes(), limits));
    Workroom.Work<T> work = () -> use.of(Drawing.read(file, header));
    return header.large() ? room.alone(work) : room.beside(work);
  }
}
