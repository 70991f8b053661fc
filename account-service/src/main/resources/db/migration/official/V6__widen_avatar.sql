-- A picture that somebody sent has a longer name than the seed of a drawn one.
alter table official_account
  modify avatar varchar(40) character set ascii collate ascii_bin not null
    comment 'random seed of a drawn picture, or p- and the id of one that was sent';
