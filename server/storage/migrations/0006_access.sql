-- Tokens and keys are kept as hashes only: a stolen copy of this table opens nothing.
create table links (
  tenant_id uuid not null default gs_tenant(),
  token_hash text primary key,
  account_id text not null,
  purpose text not null,
  body jsonb not null default '{}',
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('links', 'select, insert, update');
call gs_open_to_system('links');
grant select on links to gs_system;
create index links_by_account on links (tenant_id, account_id);

create table api_keys (
  tenant_id uuid not null default gs_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  name text not null,
  role text not null,
  key_hash text not null unique,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
call gs_protect('api_keys', 'select, insert, update');
call gs_open_to_system('api_keys');
grant select on api_keys to gs_system;

create table idempotency_keys (
  tenant_id uuid not null default gs_tenant() references tenants,
  key text not null,
  request_hash text not null,
  status int,
  response jsonb,
  created_at timestamptz not null,
  primary key (tenant_id, key)
);
call gs_protect('idempotency_keys', 'select, insert, update, delete');
create index idempotency_keys_by_age on idempotency_keys (tenant_id, created_at);

-- Belongs to the installation, not to a tenant: the secret the embedded mode makes for itself.
create table settings (
  name text primary key,
  value text not null
);
grant select, insert on settings to gs_system;
