-- Payments whose answer was lost and debits that are due are found across tenants, like other work.
alter table payment_attempts add column checked_at timestamptz;
call gs_open_to_system('payment_attempts');
grant select (tenant_id, account_id, id, started_at, checked_at) on payment_attempts to gs_system;

-- When a debit is to be looked at next: on its day, and again when the gateway's answer was lost.
alter table debits add column due_at timestamptz;
call gs_open_to_system('debits');
grant select (tenant_id, account_id, key, due_at, finished_at) on debits to gs_system;
create index debits_open on debits (due_at) where finished_at is null;
