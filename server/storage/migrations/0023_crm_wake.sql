-- Erasing a person is told to the CRMs like anything else that happens to an account.
call gs_open_to_privacy('crm_connections',
  'select (tenant_id, id, state, sync_due_at, lease_until, woken), update (woken, sync_due_at)');
