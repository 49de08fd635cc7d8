-- gs_app is what a tenant's work runs as, gs_system what cross-tenant claims run as. Neither owns a
-- table, so neither can switch row level security off. Roles belong to the whole cluster: another
-- database may have made them already, or be making them at this moment.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['gs_app', 'gs_system'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
    -- PostgreSQL 16 lets a role that created another grant it, but not yet use it.
    if not (select rolsuper from pg_roles where rolname = current_user)
       and (current_setting('server_version_num')::int >= 160000
            or not pg_has_role(current_user, wanted, 'MEMBER')) then
      execute format('grant %I to %I', wanted, current_user);
    end if;
  end loop;
end
$$;

grant usage on schema public to gs_app, gs_system;

-- The tenant of this transaction; null outside one, which matches no row.
create function gs_tenant() returns uuid language sql stable
return nullif(current_setting('app.tenant', true), '')::uuid;

-- A moment in the one text form core uses, so that what is stored compares and hashes the same.
create function gs_instant(at timestamptz) returns text language sql stable
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- Every tenant table goes through here, so that none can be created without its wall.
create procedure gs_protect(name regclass, app_privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy tenant_wall on %s to gs_app
       using (tenant_id = gs_tenant()) with check (tenant_id = gs_tenant())', name);
  execute format('grant %s on %s to gs_app', app_privileges, name);
end
$$;

-- The few tables that cross-tenant work may see. It gets column privileges only where it needs them.
create procedure gs_open_to_system(name regclass) language plpgsql as $$
begin
  execute format('create policy system_work on %s to gs_system using (true) with check (true)', name);
end
$$;
