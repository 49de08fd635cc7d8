-- Whose figures have to be counted again. A log without keys: writers never wait for each other, and
-- what is written while a batch is counted stays for the next one.
create table figure_changes (
  tenant_id uuid not null default gs_tenant(),
  seq bigint generated always as identity,
  account_id text not null,
  primary key (tenant_id, seq)
);
call gs_protect('figure_changes', 'select, insert, delete');
call gs_open_to_privacy('figure_changes', 'insert');
call gs_open_to_system('figure_changes');
grant select (tenant_id) on figure_changes to gs_system;

-- By triggers, so that no way of writing a fact can forget to say so.
create function gs_note_figures() returns trigger language plpgsql as $$
begin
  insert into figure_changes (tenant_id, account_id)
    select distinct tenant_id, account_id from changed;
  return null;
end
$$;
create function gs_note_figures_moved() returns trigger language plpgsql as $$
begin
  insert into figure_changes (tenant_id, account_id)
    select tenant_id, account_id from changed union select tenant_id, account_id from before;
  return null;
end
$$;
create function gs_note_account_figures() returns trigger language plpgsql as $$
begin
  insert into figure_changes (tenant_id, account_id) values (new.tenant_id, new.id);
  return null;
end
$$;
-- Segments, buckets, zones and what counts as kept are the policy's.
create function gs_note_policy_figures() returns trigger language plpgsql as $$
begin
  insert into figure_changes (tenant_id, account_id)
    select tenant_id, id from accounts where tenant_id = new.tenant_id;
  return null;
end
$$;

do $$
declare
  facts text;
begin
  foreach facts in array array['invoices', 'ledger_entries', 'holds', 'promises', 'arrangements',
    'touches', 'contact_events'] loop
    execute format('create trigger note_figures_of_new after insert on %I
      referencing new table as changed for each statement execute function gs_note_figures()', facts);
    execute format('create trigger note_figures_of_changed after update on %I
      referencing new table as changed old table as before
      for each statement execute function gs_note_figures_moved()', facts);
    execute format('create trigger note_figures_of_gone after delete on %I
      referencing old table as changed for each statement execute function gs_note_figures()', facts);
  end loop;
end
$$;
-- A reply waits to be read in the timeline alone.
create trigger note_figures_of_new after insert on timeline
  referencing new table as changed for each statement execute function gs_note_figures();
create trigger note_figures_of_new after insert on accounts
  for each row execute function gs_note_account_figures();
create trigger note_figures_of_changed
  after update of score, attributes, cadence_stopped_at, erased_at on accounts
  for each row when ((old.score, old.attributes, old.cadence_stopped_at, old.erased_at)
    is distinct from (new.score, new.attributes, new.cadence_stopped_at, new.erased_at))
  execute function gs_note_account_figures();
create trigger note_figures after insert on policies
  for each row execute function gs_note_policy_figures();

-- What follows is made from the facts by core/kpi/history and can be made again at any time.

-- What an invoice owed from a day until another.
create table figure_items (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  invoice_id text not null,
  from_on date not null,
  until_on date not null,
  issued_on date not null,
  due_on date not null,
  settled_on date,
  amount_minor bigint not null,
  balance_minor bigint not null,
  currency text not null,
  primary key (tenant_id, account_id, invoice_id, from_on),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('figure_items', 'select, insert, delete');
create index figure_items_from on figure_items (tenant_id, from_on);
create index figure_items_until on figure_items (tenant_id, until_on);

create table figure_receipts (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  entry_id text not null,
  from_on date not null,
  until_on date not null,
  paid_on date not null,
  amount_minor bigint not null,
  kind text not null,
  currency text not null,
  channel text,
  primary key (tenant_id, account_id, entry_id, from_on),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('figure_receipts', 'select, insert, delete');
create index figure_receipts_from on figure_receipts (tenant_id, from_on);
create index figure_receipts_until on figure_receipts (tenant_id, until_on);

-- Money no invoice could use.
create table figure_credits (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  currency text not null,
  from_on date not null,
  until_on date not null,
  amount_minor bigint not null,
  primary key (tenant_id, account_id, currency, from_on),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('figure_credits', 'select, insert, delete');

create table figure_promises (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  promise_id text not null,
  from_on date not null,
  until_on date not null,
  promised_on date not null,
  decided_on date,
  promised_minor bigint not null,
  paid_minor bigint not null,
  status text not null,
  currency text not null,
  primary key (tenant_id, account_id, promise_id, from_on),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('figure_promises', 'select, insert, delete');

-- Contacts we made and answers of customers, on days of the tenant's zone.
create table figure_contacts (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  nr int not null,
  on_day date not null,
  is_attempt boolean not null,
  is_call boolean not null,
  is_right_party boolean not null,
  channel text,
  currencies text[] not null,
  primary key (tenant_id, account_id, nr),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('figure_contacts', 'select, insert, delete');
create index figure_contacts_by_day on figure_contacts (tenant_id, on_day);

-- Where an account stands today and what somebody should do about it: what worklists are read from.
create table standings (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  segment_id text not null,
  policy_version int not null,
  -- The day the oldest of what is past due was due.
  past_due_since date,
  -- Past due by currency, [{currency, minor}].
  past_due jsonb not null,
  -- Null where nobody is needed. A code, never words.
  need text,
  rank int not null default 0,
  at_stake bigint not null default 0,
  need_on date,
  need_minor bigint,
  need_currency text,
  -- When this may come to something else although nothing happened.
  look_at timestamptz,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('standings', 'select, insert, update, delete');
call gs_open_to_system('standings');
grant select (tenant_id, look_at) on standings to gs_system;
create index standings_worklist on standings (tenant_id, rank, at_stake desc, account_id)
  where need is not null;
create index standings_looks on standings (tenant_id, look_at) where look_at is not null;

-- What people did with an account's place on the worklist. Who works here, never who owes.
create table worklist_marks (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  assignee text,
  snoozed_until timestamptz,
  primary key (tenant_id, account_id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('worklist_marks', 'select, insert, update, delete');
create index worklist_marks_by_assignee on worklist_marks (tenant_id, assignee)
  where assignee is not null;

-- What one press of a button did to many accounts, to be taken back as one.
create table worklist_batches (
  tenant_id uuid not null default gs_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null,
  by_whom text not null,
  action text not null,
  -- What each account's mark or record was before; ids, codes and moments.
  undo jsonb not null,
  undone_at timestamptz,
  primary key (tenant_id, id)
);
call gs_protect('worklist_batches', 'select, insert, update');

-- How far the figures are counted: what a live screen watches.
create table figure_state (
  tenant_id uuid primary key default gs_tenant() references tenants,
  rev bigint not null default 0,
  counted_at timestamptz
);
call gs_protect('figure_state', 'select, insert, update');

-- What a company wants a figure to be.
create table figure_goals (
  tenant_id uuid not null default gs_tenant() references tenants,
  figure_id text not null,
  -- Empty for figures that count accounts.
  currency text not null default '',
  at_least boolean not null,
  value double precision not null,
  set_by text not null,
  set_at timestamptz not null,
  primary key (tenant_id, figure_id, currency)
);
call gs_protect('figure_goals', 'select, insert, update, delete');

insert into figure_changes (tenant_id, account_id) select tenant_id, id from accounts;
