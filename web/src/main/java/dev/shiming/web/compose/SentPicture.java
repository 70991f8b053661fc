package dev.shiming.web.compose;

import dev.shiming.web.service.FieldProblem;
import dev.shiming.web.service.ServiceProblem;
import dev.shiming.web.session.FileForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The picture at the end of a form. */
public final class SentPicture {

  private static final int MEGABYTES = 5;
  private static final int MOST = MEGABYTES * 1024 * 1024;

  private SentPicture() {}

  /**
   * The whole file; one that is too large is not read to its end.
   *
   * @throws ServiceProblem 422 {@code media.too-large} at the field
   */
  public static byte[] of(FileForm form, String field) {
    if (form.size() > MOST) {
      throw new ServiceProblem(
          422,
          "request.invalid",
          List.of(new FieldProblem(field, "media.too-large", Map.of("max", MEGABYTES))),
          Map.of());
    }
    try {
      return form.next(MOST);
    } catch (IOException torn) {
      throw new ServiceProblem(400, "request.unreadable", List.of(), Map.of());
    }
  }
}
