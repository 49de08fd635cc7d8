-- People who sign in to the console, and how they stay signed in. Links and sessions are kept as hashes
-- only: a stolen copy of these tables opens nothing.
create table users (
  tenant_id uuid not null default gs_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  -- In small letters: by it alone a sign-in elsewhere is known to be theirs.
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('rep', 'manager', 'admin', 'auditor')),
  state text not null check (state in ('invited', 'active', 'removed')),
  created_at timestamptz not null,
  invited_by text not null,
  signed_in_at timestamptz,
  removed_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, email)
);
call gs_protect('users', 'select, insert, update');
call gs_open_to_system('users');
-- Which companies somebody may sign in to, before they chose one.
grant select (tenant_id, id, email, state) on users to gs_system;
create index users_by_email on users (email, tenant_id);

create table user_sessions (
  tenant_id uuid not null default gs_tenant(),
  token_hash text primary key,
  user_id uuid not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  foreign key (tenant_id, user_id) references users
);
call gs_protect('user_sessions', 'select, insert, update, delete');
call gs_open_to_system('user_sessions');
grant select (tenant_id, token_hash) on user_sessions to gs_system;
create index user_sessions_by_user on user_sessions (tenant_id, user_id);

create table sign_in_links (
  tenant_id uuid not null default gs_tenant(),
  token_hash text primary key,
  user_id uuid not null,
  created_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  foreign key (tenant_id, user_id) references users
);
call gs_protect('sign_in_links', 'select, insert, update, delete');
call gs_open_to_system('sign_in_links');
grant select (tenant_id, token_hash) on sign_in_links to gs_system;

alter table api_keys add column last_used_at timestamptz;
alter table api_keys add column created_by text;
grant update (last_used_at) on api_keys to gs_system;

-- How much of its book a company lets automation contact. Without a row it is all of it.
create table rollouts (
  tenant_id uuid not null default gs_tenant() references tenants primary key,
  live_share int not null check (live_share between 0 and 100),
  changed_at timestamptz not null,
  changed_by text not null
);
call gs_protect('rollouts', 'select, insert, update');
-- Facts are loaded by that role too.
call gs_open_to_privacy('rollouts', 'select');

-- How far a company is with its first run: a step is done, skipped or still open.
create table setups (
  tenant_id uuid not null default gs_tenant() references tenants primary key,
  steps jsonb not null default '{}',
  changed_at timestamptz not null,
  changed_by text not null,
  finished_at timestamptz
);
call gs_protect('setups', 'select, insert, update');
