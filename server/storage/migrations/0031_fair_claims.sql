-- Work is claimed tenant by tenant, so that one tenant's million due accounts are not ahead of another's ten.
create index accounts_due on accounts (tenant_id, greatest(next_look_at, lease_until))
  where next_look_at is not null;
drop index accounts_claimable;

create index outbox_due on outbox (tenant_id, greatest(available_at, lease_until))
  where status = 'queued';
drop index outbox_claimable;
