-- Applications that call us by OAuth: who they are, what they may, and every token they hold. Secrets,
-- codes and tokens are kept as hashes only: a stolen copy of these tables opens nothing.
create table oauth_clients (
  tenant_id uuid not null default gs_tenant() references tenants,
  id text not null unique,
  name text not null,
  role text not null check (role in ('rep', 'manager', 'admin', 'auditor')),
  grants jsonb not null,
  redirect_uris jsonb not null default '[]',
  scopes jsonb not null,
  -- Runs on a person's own machine and so can keep no secret: PKCE proves it instead.
  is_public boolean not null default false,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id)
);
call gs_protect('oauth_clients', 'select, insert, update');
call gs_open_to_system('oauth_clients');
-- Whose client it is; what it is called and may do is its tenant's.
grant select (tenant_id, id) on oauth_clients to gs_system;

-- Two of them may count at once, so that a secret can be replaced where it is used and then ended.
create table oauth_secrets (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  client_id text not null,
  secret_hash text not null unique,
  created_at timestamptz not null,
  ends_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, client_id) references oauth_clients
);
call gs_protect('oauth_secrets', 'select, insert, update, delete');
create index oauth_secrets_by_client on oauth_secrets (client_id, tenant_id);

-- What a client was let in for. Ending it ends every code and token that came of it at once.
create table oauth_grants (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  client_id text not null,
  -- Who let the client in, for whom it now acts; null when it acts for itself.
  person text,
  scopes jsonb not null,
  -- The one address its tokens are for; null when for all of ours.
  resource text,
  started_at timestamptz not null,
  ends_at timestamptz not null,
  revoked_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, client_id) references oauth_clients
);
call gs_protect('oauth_grants', 'select, insert, update, delete');
create index oauth_grants_by_client on oauth_grants (client_id, tenant_id);

create table oauth_tokens (
  tenant_id uuid not null default gs_tenant(),
  token_hash text primary key,
  grant_id uuid not null,
  kind text not null check (kind in ('code', 'access', 'refresh')),
  expires_at timestamptz not null,
  -- A code or refresh token works once; a second time means that somebody else has it.
  used_at timestamptz,
  -- What a code was given out for: its redirect URI and PKCE challenge.
  redirect_uri text,
  challenge text,
  foreign key (tenant_id, grant_id) references oauth_grants on delete cascade
);
call gs_protect('oauth_tokens', 'select, insert, update, delete');
call gs_open_to_system('oauth_tokens');
grant select (tenant_id, token_hash) on oauth_tokens to gs_system;
create index oauth_tokens_by_grant on oauth_tokens (grant_id, tenant_id);

-- One-time codes that an admin hands to a person, who proves with one who they are.
create table oauth_sign_in_codes (
  tenant_id uuid not null default gs_tenant(),
  code_hash text primary key,
  client_id text not null,
  person text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (tenant_id, client_id) references oauth_clients
);
call gs_protect('oauth_sign_in_codes', 'select, insert, update, delete');
