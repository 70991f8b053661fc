-- The chain over operation_log (C45): each digest is a keyed MAC over the one before it and the row's content.
create table operation_seal (
  sequence bigint not null primary key, -- the order of the chain, which is not that of ids
  row_id bigint not null,
  content varbinary(64) not null comment 'MAC over all columns of the row',
  digest varbinary(64) not null comment 'MAC over the digest before, sequence and content',
  purged varbinary(64) comment 'MAC that says that the row was deleted after its time',
  unique key operation_seal_row (row_id) -- Sealer, Verifier: the seal of a row
) character set utf8mb4;

-- Where the chain of a ledger begins after its front was purged.
create table ledger_checkpoint (
  ledger varchar(50) character set ascii collate ascii_bin not null primary key,
  sequence bigint not null,
  digest varbinary(64) not null,
  until datetime(3) not null comment 'all rows that are gone are older',
  seal varbinary(64) not null comment 'MAC over the columns above'
) character set utf8mb4;
