-- When the turn is due that a CRM's own notices asked for. Each takes calls of an allowance that all
-- of an org's integrations share, so that under many notices turns keep a distance.
alter table crm_connections add column push_due_at timestamptz;
grant select (push_due_at) on crm_connections to gs_system;
