-- Why work failed, beside the row that counts how often. A code, never words: whoever reads this need
-- not be let into an account. Gone once the work came to its end.
create table work_failures (
  tenant_id uuid not null default gs_tenant() references tenants,
  kind text not null
    check (kind in ('treat', 'deliver', 'money', 'crm_write', 'crm_event', 'crm_sync')),
  -- The failing row's own key: an account, a message, a connection, a key within one.
  subject text not null,
  account_id text,
  tries int not null default 0,
  reason text not null,
  first_failed_at timestamptz not null,
  failed_at timestamptz not null,
  -- For work that has no lease of its own to be put off by.
  next_try_at timestamptz,
  -- Somebody said that nobody has to look at it. It shows again once it fails for another reason.
  dismissed_at timestamptz,
  dismissed_by text,
  -- Which content of its row was dismissed: another one that fails is shown.
  dismissed_version int not null default 0,
  primary key (tenant_id, kind, subject),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('work_failures', 'select, insert, update, delete');
call gs_open_to_system('work_failures');
grant select (tenant_id, kind, subject, account_id, tries, next_try_at, dismissed_at,
  dismissed_version)
  on work_failures to gs_system;
call gs_open_to_privacy('work_failures', 'select, update (dismissed_by), delete');

-- What an operator counts over all tenants: how often something was tried, never what it says.
grant select (attempts) on outbox to gs_system;
call gs_open_to_system('crm_outbox');
grant select (tenant_id, connection_id, key, account_id, version, state, tries, next_try_at)
  on crm_outbox to gs_system;
call gs_open_to_system('crm_inbox');
grant select (tenant_id, connection_id, object, crm_id, what, tries, next_try_at)
  on crm_inbox to gs_system;
call gs_open_to_system('inbound_mails');
grant select (tenant_id, id, state, why) on inbound_mails to gs_system;

create index accounts_failing on accounts (tenant_id, id)
  where look_tries >= 5 and next_look_at is not null;
create index outbox_failing on outbox (tenant_id, id) where status = 'queued' and tries >= 5;
create index outbox_given_up on outbox (tenant_id, id) where status = 'failed' and attempts >= 5;
create index outbox_unconfirmed on outbox (tenant_id, id) where status = 'unconfirmed';
create index crm_outbox_stopped on crm_outbox (tenant_id, connection_id, key)
  where state = 'stopped';
create index crm_outbox_failing on crm_outbox (tenant_id, connection_id, key)
  where state = 'waiting' and tries >= 5;
create index crm_inbox_failing on crm_inbox (tenant_id, connection_id, object, crm_id)
  where tries >= 5;
create index work_failures_money on work_failures (tenant_id, subject) where kind = 'money';

-- Work that failed too often, of every kind, read from the rows that count their own tries. The tenant
-- and the columns are those of whoever asks. Dismissed ones are not in it.
create view dead_letters with (security_invoker = true) as
with failing as (
  select tenant_id, 'treat' as kind, id as subject, id as account_id, look_tries as tries,
    greatest(next_look_at, lease_until) as next_try_at,
    0 as version
  from accounts where look_tries >= 5 and next_look_at is not null
  union all
  select tenant_id, 'deliver', id::text, account_id, tries, greatest(available_at, lease_until), 0
  from outbox where status = 'queued' and tries >= 5
  union all
  select tenant_id, 'deliver', id::text, account_id, attempts, null, 0
  from outbox where status = 'failed' and attempts >= 5
  union all
  select tenant_id, 'unconfirmed', id::text, account_id, attempts, null, 0
  from outbox where status = 'unconfirmed'
  union all
  select tenant_id, kind, subject, account_id, tries, next_try_at, 0
  from work_failures where kind = 'money' and tries >= 5
  union all
  select tenant_id, 'crm_write', connection_id::text || '/' || key, account_id, tries,
    case when state = 'waiting' then next_try_at end, version
  from crm_outbox where state = 'stopped' or (state = 'waiting' and tries >= 5)
  union all
  -- A person's erasure that waits while money is owed is asked for again each day and has not failed.
  select tenant_id, 'crm_event', connection_id::text || '/' || object || '/' || crm_id, null, tries,
    next_try_at, 0
  from crm_inbox where tries >= 5 and what <> 'erased'
  union all
  select tenant_id, 'crm_sync', id::text, null, sync_tries, greatest(sync_due_at, lease_until), 0
  from crm_connections where state = 'active' and sync_tries >= 5
  union all
  select tenant_id, 'mail', id, null, 1, null, 0
  from inbound_mails where state = 'waiting' and why in ('fault', 'unreadable')
)
select failing.* from failing
where not exists (select from work_failures f
  where f.tenant_id = failing.tenant_id and f.kind = failing.kind and f.subject = failing.subject
    and f.dismissed_at is not null and f.dismissed_version = failing.version);
grant select on dead_letters to gs_app, gs_system;
