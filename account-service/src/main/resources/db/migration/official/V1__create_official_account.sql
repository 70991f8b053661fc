-- Who stands behind official accounts. The row is locked while accounts of it are counted (O21.10).
create table entity (
  id bigint not null auto_increment primary key,
  ref varchar(60) character set ascii collate ascii_bin not null comment 'person: and the account id, or org: and the unified social credit code',
  name varchar(200) comment 'registered name of an organisation, null for a person',
  place varchar(300) comment 'registered place of an organisation',
  scope varchar(2000) comment 'registered business scope of an organisation',
  unique key entity_ref (ref) -- Entities.lock
) character set utf8mb4;

-- An author of its own, with an id like a member's.
create table official_account (
  number bigint not null auto_increment primary key comment 'order of opening',
  account char(36) character set ascii collate ascii_bin not null comment 'account id, the author of its articles',
  version bigint not null comment 'grows with each fact',
  handle varchar(30) character set ascii collate ascii_bin not null comment 'short name in its address',
  name varchar(80) not null comment 'as it is shown',
  kind varchar(20) character set ascii collate ascii_bin not null comment 'person, enterprise, media, government or organisation',
  category varchar(20) character set ascii collate ascii_bin not null comment 'what it writes about',
  tagline varchar(200) comment 'a line of its own',
  avatar char(32) character set ascii not null comment 'random seed of the picture',
  state varchar(10) character set ascii collate ascii_bin not null comment 'active, paused, suspended or closed',
  entity bigint not null comment 'who stands behind it',
  operating_place varchar(300) comment 'where an organisation works',
  contact varchar(100) comment 'how readers reach an organisation, as it stated for publication',
  announces boolean not null comment 'whether it may publish announcements of the site',
  news varchar(10) character set ascii collate ascii_bin not null comment 'none, repost or publish',
  second_pair boolean not null comment 'whether a second person has to approve each article',
  opened_at datetime(3) not null comment 'when it was approved',
  unique key official_account_account (account), -- OfficialAccounts.find
  unique key official_account_handle (handle), -- OfficialAccounts.byHandle
  key official_account_entity (entity, state), -- Entities.accountsOf
  key official_account_newest (state, opened_at, number), -- OfficialQueries.directory
  key official_account_kind (kind, state, opened_at, number), -- OfficialQueries.directory of a kind
  key official_account_category (category, state, opened_at, number), -- OfficialQueries.directory of a category
  constraint official_account_of_entity foreign key (entity) references entity (id)
) character set utf8mb4;

-- Each ending of a name, so that a search for any part of it is a search for a beginning.
create table official_name_part (
  part varchar(200) collate utf8mb4_bin not null comment 'skeleton of the name from one of its characters on',
  official bigint not null comment 'number of the official account',
  primary key (part, official), -- OfficialQueries.directory by name
  key official_name_part_official (official), -- NameParts.replace
  constraint official_name_part_of foreign key (official) references official_account (number)
) character set utf8mb4;

-- What was checked about an official account, as its card says.
create table official_check (
  id bigint not null auto_increment primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  what varchar(20) character set ascii collate ascii_bin not null comment 'identity, organisation, authority, name or domain',
  domain varchar(20) character set ascii collate ascii_bin comment 'which domain, for that check',
  method varchar(20) character set ascii collate ascii_bin not null comment 'how: identity-number, network-number, registry, contact-code, person or document',
  at datetime(3) not null comment 'when',
  until datetime(3) comment 'when it has to be done again, null for never',
  key official_check_account (account, id) -- OfficialQueries.card
) character set utf8mb4;

-- Who may work for an official account.
create table official_seat (
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  member char(36) character set ascii collate ascii_bin not null comment 'account id of the member',
  seat varchar(20) character set ascii collate ascii_bin not null comment 'owner, editor, author or comment-manager',
  since datetime(3) not null comment 'when it was taken',
  primary key (account, member), -- Seats.of
  key official_seat_member (member, since) -- Seats.held
) character set utf8mb4;

-- Permissions to write as an expert of a domain (O21.9), each until its credential ends.
create table official_domain (
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  domain varchar(20) character set ascii collate ascii_bin not null comment 'economy, education, medicine, justice or news',
  number varchar(60) not null comment 'number of the credential',
  until date not null comment 'last day on which it counts',
  noticed_at datetime(3) comment 'when its end was announced to the seats, null before',
  primary key (account, domain), -- OfficialQueries.card
  key official_domain_until (until) -- CredentialWatch
) character set utf8mb4;
