-- Each case is on the desk of one role, which sees no other, and may be decided on terms of its own.
alter table moderation_case
  add column desk varchar(20) character set ascii collate ascii_bin not null default 'moderator'
    comment 'role whose people decide it',
  add column approvals_needed int not null default 1 comment 'how many people have to approve',
  add column not_by char(36) character set ascii collate ascii_bin
    comment 'account that may not decide, as it made the decision that is appealed against',
  add column approved_first_by char(36) character set ascii collate ascii_bin
    comment 'account that has approved where two have to',
  drop key moderation_case_queue,
  drop key moderation_case_queue_of_kind,
  add key moderation_case_queue (desk, state, due_at, id), -- CaseQueries.queue
  add key moderation_case_queue_of_kind (desk, state, kind, due_at, id); -- CaseQueries.queue of one kind, CaseMetrics.read
