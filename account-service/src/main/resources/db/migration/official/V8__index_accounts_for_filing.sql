-- The filing lists accounts in every state, newest first.
alter table official_account
  add key official_account_filed (opened_at, number), -- Filing.page
  add key official_account_filed_kind (kind, opened_at, number), -- Filing.page of a kind
  add key official_account_filed_category (category, opened_at, number); -- Filing.page of a category
