-- The dated facts of accounts as core's AccountFacts; ids the tenant does not have give no row.
--
-- A function because it is read for every look at an account, and planning its eight selects costs
-- three times (in PGlite far more) what running them does: plpgsql plans once per session. Such a plan
-- must still be right when a table that was empty has grown, so it may only use the indexes.
--
-- The lists are ordered, so that a decision replayed from storage sees what it saw the first time.
-- json_strip_nulls turns an absent optional into an absent key, as core's schemas want it.
create function gs_facts(wanted text[]) returns setof json language plpgsql stable
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
            'address', r.address, 'consent', r.consent) order by r.position, r.id), '[]')
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
          'outcome', r.outcome) order by r.at, r.id), '[]')
        from touches r where r.tenant_id = a.tenant_id and r.account_id = a.id),
      'cadenceStoppedAt', gs_instant(a.cadence_stopped_at)))
    from accounts a where a.id = any(wanted);
end
$$;
