-- A ticket lives ten minutes: none is worth moving.
drop table proof_ticket;
