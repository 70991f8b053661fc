package dev.shiming.web.standin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Forms with one file at their end, as browsers send them. */
public final class FileForms {

  private FileForms() {}

  /** A form without script: the token of its page in front of the file. */
  public static MockHttpServletRequestBuilder send(String address, String token, byte[] file) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--XyZ\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                + token
                + "\r\n"
                + "--XyZ\r\nContent-Disposition: form-data; name=\"file\"; filename=\"窑 门.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes("\r\n--XyZ--\r\n".getBytes(StandardCharsets.UTF_8));
    return post(address)
        .contentType("multipart/form-data; boundary=XyZ")
        .content(body.toByteArray());
  }
}
