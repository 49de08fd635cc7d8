-- Whom a tenant reaches its customers and takes their money through, one of each kind.
create table providers (
  tenant_id uuid not null default gs_tenant() references tenants,
  -- Stands in the address that the provider calls us at, so it can't be guessed.
  id uuid not null default gen_random_uuid() unique,
  kind text not null,
  settings jsonb not null,
  -- Sealed with a key that is not in the database.
  secrets bytea not null,
  -- Counts up with every change, so that what was opened with older settings is opened again.
  version int not null default 1,
  changed_at timestamptz not null,
  primary key (tenant_id, kind)
);
call gs_protect('providers', 'select, insert, update, delete');
call gs_open_to_system('providers');
-- Whose a call from a provider is, and who has one to be asked regularly.
grant select (tenant_id, id, kind) on providers to gs_system;
