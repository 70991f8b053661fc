-- The name of the person behind an account, while that person consents to its being shown (PIPL 13, 15). No other table, fact or log has it.
alter table official_account
  add column operator_name varchar(40) comment 'name of the person behind it, with their consent; null without',
  add column operator_name_at datetime(3) comment 'when that person consented, null without';
