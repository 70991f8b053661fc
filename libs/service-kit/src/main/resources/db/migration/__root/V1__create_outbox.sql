-- Facts that wait for Kafka. Read by OutboxRelay in order of id.
create table outbox (
  id bigint not null auto_increment primary key,
  topic varchar(100) not null,
  fact_key varchar(100) not null,
  version bigint not null,
  body mediumtext not null,
  created_at datetime(3) not null
) character set utf8mb4;

create table lease (
  name varchar(50) not null primary key,
  holder char(36) not null,
  until datetime(3) not null
) character set utf8mb4;
