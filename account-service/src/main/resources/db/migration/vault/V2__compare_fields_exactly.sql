-- A field is part of the key, which every database must compare letter for letter.
alter table sealed_field
  modify field varchar(20) character set ascii collate ascii_bin not null comment 'name, number, phone or network-number';
