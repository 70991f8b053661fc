package dev.shiming.web.standin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Forms with one file at their end, as browsers send them. */
public final class FileForms {

  private FileForms() {}

  /** A form without script: the token of its page in front of the file. */
  public static MockHttpServletRequestBuilder send(String address, String token, byte[] file) {
    return send(address, Map.of("_csrf", token), file);
  }

  /** The same with these fields in front of the file. */
  public static MockHttpServletRequestBuilder send(
      String address, Map<String, String> fields, byte[] file) {
    var body = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) ->
            body.writeBytes(
                lines("Content-Disposition: form-data; name=\"" + name + "\"", "", value, "")));
    body.writeBytes(
        lines(
            "Content-Disposition: form-data; name=\"file\"; filename=\"窑 门.jpg\"",
            "Content-Type: image/jpeg",
            "",
            ""));
    body.writeBytes(file);
    body.writeBytes("\r\n--XyZ--\r\n".getBytes(StandardCharsets.UTF_8));
    return post(address)
        .contentType("multipart/form-data; boundary=XyZ")
        .content(body.toByteArray());
  }

  /** A part of the form, behind the boundary. */
  private static byte[] lines(String... lines) {
    return ("--XyZ\r\n" + String.join("\r\n", lines)).getBytes(StandardCharsets.UTF_8);
  }
}
