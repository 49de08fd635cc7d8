create table tenants (
  tenant_id uuid primary key,
  name text not null,
  created_at timestamptz not null default now()
);
call gs_protect('tenants', 'select');
call gs_open_to_system('tenants');
grant select, insert, update on tenants to gs_system;

create table policies (
  tenant_id uuid not null default gs_tenant() references tenants,
  version int not null check (version > 0),
  document jsonb not null,
  published_at timestamptz not null,
  published_by text not null,
  primary key (tenant_id, version)
);
call gs_protect('policies', 'select, insert');

create table accounts (
  tenant_id uuid not null default gs_tenant() references tenants,
  id text not null,
  external_id text not null,
  name text not null,
  -- The name without case and accents: what lists are searched and sorted by. Written by us and
  -- compared by bytes, because lower() and sorting depend on the locale of the server.
  search_key text collate "C" not null,
  kind text not null check (kind in ('consumer', 'business')),
  language text not null,
  -- What the customer chose here outlives the next import from the CRM.
  chosen_language text,
  country text not null,
  region text,
  time_zones jsonb not null default '[]',
  preferred_channel text,
  chosen_channel text,
  score double precision,
  attributes jsonb not null default '{}',
  cadence_stopped_at timestamptz,
  created_at timestamptz not null default now(),
  next_look_at timestamptz,
  lease_until timestamptz,
  lease_by text,
  look_version int not null default 0,
  primary key (tenant_id, id),
  unique (tenant_id, external_id)
);
call gs_protect('accounts', 'select, insert, update, delete');
call gs_open_to_system('accounts');
grant select (tenant_id, id, next_look_at, lease_until, lease_by, look_version),
  update (lease_until, lease_by, look_version) on accounts to gs_system;

create index accounts_by_name on accounts (tenant_id, search_key, id);
-- The claim's own order: a row is due when its look has come and nobody's lease still covers it.
create index accounts_claimable on accounts (greatest(next_look_at, lease_until))
  where next_look_at is not null;

create table contact_points (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  id text not null,
  position int not null default 0,
  channel text not null,
  address text not null,
  address_key text not null generated always as (lower(address)) stored,
  consent text not null check (consent in ('granted', 'unknown', 'withdrawn')),
  primary key (tenant_id, account_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('contact_points', 'select, insert, update, delete');
-- The address comes first: led by the tenant, this index would tempt the planner away from the
-- primary key while a table is new and has no statistics, and an import would take minutes.
create index contact_points_by_address on contact_points (address_key, tenant_id);
