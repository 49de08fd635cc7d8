-- What providers told us afterwards of messages that left. Kept by the provider's own id, because what
-- they tell can arrive before we have written down that the message left.
create table deliveries (
  tenant_id uuid not null default gs_tenant(),
  provider_id text not null,
  channel text not null,
  outcome text not null check (outcome in ('delivered', 'read', 'failed', 'complained')),
  -- Of a failure: not this message alone, the address does not work.
  permanent boolean not null,
  detail text,
  at timestamptz not null,
  recorded_at timestamptz not null,
  -- Null until the message it is about is known.
  account_id text,
  outbox_id uuid,
  primary key (tenant_id, provider_id, channel, outcome),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('deliveries', 'select, insert, update, delete');
call gs_open_to_privacy('deliveries', 'select, update (detail)');
create index deliveries_by_account on deliveries (tenant_id, account_id);
create index deliveries_by_outbox on deliveries (tenant_id, outbox_id);

-- Where a message went, since an address can be corrected before its bounce comes back.
alter table outbox add column sent_to text;
grant update (sent_to) on outbox to gs_privacy;
create index outbox_by_sent_to on outbox (lower(sent_to), tenant_id) where sent_to is not null;
create index outbox_by_provider_id on outbox (provider_id, tenant_id) where provider_id is not null;

-- Letters that wait to be printed, and those that were.
create table letters (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  outbox_id uuid not null,
  touch_id text not null,
  -- Everything that stands on it, finished.
  content jsonb not null,
  made_at timestamptz not null,
  printed_at timestamptz,
  posted_at timestamptz,
  posted_by text,
  withdrawn_at timestamptz,
  withdrawn_because text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('letters', 'select, insert, update');
call gs_open_to_privacy('letters', 'select, delete');
create index letters_by_account on letters (tenant_id, account_id);
create index letters_by_age on letters (tenant_id, made_at, id);
