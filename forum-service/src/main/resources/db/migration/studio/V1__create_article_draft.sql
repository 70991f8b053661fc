-- What somebody writes for an official account before anybody reads it; typed fields are kept as they were typed.
create table article_draft (
  id bigint not null auto_increment primary key,
  account char(36) character set ascii collate ascii_bin not null, -- the official account
  article_id bigint, -- the one that it corrects, or became
  from_revision int not null, -- of that article when the correction began; 0 of a new article
  title text,
  summary text,
  body mediumtext,
  kind varchar(40),
  source varchar(40),
  source_name text,
  source_url text,
  labels text not null, -- by comma
  event_at varchar(40),
  event_place text,
  cover varchar(100),
  note text,
  stage varchar(10) character set ascii collate ascii_bin not null, -- studio.Stage
  open boolean generated always as (stage <> 'PUBLISHED') stored,
  written_by char(36) character set ascii collate ascii_bin not null, -- who sent the text as it stands
  writers text character set ascii collate ascii_bin not null, -- everybody who ever changed it, by comma
  proposed_by char(36) character set ascii collate ascii_bin,
  returned_code varchar(60) character set ascii collate ascii_bin, -- why it was not published when its time came
  returned_text varchar(1000), -- why an editor gave it back
  scheduled_at datetime(3),
  scheduled_by char(36) character set ascii collate ascii_bin,
  saved_at datetime(3) not null,
  version bigint not null,
  key article_draft_open (account, open, saved_at, id), -- DraftQueries.page
  key article_draft_due (stage, scheduled_at, id) -- DraftQueries.due
) character set utf8mb4;
