-- What is shown of a member. Nothing here comes from an identity.
create table profile (
  number bigint not null auto_increment primary key comment 'member number, in order of joining',
  account char(36) character set ascii collate ascii_bin not null comment 'account id',
  version bigint not null comment 'grows with each fact',
  nickname varchar(80) not null comment 'as it was typed, shown only in state passed',
  skeleton varchar(200) collate utf8mb4_bin not null comment 'what look-alikes have in common',
  state varchar(10) character set ascii not null comment 'waiting, passed, refused or removed',
  reason varchar(40) character set ascii comment 'reason code of a refusal or removal',
  badge varchar(20) character set ascii comment 'kind of badge, null for none',
  avatar char(32) character set ascii not null comment 'random seed of the picture',
  tagline varchar(200) comment 'a line of their own',
  standing varchar(20) character set ascii not null comment 'good, limited, muted, suspended, closed or barred',
  joined_at datetime(3) not null comment 'when they became a member',
  unique key profile_account (account), -- Profiles.find, ProfileMembers.find
  unique key profile_skeleton (skeleton) -- Profiles.taken; decides between two who want one name
) character set utf8mb4;
