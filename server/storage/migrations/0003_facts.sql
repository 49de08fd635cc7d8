-- Amounts stay below 2^53 because above it a JavaScript number could lose a cent.
create domain amount_minor as bigint check (value > 0 and value <= 9007199254740991);

create table invoices (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  number text not null,
  description text,
  currency text not null,
  amount_minor amount_minor not null,
  issued_on date not null,
  due_on date not null check (due_on >= issued_on),
  cancelled_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('invoices', 'select, insert, update, delete');
create index invoices_by_account on invoices (tenant_id, account_id);

create table ledger_entries (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  kind text not null,
  entry_on date not null,
  currency text not null,
  amount_minor amount_minor not null,
  invoice_id text,
  reverses text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('ledger_entries', 'select, insert, update, delete');
create index ledger_entries_by_account on ledger_entries (tenant_id, account_id);

create table holds (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  kind text not null,
  from_on date not null,
  until_on date,
  lifted_on date,
  invoice_id text,
  reason text not null,
  set_by text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('holds', 'select, insert, update, delete');
create index holds_by_account on holds (tenant_id, account_id);

create table promises (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  currency text not null,
  amount_minor amount_minor not null,
  promised_on date not null,
  due_on date not null,
  recorded_by text not null,
  cancelled_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('promises', 'select, insert, update, delete');
create index promises_by_account on promises (tenant_id, account_id);

create table arrangements (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  currency text not null,
  invoice_ids jsonb not null,
  installments jsonb not null,
  offered_at timestamptz not null,
  offered_by text not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  cancelled_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('arrangements', 'select, insert, update, delete');
create index arrangements_by_account on arrangements (tenant_id, account_id);

create table touches (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  at timestamptz not null,
  channel text not null,
  status text not null,
  kind text not null,
  cycle_id text,
  step_id text,
  currency text,
  invoice_ids jsonb not null default '[]',
  outcome text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('touches', 'select, insert, update, delete');
create index touches_by_account on touches (tenant_id, account_id);
