-- How often a row was claimed since work on it last came to an end. The claim counts, not the fault:
-- work that takes its whole process down with it must be found out as well.
alter table accounts add column look_tries int not null default 0;
grant select (look_tries), update (look_tries) on accounts to gs_system;

alter table outbox add column tries int not null default 0;
grant select (tries), update (tries) on outbox to gs_system;
