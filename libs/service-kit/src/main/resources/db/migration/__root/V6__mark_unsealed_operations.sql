-- The sealer finds the rows that it has not linked yet without looking at the others.
alter table operation_log
  add column unsealed tinyint default 1 comment '1 until the row is linked in operation_seal, then null',
  add key operation_log_unsealed (unsealed); -- Sealer's next batch, in order of id
