package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed when their session turned out to be over: known fields only, of bounded
 * size.
 */
public record ParkedForm(String page, Map<String, String> values, boolean cut)
    implements Serializable {

  static final int LONGEST = 40_000;

  private static final List<String> FIELDS =
      List.of(
          "title",
          "body",
          "quote",
          "replyTo",
          "key",
          "version",
          "reason",
          "text",
          "type",
          "id",
          "after",
          "kind",
          "code",
          "agency",
          "officialName",
          "handle",
          "category",
          "tagline",
          "operatingPlace",
          "purpose",
          "contact",
          "allDeclared",
          "exception",
          "truthful",
          "summary",
          "source",
          "sourceName",
          "sourceUrl",
          "labels",
          "eventAt",
          "eventPlace",
          "cover",
          "note",
          "day",
          "time",
          "nickname",
          "seat");

  /** The rows of a form that has a list, of which there are twenty at most. */
  private static final Pattern ROW =
      Pattern.compile(
          "(?:credentials|accounts)\\[1?[0-9]]\\.(?:domain|number|until|site|name|entity)");

  static ParkedForm of(String page, HttpServletRequest request) {
    var values = new HashMap<String, String>();
    var cut = false;
    var fields =
        Stream.concat(
                FIELDS.stream(),
                request.getParameterMap().keySet().stream().filter(ParkedForm::row))
            .toList();
    for (var field : fields) {
      var typed = typed(request, field);
      if (typed != null && !typed.isEmpty()) {
        var limit = "body".equals(field) ? LONGEST : 2_000;
        cut |= typed.length() > limit;
        values.put(field, typed.substring(0, Math.min(limit, typed.length())));
      }
    }
    return new ParkedForm(page, Map.copyOf(values), cut);
  }

  /** Boxes that are ticked of a list count as one value. */
  private static @Nullable String typed(HttpServletRequest request, String field) {
    var values = request.getParameterValues(field);
    return values == null ? null : "labels".equals(field) ? String.join(",", values) : values[0];
  }

  private static boolean row(String field) {
    return ROW.matcher(field).matches();
  }

  public @Nullable String value(String field) {
    return values.get(field);
  }
}
