-- A tenant's connections to CRMs, what was read from them, and what is to be written there.
create table crm_connections (
  tenant_id uuid not null default gs_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  crm text not null,
  -- The customer's account at the CRM: portal, organisation or subdomain. It is in one book only.
  external_id text not null,
  name text not null,
  state text not null check (state in ('active', 'reconnect', 'disconnected')),
  -- Sealed with a key that is not in the database; null once the grant is given up.
  tokens bytea,
  token_expires_at timestamptz,
  scopes jsonb not null default '[]',
  settings jsonb not null default '{}',
  -- The CRM's user ids to roles; whoever is not named is a rep.
  roles jsonb not null default '{}',
  installed_by text,
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  -- Why an admin is needed, in words without customer data.
  trouble text,
  -- One worker at a time reads and writes a connection; another lease is around refreshing its token.
  sync_due_at timestamptz,
  lease_until timestamptz,
  lease_by text,
  sync_tries int not null default 0,
  refresh_until timestamptz,
  reconciled_at timestamptz,
  primary key (tenant_id, id),
  unique (crm, external_id)
);
call gs_protect('crm_connections', 'select, insert, update');
call gs_open_to_system('crm_connections');
-- Who a request from a CRM belongs to, and whose turn it is; never a token, a setting or a name.
grant select (tenant_id, id, crm, external_id, state, sync_due_at, lease_until, lease_by, sync_tries),
  update (lease_until, lease_by, sync_tries) on crm_connections to gs_system;
create index crm_connections_due on crm_connections (greatest(sync_due_at, lease_until))
  where state = 'active';

-- Every record we know of a CRM, as it was last read. All facts that come from a CRM are computed
-- from these rows, so the order in which changes arrive can't matter.
create table crm_records (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  key text not null generated always as (object || '/' || crm_id) stored,
  object text not null,
  crm_id text not null,
  noun text not null,
  -- Of the latest thing said of it, and of the latest reading of its content: a record that is gone
  -- keeps the content a late notice still brings.
  changed_at timestamptz not null,
  body_at timestamptz,
  -- When a full reading last met it: what is missed there is asked for by name.
  seen_at timestamptz not null,
  -- Null when the record is gone for a privacy request or could not be read.
  body jsonb,
  gone text check (gone in ('deleted', 'merged', 'erased')),
  into_key text,
  -- Keys of the records it names: its parties, its companies, its invoice.
  links text[] not null default '{}',
  -- Accounts it gives facts to now.
  account_ids text[] not null default '{}',
  -- The account a person said this company or person is.
  chosen_account text,
  chosen_by text,
  -- What belongs to it is to be worked out again although it was not read again.
  apply_again boolean not null default false,
  -- Which field can't be used and why, for the settings page.
  problem jsonb,
  primary key (tenant_id, connection_id, key),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade
);
call gs_protect('crm_records', 'select, insert, update, delete');
create index crm_records_by_link on crm_records using gin (links);
create index crm_records_by_account on crm_records using gin (account_ids);
create index crm_records_by_successor on crm_records (tenant_id, connection_id, into_key)
  where into_key is not null;
create index crm_records_unseen on crm_records (tenant_id, connection_id, noun, seen_at);
create index crm_records_to_apply on crm_records (tenant_id, connection_id) where apply_again;

create table crm_cursors (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  noun text not null,
  -- `changes` reads everything there is and then what changes; `all` reads everything once more, to
  -- find what no notice told of.
  feed text not null check (feed in ('all', 'changes')),
  cursor text,
  started_at timestamptz not null,
  pulled_at timestamptz,
  -- When the feed last said there is nothing more.
  finished_at timestamptz,
  pages int not null default 0,
  records int not null default 0,
  unreadable int not null default 0,
  error jsonb,
  primary key (tenant_id, connection_id, noun, feed),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade
);
call gs_protect('crm_cursors', 'select, insert, update, delete');

-- Records a notice named, to be read again. Ten notices of one record are one row.
create table crm_inbox (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  object text not null,
  crm_id text not null,
  noun text not null,
  what text not null check (what in ('changed', 'deleted', 'merged', 'erased')),
  into_ref jsonb,
  at timestamptz not null,
  version int not null default 0,
  tries int not null default 0,
  next_try_at timestamptz not null,
  primary key (tenant_id, connection_id, object, crm_id),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade
);
call gs_protect('crm_inbox', 'select, insert, update, delete');

-- What is to be true in the CRM, one row per key. The row stays after it was written, so that the same
-- content is not written again.
create table crm_outbox (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  key text not null,
  kind text not null,
  account_id text not null,
  write jsonb not null,
  hash text not null,
  version int not null default 0,
  state text not null check (state in ('waiting', 'done', 'stopped')),
  tries int not null default 0,
  next_try_at timestamptz not null,
  error jsonb,
  written_at timestamptz,
  primary key (tenant_id, connection_id, key),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade,
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('crm_outbox', 'select, insert, update, delete');
create index crm_outbox_waiting on crm_outbox (tenant_id, connection_id, next_try_at)
  where state = 'waiting';
create index crm_outbox_by_account on crm_outbox (tenant_id, account_id);

-- How far an account's story has been told to a CRM, and that there may be more to tell.
create table crm_exports (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  account_id text not null,
  timeline_seq int not null default 0,
  changed boolean not null default true,
  -- Days past due grow by themselves: when to look although nothing happened.
  due_at timestamptz,
  primary key (tenant_id, connection_id, account_id),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade,
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('crm_exports', 'select, insert, update, delete');
create index crm_exports_by_account on crm_exports (tenant_id, account_id);
create index crm_exports_changed on crm_exports (tenant_id, connection_id) where changed;
create index crm_exports_due on crm_exports (tenant_id, connection_id, due_at);

-- A workflow of the CRM that waits for what a customer says to an offer.
create table crm_callbacks (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  callback_id text not null,
  account_id text not null,
  subject_id text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  outcome text,
  tries int not null default 0,
  next_try_at timestamptz not null,
  primary key (tenant_id, connection_id, callback_id),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade,
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('crm_callbacks', 'select, insert, update');
create index crm_callbacks_open on crm_callbacks (tenant_id, connection_id, next_try_at)
  where finished_at is null;

-- A person's names and addresses in what was read and in what is to be written.
call gs_open_to_privacy('crm_records', 'select, update (body, problem, links)');
call gs_open_to_privacy('crm_outbox', 'select, delete');
call gs_open_to_privacy('crm_exports', 'select, update (changed), delete');
