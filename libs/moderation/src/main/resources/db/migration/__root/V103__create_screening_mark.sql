-- That an author sent a text, with a fingerprint of author and text, for repeats and limits; one day.
create table screening_mark (
  id bigint not null auto_increment primary key,
  author char(36) character set ascii collate ascii_bin not null,
  fingerprint binary(32) not null,
  at datetime(3) not null,
  key screening_mark_author (author, at), -- RateLimit, RepeatedText
  key screening_mark_at (at) -- ScreeningMarks.forgetOld
) character set utf8mb4;
