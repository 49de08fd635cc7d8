-- Counts what woke a connection, so that a turn which ends does not sleep over a notice that came
-- while it ran.
alter table crm_connections add column woken int not null default 0;
grant select (woken) on crm_connections to gs_system;

-- Whoever was erased here must not come back with the next reading of the CRM.
grant update (gone) on crm_records to gs_privacy;

-- Two customers of a CRM can turn out to be one: what was said to the first is then the second's.
grant update (account_id) on contact_events to gs_app;
