-- Nicknames of before the register of all names; their sound is not known here.
insert into name_in_use (skeleton, holder, text, sound)
  select skeleton, account, nickname, '' from profile;
