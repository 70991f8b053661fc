-- Keys of forms already written, with the answer that was given.
create table form_key (
  author char(36) character set ascii collate ascii_bin not null,
  form_key char(36) character set ascii collate ascii_bin not null,
  answer text,
  sent int not null,
  created_at datetime(3) not null,
  primary key (author, form_key),
  key form_key_created (created_at) -- FormKeys.forgetOld
) character set utf8mb4;
