-- Under whose articles comments are counted; null for a subject of which only facts from before there were authors have arrived.
alter table subject
  add column author char(36) character set ascii collate ascii_bin,
  add key subject_author (author, state, subject_key); -- CommentDays.of
