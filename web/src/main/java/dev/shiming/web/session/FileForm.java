package dev.shiming.web.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file at its end (RFC 7578), read while it comes: the fields in front of the file
 * at once, the file a piece at a time.
 */
public final class FileForm {

  private static final String ATTRIBUTE = FileForm.class.getName();
  private static final int MOST_LINE = 8_192;
  private static final int MOST_SKIPPED = 64 * 1024;
  private static final int MOST_FIELDS = 10;
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=\"?([0-9A-Za-z'()+_,./:=? -]{1,70})\"?(?:;.*)?$");
  private static final Pattern NAME = Pattern.compile("(?i)[; ]name=\"([^\"]*)\"");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)[; ]filename=\"([^\"]*)\"");

  private final InputStream body;
  private final byte[] end;
  private final Map<String, String> fields = new HashMap<>();
  private final long size;
  private long left;
  private String name = "";

  private FileForm(InputStream body, String boundary, long length) throws IOException {
    this.body = new BufferedInputStream(body, 64 * 1024);
    this.end = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    this.left = length;
    if (!("--" + boundary).equals(line())) {
      throw new IOException("The form has another boundary");
    }
    for (var field = 0; field < MOST_FIELDS && readPart(); field++) {
      line();
    }
    this.size = Math.max(0, left - end.length - "--\r\n".length());
    this.left = size;
  }

  /** Reads the fields in front of the file; the file itself stays where it is. */
  static FileForm read(HttpServletRequest request) throws IOException {
    var type = BOUNDARY.matcher(request.getContentType() == null ? "" : request.getContentType());
    if (!type.find() || request.getContentLengthLong() < 0) {
      throw new IOException("The form cannot be read");
    }
    var form =
        new FileForm(request.getInputStream(), type.group(1), request.getContentLengthLong());
    request.setAttribute(ATTRIBUTE, form);
    return form;
  }

  /** The form that this request brings. */
  public static FileForm of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof FileForm form) {
      return form;
    }
    throw new IllegalStateException("Nobody has read this form");
  }

  /** The name of the file, without the folder that some browsers add. */
  public String name() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  public long size() {
    return size;
  }

  /** The next bytes of the file, as many as asked for where there are so many; none at its end. */
  public byte[] next(int most) throws IOException {
    var piece = body.readNBytes((int) Math.min(most, left));
    left = piece.length == 0 ? 0 : left - piece.length;
    return piece;
  }

  /** Reads what is left of a file that was refused, so that the browser gets to see why. */
  public void skip() throws IOException {
    var skipped = next(MOST_SKIPPED);
    while (skipped.length > 0) {
      skipped = next(MOST_SKIPPED);
    }
  }

  @Nullable String field(String field) {
    return fields.get(field);
  }

  /** Whether the part was a field, so that another part may follow. */
  private boolean readPart() throws IOException {
    var header = "";
    for (var next = line(); !next.isEmpty(); next = line()) {
      if (next.regionMatches(true, 0, "content-disposition:", 0, 20)) {
        header = next;
      }
    }
    var file = FILE_NAME.matcher(header);
    if (file.find()) {
      name = file.group(1);
      return false;
    }
    var field = NAME.matcher(header);
    if (!field.find()) {
      throw new IOException("A part of the form has no name");
    }
    fields.put(field.group(1), line());
    return true;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = body.read(); next != '\n'; next = body.read()) {
      if (next < 0 || line.size() > MOST_LINE) {
        throw new IOException("The form ends in the middle");
      }
      line.write(next);
      left--;
    }
    left--;
    var text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
