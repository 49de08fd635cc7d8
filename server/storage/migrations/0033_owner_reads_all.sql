-- Backup and restore run as the login that owns the tables, over every tenant. The forced walls would
-- show it nothing, so it has a door of its own; requests and workers never run as it.
create or replace procedure gs_protect(name regclass, app_privileges text) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy tenant_wall on %s to gs_app
       using (tenant_id = gs_tenant()) with check (tenant_id = gs_tenant())', name);
  execute format(
    'create policy owner_work on %s to %I using (true) with check (true)', name, current_user);
  execute format('grant %s on %s to gs_app', app_privileges, name);
end
$$;

do $$
declare
  walled regclass;
begin
  for walled in
    select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' and c.relforcerowsecurity
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'owner_work')
  loop
    execute format(
      'create policy owner_work on %s to %I using (true) with check (true)', walled, current_user);
  end loop;
end
$$;
