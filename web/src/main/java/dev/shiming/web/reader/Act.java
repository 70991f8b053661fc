package dev.shiming.web.reader;

/** What a visitor does with an article, each counted once a day. */
enum Act {
  READ,
  SHARE
}
