-- A payment that a CRM tells of and that looks like one a provider told us of: it counts for nothing until a
-- person has said whether it is the same one. `twin_of` is the ledger entry it looks like.
alter table received_payments add column twin_of text;
alter table received_payments drop constraint received_payments_why_check;
alter table received_payments add constraint received_payments_why_check
  check (why in ('unknown_account', 'unknown_invoice', 'wrong_currency', 'may_be_same'));
create index received_payments_by_entry on received_payments (tenant_id, entry_id)
  where entry_id is not null;
