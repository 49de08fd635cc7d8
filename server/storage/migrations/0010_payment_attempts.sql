-- Payments the gateway was asked for and has not answered yet. What they would pay can't be paid a
-- second time meanwhile: two tabs of one page ask at the same moment.
create table payment_attempts (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  currency text not null,
  amount_minor amount_minor not null,
  started_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('payment_attempts', 'select, insert, update, delete');
create index payment_attempts_by_account on payment_attempts (tenant_id, account_id);
