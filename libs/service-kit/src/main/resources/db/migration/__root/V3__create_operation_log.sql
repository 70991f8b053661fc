-- Who wrote what, when and from where (CSL 23). Never what was written.
create table operation_log (
  id bigint not null auto_increment primary key,
  at datetime(3) not null,
  account char(36) character set ascii collate ascii_bin not null,
  operation varchar(40) not null,
  reference varchar(100) not null,
  address varchar(45) not null,
  port int not null,
  client varchar(200) not null,
  key operation_log_at (at) -- the purge after six months
) character set utf8mb4;
