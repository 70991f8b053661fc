-- What a member shows in place of the drawn picture, and above the page.
alter table profile
  add column picture char(36) character set ascii collate ascii_bin comment 'id of the picture shown in place of the drawn one',
  add column cover char(36) character set ascii collate ascii_bin comment 'id of the picture shown above the page';
