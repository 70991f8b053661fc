package dev.shiming.comment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps what members say under articles; knows them by account id and nickname only. */
@SpringBootApplication
public class CommentApplication {

  public static void main(String[] args) {
    SpringApplication.run(CommentApplication.class, args);
  }
}
