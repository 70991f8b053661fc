-- A draft shows the file and is worked on, or waits for its time; unused or not, the file stays until then.
alter table media add column wanted_until datetime(3); -- null where no draft ever showed it
