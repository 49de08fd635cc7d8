-- Mails that came in, once each, however often they are handed over. Their words are kept only while
-- they wait for a person: what was taken in stands in the accounts' own contact facts and timeline.
create table inbound_mails (
  tenant_id uuid not null default gs_tenant() references tenants,
  -- Made of the Message-ID and the sender, or of the bytes.
  id text not null,
  kind text not null check (kind in ('reply', 'automatic', 'report', 'note', 'own', 'unreadable')),
  state text not null check (state in ('done', 'waiting', 'dismissed')),
  -- Why it waits: nobody known, a sender that was disproved, a mail that can't be read, or our own fault.
  why text check (why in ('unknown_sender', 'forged', 'unreadable', 'fault')),
  -- Where it came in, for whoever looks for it there: a mailbox and number, or the hook.
  source text not null,
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  account_ids text[] not null default '{}',
  -- Null once it was handled.
  from_address text,
  subject text,
  body text,
  handled_at timestamptz,
  handled_by text,
  primary key (tenant_id, id)
);
call gs_protect('inbound_mails', 'select, insert, update, delete');
-- A person may be erased whose mail still waits, since nobody knew whose it was.
call gs_open_to_privacy('inbound_mails', 'select, delete');
create index inbound_mails_waiting on inbound_mails (tenant_id, received_at desc, id desc)
  where state = 'waiting';
create index inbound_mails_old on inbound_mails (tenant_id, recorded_at) where state <> 'waiting';

-- How far a tenant's mailbox was read, and whose turn it is to read on.
create table mailboxes (
  tenant_id uuid not null default gs_tenant() references tenants,
  provider_id uuid not null references providers (id) on delete cascade,
  -- IMAP's numbers mean something only under the UIDVALIDITY they were given with (RFC 9051 2.3.1.1).
  uid_validity text,
  last_uid bigint not null default 0,
  -- When it was last read to its end.
  checked_at timestamptz,
  due_at timestamptz not null,
  lease_until timestamptz,
  lease_by text,
  tries int not null default 0,
  -- Why an admin is needed, as a code.
  trouble text,
  primary key (tenant_id, provider_id)
);
call gs_protect('mailboxes', 'select, insert, update, delete');
call gs_open_to_system('mailboxes');
-- Which mailbox waits for whom; never how far it was read.
grant select (tenant_id, provider_id, due_at, lease_until, lease_by, tries),
  insert (tenant_id, provider_id, due_at),
  update (due_at, lease_until, lease_by, tries) on mailboxes to gs_system;
create index mailboxes_due on mailboxes (due_at);
