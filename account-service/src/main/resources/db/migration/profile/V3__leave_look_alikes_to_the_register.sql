-- A name that a member gave up rests in name_in_use, which alone decides between two who want one name.
alter table profile drop key profile_skeleton;
