-- Whose reply waits for a person is asked for every account of a worklist.
create index timeline_replies on timeline (tenant_id, account_id, seq desc)
  where kind in ('reply.received', 'reply.unsettled');
