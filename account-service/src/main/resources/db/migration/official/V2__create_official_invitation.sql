-- An offered seat, until the member takes or declines it, the owner withdraws it or it lapses.
create table official_invitation (
  id char(36) character set ascii collate ascii_bin not null primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  member char(36) character set ascii collate ascii_bin not null comment 'account id of the member who is invited',
  seat varchar(20) character set ascii collate ascii_bin not null comment 'which seat',
  invited_by char(36) character set ascii collate ascii_bin not null comment 'account id of the owner',
  at datetime(3) not null comment 'when',
  until datetime(3) not null comment 'when it lapses',
  unique key official_invitation_once (account, member), -- Seating.invite
  key official_invitation_member (member, at) -- SeatQueries.invitationsOf
) character set utf8mb4;

-- Why an account does not publish or has no badge, entry by entry; rows are only added.
create table official_measure (
  id bigint not null auto_increment primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  state varchar(10) character set ascii collate ascii_bin not null comment 'state from then on',
  reason varchar(40) character set ascii collate ascii_bin not null comment 'reason code; empty when it is lifted',
  text varchar(2000) not null comment 'words to those who hold seats',
  by_account char(36) character set ascii collate ascii_bin comment 'account id of who decided, null for a rule of time',
  at datetime(3) not null comment 'when',
  key official_measure_account (account, id) -- MeasureQueries.of
) character set utf8mb4;
