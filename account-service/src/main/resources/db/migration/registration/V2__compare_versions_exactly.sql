-- A version is part of the key, which every database must compare letter for letter.
alter table agreement_acceptance
  modify version varchar(20) character set ascii collate ascii_bin not null comment 'version of the agreement';
