-- What a payment provider told us, once each: a webhook comes again until it was answered.
create table payment_events (
  tenant_id uuid not null default gs_tenant() references tenants,
  provider text not null,
  event_id text not null,
  received_at timestamptz not null,
  primary key (tenant_id, provider, event_id)
);
call gs_protect('payment_events', 'select, insert, delete');

-- Money as a provider knows it, one row per payment there, whichever ways we heard of it. A row without
-- an amount stands for a payment whose refund came before it.
create table received_payments (
  tenant_id uuid not null default gs_tenant() references tenants,
  provider text not null,
  ref text not null,
  currency text,
  amount_minor amount_minor,
  received_at timestamptz,
  -- Whose it is as far as is known. What it was asked for by is our own name for it.
  account_id text,
  attempt_id text,
  invoice_id text,
  -- As the provider and the payer named it, kept only while nobody knows whose it is.
  told text,
  -- The ledger entry it became; null while it waits for a person, and then `why` says why.
  entry_id text,
  why text check (why in ('unknown_account', 'unknown_invoice', 'wrong_currency')),
  -- Found to be none of ours, such as a sale that has no account here.
  put_aside_at timestamptz,
  put_aside_by text,
  primary key (tenant_id, provider, ref),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('received_payments', 'select, insert, update');
create index received_payments_by_account on received_payments (tenant_id, account_id);
create index received_payments_waiting on received_payments (tenant_id, received_at)
  where entry_id is null and amount_minor is not null;
call gs_open_to_privacy('received_payments', 'select, update (told)');

-- Refunds and disputes as the provider knows them. `undone_at`: the refund failed or the dispute was
-- won, so the money is with us again.
create table payment_reversals (
  tenant_id uuid not null default gs_tenant(),
  provider text not null,
  ref text not null,
  payment_ref text not null,
  kind text not null check (kind in ('refund', 'chargeback')),
  currency text not null,
  amount_minor amount_minor not null,
  taken_at timestamptz not null,
  undone_at timestamptz,
  entry_id text,
  undone_entry_id text,
  primary key (tenant_id, provider, ref),
  foreign key (tenant_id, provider, payment_ref) references received_payments on delete cascade
);
call gs_protect('payment_reversals', 'select, insert, update');
create index payment_reversals_by_payment on payment_reversals (tenant_id, provider, payment_ref);

-- Where a customer goes on to pay, and by what name the provider can be asked about it. The first start
-- names what the provider was asked for, so asking again after a lost answer is the same question.
alter table payment_attempts add column first_started_at timestamptz;
alter table payment_attempts add column provider text;
alter table payment_attempts add column provider_ref text;
alter table payment_attempts add column page_url text;
alter table payment_attempts add column held_until timestamptz;
-- A page nobody pays on any more holds nothing up, but what is paid there after all still has an owner.
alter table payment_attempts add column let_go_at timestamptz;
grant select (let_go_at) on payment_attempts to gs_system;

-- The bank wants to see the customer: no debit can do that, so it is not tried again.
alter table debits drop constraint debits_outcome_check;
alter table debits add constraint debits_outcome_check
  check (outcome in ('paid', 'soft_decline', 'hard_decline', 'needs_customer', 'withdrawn'));
