-- The life of an arrangement: put forward, approved, offered, agreed to, brought back, replaced by a
-- new version. Each is a dated fact beside the terms; where it stands is computed from them.
alter table arrangements
  add column kind text,
  add column version int,
  add column replaces text,
  add column waived_minor amount_minor,
  add column proposed_at timestamptz,
  add column approval jsonb,
  add column acceptance jsonb,
  add column autopay jsonb,
  add column reinstatements jsonb,
  add column cancelled_by text,
  add column cancel_reason text,
  alter column offered_at drop not null;

alter table promises
  add column parts jsonb,
  add column how text,
  add column cancel_reason text;

-- What the engine has noticed of an arrangement or a promise and told of, once each: broken on a day,
-- completed on a day. The standing itself is computed; this only keeps it from being told twice.
create table moments (
  tenant_id uuid not null default gs_tenant(),
  account_id text not null,
  subject_id text not null,
  kind text not null,
  on_date date not null,
  at timestamptz not null,
  primary key (tenant_id, subject_id, kind, on_date),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('moments', 'select, insert');
create index moments_by_account on moments (tenant_id, account_id);

-- A debit of a saved method, from its notice to the gateway's answer. `key` is what the gateway knows
-- it by, so asking again, or only asking what became of it, can never take the money twice.
create table debits (
  tenant_id uuid not null default gs_tenant(),
  key text not null,
  account_id text not null,
  arrangement_id text not null,
  due_on date not null,
  attempt int not null check (attempt >= 1),
  currency text not null,
  amount_minor amount_minor not null,
  debit_on date not null,
  notice_touch_id text,
  noticed_on date,
  asked_at timestamptz,
  outcome text check (outcome in ('paid', 'soft_decline', 'hard_decline', 'withdrawn')),
  reason text,
  provider_id text,
  finished_at timestamptz,
  primary key (tenant_id, key),
  unique (tenant_id, arrangement_id, due_on, attempt),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('debits', 'select, insert, update');
create index debits_by_account on debits (tenant_id, account_id);

-- As in 0011, with the columns above.
create or replace function gs_facts(wanted text[]) returns setof json language plpgsql stable
  set plan_cache_mode = force_generic_plan
  set enable_seqscan = off
as $$
begin
  return query
    select json_strip_nulls(json_build_object(
      'account', json_build_object('id', a.id, 'name', a.name, 'kind', a.kind,
        'language', coalesce(a.chosen_language, a.language), 'country', a.country,
        'region', a.region, 'timeZones', a.time_zones,
        'preferredChannel', coalesce(a.chosen_channel, a.preferred_channel),
        'score', a.score, 'attributes', a.attributes,
        'contactPoints', (
          select coalesce(json_agg(json_build_object('id', r.id, 'channel', r.channel,
            'address', r.address, 'consent', r.consent, 'place', r.place) order by r.position, r.id), '[]')
          from contact_points r where r.tenant_id = a.tenant_id and r.account_id = a.id)),
      'invoices', (
        select coalesce(json_agg(json_build_object('id', r.id, 'number', r.number,
          'description', r.description, 'currency', r.currency, 'amountMinor', r.amount_minor,
          'issuedOn', r.issued_on, 'dueOn', r.due_on, 'cancelledOn', r.cancelled_on)
          order by r.due_on, r.id), '[]')
        from invoices r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'ledger', (
        select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'on', r.entry_on,
          'currency', r.currency, 'amountMinor', r.amount_minor, 'invoiceId', r.invoice_id,
          'reverses', r.reverses) order by r.entry_on, r.id), '[]')
        from ledger_entries r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'holds', (
        select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind, 'from', r.from_on,
          'until', r.until_on, 'liftedOn', r.lifted_on, 'invoiceId', r.invoice_id,
          'reason', r.reason, 'setBy', r.set_by) order by r.from_on, r.id), '[]')
        from holds r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'promises', (
        select coalesce(json_agg(json_build_object('id', r.id, 'currency', r.currency,
          'amountMinor', r.amount_minor, 'promisedOn', r.promised_on, 'dueOn', r.due_on,
          'parts', r.parts, 'how', r.how, 'recordedBy', r.recorded_by,
          'cancelledOn', r.cancelled_on, 'cancelReason', r.cancel_reason)
          order by r.promised_on, r.id), '[]')
        from promises r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'arrangements', (
        select coalesce(json_agg(json_build_object('id', r.id, 'kind', r.kind,
          'version', r.version, 'replaces', r.replaces, 'currency', r.currency,
          'invoiceIds', r.invoice_ids, 'installments', r.installments,
          'waivedMinor', r.waived_minor, 'proposedAt', gs_instant(r.proposed_at),
          'approval', r.approval, 'offeredAt', gs_instant(r.offered_at),
          'offeredBy', r.offered_by, 'expiresAt', gs_instant(r.expires_at),
          'acceptedAt', gs_instant(r.accepted_at), 'acceptance', r.acceptance,
          'autopay', r.autopay, 'reinstatements', r.reinstatements,
          'cancelledAt', gs_instant(r.cancelled_at), 'cancelledBy', r.cancelled_by,
          'cancelReason', r.cancel_reason)
          order by coalesce(r.offered_at, r.proposed_at), r.id), '[]')
        from arrangements r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'touches', (
        select coalesce(json_agg(json_build_object('id', r.id, 'at', gs_instant(r.at),
          'channel', r.channel, 'status', r.status, 'kind', r.kind, 'cycleId', r.cycle_id,
          'stepId', r.step_id, 'currency', r.currency, 'invoiceIds', r.invoice_ids,
          'outcome', r.outcome, 'callOutcome', r.call_outcome, 'direction', r.direction,
          'purpose', r.purpose, 'number', r.number_place, 'automated', r.automated)
          order by r.at, r.id), '[]')
        from touches r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'contactEvents', (
        select coalesce(json_agg(r.event order by r.at, r.id), '[]')
        from contact_events r where r.tenant_id = a.tenant_id and r.account_id = a.id
          and r.retracted_at is null),
      'cadenceStoppedAt', gs_instant(a.cadence_stopped_at)))
    from accounts a where a.id = any(wanted);
end
$$;
