-- What happened between us and a customer that a contact rule may look at: consents, opt-outs, wishes,
-- full stops and what ends them. Append only: a fact recorded by mistake is retracted, and stays
-- readable for whoever asks later why a message was or was not sent.
create table contact_events (
  tenant_id uuid not null default gs_tenant(),
  id text not null,
  account_id text not null,
  at timestamptz not null,
  type text not null,
  -- The whole event as core's ContactEvent, its id, moment and type included.
  event jsonb not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  retracted_at timestamptz,
  retracted_by text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('contact_events', 'select, insert');
grant update (retracted_at, retracted_by) on contact_events to gs_app;
create index contact_events_by_account on contact_events (tenant_id, account_id)
  where retracted_at is null;

-- What rules that count calls need to know of one. A number at work has rules of its own.
alter table touches add column call_outcome text;
alter table touches add column direction text;
alter table touches add column purpose text;
alter table touches add column number_place text;
alter table touches add column automated boolean;
alter table contact_points add column place text;

-- As in 0007, with the columns above and the contact events.
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
          'recordedBy', r.recorded_by, 'cancelledOn', r.cancelled_on)
          order by r.promised_on, r.id), '[]')
        from promises r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'arrangements', (
        select coalesce(json_agg(json_build_object('id', r.id, 'currency', r.currency,
          'invoiceIds', r.invoice_ids, 'installments', r.installments,
          'offeredAt', gs_instant(r.offered_at), 'offeredBy', r.offered_by,
          'expiresAt', gs_instant(r.expires_at), 'acceptedAt', gs_instant(r.accepted_at),
          'cancelledAt', gs_instant(r.cancelled_at)) order by r.offered_at, r.id), '[]')
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
