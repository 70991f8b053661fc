-- What an application asks for, and the account that it is about: its own for an opening.
alter table application
  add column intent varchar(10) character set ascii collate ascii_bin not null default 'opening' comment 'opening, renewal or transfer' after applicant,
  add column account char(36) character set ascii collate ascii_bin comment 'official account that it is about, whose id is its own for an opening' after intent,
  add column undone boolean not null default false comment 'whether it was approved once and that was taken back' after exceptional;

update application set account = id;

alter table application
  modify column account char(36) character set ascii collate ascii_bin not null comment 'official account that it is about, whose id is its own for an opening',
  add key application_account (account, state); -- Applications.othersWaiting

-- An account that its owner offers to a member, until the transfer is approved, somebody takes the offer back or it lapses.
create table transfer_offer (
  id char(36) character set ascii collate ascii_bin not null primary key,
  account char(36) character set ascii collate ascii_bin not null comment 'official account',
  member char(36) character set ascii collate ascii_bin not null comment 'account id of the member who may apply for it',
  offered_by char(36) character set ascii collate ascii_bin not null comment 'account id of the owner',
  at datetime(3) not null comment 'when',
  until datetime(3) not null comment 'when it lapses, unless an application of the member waits for a decision',
  unique key transfer_offer_account (account), -- Offers.put
  key transfer_offer_member (member, at) -- Offers.to
) character set utf8mb4;
