-- A phone can come to belong to somebody else; what rested on it then proves nothing any more.
alter table verification
  add column lost_at datetime(3) comment 'when the phone it rested on came to belong to somebody else, null for never';
