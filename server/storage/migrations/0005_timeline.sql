-- Append only: the application's role can add an entry and read it, never change or remove one.
create table timeline (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  seq int not null check (seq > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null,
  body jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (tenant_id, account_id, seq),
  foreign key (tenant_id, account_id) references accounts
);
call gs_protect('timeline', 'select, insert');
