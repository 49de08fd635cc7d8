-- What contact law said about a contact, when it was decided and again when it left: the question, and
-- each rule by id and version. Append only, because it is what answers a regulator.
create table contact_verdicts (
  tenant_id uuid not null default gs_tenant(),
  seq bigint generated always as identity,
  account_id text not null,
  touch_id text,
  at timestamptz not null,
  stage text not null check (stage in ('decision', 'sending')),
  medium text not null,
  verdict text not null check (verdict in ('allow', 'deny')),
  blocked_by text,
  next_eligible_at timestamptz,
  policy_version int not null,
  asked jsonb not null,
  findings jsonb not null,
  rules jsonb not null,
  primary key (tenant_id, seq),
  foreign key (tenant_id, account_id) references accounts
);
call gs_protect('contact_verdicts', 'select, insert');
create index contact_verdicts_by_account on contact_verdicts (tenant_id, account_id, seq);

-- Since when an account is about nobody. An import must not bring back who was erased.
alter table accounts add column erased_at timestamptz;
alter table timeline add column erased_at timestamptz;
alter table decisions add column erased_at timestamptz;

-- Erasing a person and destroying what is past its time to be kept is the one work that may change
-- or remove what is append only. It has a role of its own, so that nothing else can by mistake.
do $$
begin
  if not exists (select from pg_roles where rolname = 'gs_privacy') then
    begin
      create role gs_privacy nologin;
    exception when duplicate_object or unique_violation then null;
    end;
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user)
     and (current_setting('server_version_num')::int >= 160000
          or not pg_has_role(current_user, 'gs_privacy', 'MEMBER')) then
    execute format('grant gs_privacy to %I', current_user);
  end if;
end
$$;

create procedure gs_open_to_privacy(name regclass, privileges text) language plpgsql as $$
begin
  execute format(
    'create policy privacy_wall on %s to gs_privacy
       using (tenant_id = gs_tenant()) with check (tenant_id = gs_tenant())', name);
  execute format('grant %s on %s to gs_privacy', privileges, name);
end
$$;

grant usage on schema public to gs_privacy;
call gs_open_to_privacy('accounts', 'select, update, delete');
call gs_open_to_privacy('contact_points', 'select, delete');
call gs_open_to_privacy('invoices', 'select, update (description)');
call gs_open_to_privacy('ledger_entries', 'select');
call gs_open_to_privacy('holds', 'select, update (reason)');
call gs_open_to_privacy('promises', 'select, update (cancel_reason)');
call gs_open_to_privacy('arrangements', 'select, update (approval, autopay, cancel_reason)');
call gs_open_to_privacy('touches', 'select, update (outcome)');
call gs_open_to_privacy('contact_events', 'select, update (event)');
call gs_open_to_privacy('contact_verdicts', 'select, update (asked), delete');
call gs_open_to_privacy('decisions', 'select, update (facts, erased_at), delete');
call gs_open_to_privacy('timeline', 'select, insert, update (body, erased_at), delete');
call gs_open_to_privacy('outbox', 'select, update (reason)');
call gs_open_to_privacy('captured_messages', 'select, delete');
call gs_open_to_privacy('actions', 'select, update (undo)');
call gs_open_to_privacy('links', 'select, delete');
call gs_open_to_privacy('idempotency_keys', 'select, delete');
call gs_open_to_privacy('policies', 'select');
