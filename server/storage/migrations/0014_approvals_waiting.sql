-- A manager's list of what waits for a decision; few rows ever do.
create index arrangements_waiting on arrangements (tenant_id, proposed_at, id)
  where approval is not null and offered_at is null and cancelled_at is null;
