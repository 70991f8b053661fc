-- Names are keys, which every database must compare letter for letter.
alter table lease
  modify name varchar(50) character set ascii collate ascii_bin not null,
  modify holder char(36) character set ascii collate ascii_bin not null;
