-- What is kept of a Zendesk account beside its connection.
create table zendesk_accounts (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  -- Zendesk's own number of the account, learnt from the first signed call that says it. A later call
  -- that says another is not about this account.
  account_number text,
  commands_webhook_id text,
  -- What our two webhooks sign with, sealed with a key that is not in the database.
  webhook_secrets bytea,
  -- What calls for the app's page are signed with, and the installations they may be meant for.
  app_key text,
  installation_ids jsonb not null default '[]',
  primary key (tenant_id, connection_id),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade
);
call gs_protect('zendesk_accounts', 'select, insert, update, delete');

-- Calls and tokens that came once already. They are kept for as long as they could come again.
create table zendesk_seen (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  what text not null check (what in ('invocation', 'token')),
  id text not null,
  until timestamptz not null,
  primary key (tenant_id, connection_id, what, id),
  foreign key (tenant_id, connection_id) references crm_connections on delete cascade
);
call gs_protect('zendesk_seen', 'select, insert, delete');
create index zendesk_seen_over on zendesk_seen (tenant_id, connection_id, until);
