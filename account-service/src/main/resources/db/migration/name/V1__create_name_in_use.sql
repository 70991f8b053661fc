-- Every name in use or resting, of whatever kind of account: two that look alike have one row.
create table name_in_use (
  skeleton varchar(200) collate utf8mb4_bin not null primary key comment 'what look-alikes have in common; that of a handle begins with @',
  holder char(36) character set ascii collate ascii_bin not null comment 'account id, or id of the application that asks for it',
  text varchar(80) not null comment 'as it was typed',
  sound varchar(200) character set ascii collate ascii_bin not null comment 'how it sounds, in letters a to z; empty for a handle',
  free_at datetime(3) comment 'when a name that was given up may be taken again, null while in use',
  key name_in_use_holder (holder), -- Names.free, Names.retire
  key name_in_use_sound (sound) -- Names.similarTo
) character set utf8mb4;
