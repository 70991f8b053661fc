-- The card that says what was checked has the handle in its address.
alter table member add column badge_handle varchar(30) character set ascii collate ascii_bin
  comment 'handle of the official account, null without a badge' after badge;
