create table outbox (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  touch_id text not null,
  idempotency_key text not null,
  channel text not null,
  contact_point_id text not null,
  body jsonb not null,
  status text not null default 'queued'
    check (status in ('queued', 'sending', 'sent', 'cancelled', 'failed', 'unconfirmed')),
  created_at timestamptz not null,
  available_at timestamptz not null,
  lease_until timestamptz,
  lease_by text,
  version int not null default 0,
  attempts int not null default 0,
  provider_id text,
  reason text,
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('outbox', 'select, insert, update');
call gs_open_to_system('outbox');
grant select (tenant_id, id, account_id, status, available_at, lease_until, lease_by, version),
  update (lease_until, lease_by, version) on outbox to gs_system;

-- One message per account, cycle, step and channel. A row that certainly sent nothing gives its key
-- back; one that may have does not.
create unique index outbox_once on outbox (tenant_id, idempotency_key)
  where status not in ('cancelled', 'failed');
create index outbox_claimable on outbox (greatest(available_at, lease_until))
  where status = 'queued';
create index outbox_sending on outbox (lease_until) where status = 'sending';
create index outbox_by_age on outbox (tenant_id, created_at desc, id desc);

-- What the embedded mode "sends": kept here and shown in the browser.
create table captured_messages (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  outbox_id uuid,
  channel text not null,
  address text not null,
  subject text,
  body_text text not null,
  body_html text,
  headers jsonb not null default '{}',
  at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('captured_messages', 'select, insert, delete');
create index captured_messages_by_age on captured_messages (tenant_id, at desc, id desc);

-- What was decided and from what, so that any decision can be made again and compared.
create table decisions (
  tenant_id uuid not null default gs_tenant(),
  seq bigint generated always as identity,
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  at timestamptz not null,
  policy_version int not null,
  facts jsonb not null,
  treatment jsonb not null,
  primary key (tenant_id, seq),
  unique (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts
);
call gs_protect('decisions', 'select, insert');
create index decisions_by_account on decisions (tenant_id, account_id, seq);

create table actions (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  action_id text not null,
  actor text not null,
  at timestamptz not null,
  undo jsonb,
  undo_until timestamptz,
  undone_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('actions', 'select, insert, update');
create index actions_by_account on actions (tenant_id, account_id, at);
