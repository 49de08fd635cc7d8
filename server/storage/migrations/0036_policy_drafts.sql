-- What was said when a version was published, who looked at it first, and which older one it brings back.
alter table policies add column note text;
alter table policies add column approved_by text;
alter table policies add column restores int;

-- A policy that is being written. Its document may be unfinished; one that is published is checked first.
create table policy_drafts (
  tenant_id uuid not null default gs_tenant() references tenants,
  id uuid not null default gen_random_uuid(),
  name text not null,
  base_version int not null,
  document jsonb not null,
  -- Counts saves: whoever saves names the one they read, so that nobody overwrites unseen.
  revision int not null check (revision > 0),
  state text not null check (state in ('open', 'in_review', 'published', 'discarded')),
  -- Everybody who wrote any of it; none of them may approve it.
  authors jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  saved_by text not null,
  saved_at timestamptz not null,
  note text not null default '',
  submitted_by text,
  approved_by text,
  approved_revision int,
  published_version int,
  primary key (tenant_id, id),
  foreign key (tenant_id, base_version) references policies
);
call gs_protect('policy_drafts', 'select, insert, update');
create index policy_drafts_by_save on policy_drafts (tenant_id, saved_at desc, id);

-- The last saves of a draft, so that somebody who comes late is told what changed meanwhile.
create table policy_draft_revisions (
  tenant_id uuid not null default gs_tenant(),
  draft_id uuid not null,
  revision int not null,
  document jsonb not null,
  saved_by text not null,
  saved_at timestamptz not null,
  primary key (tenant_id, draft_id, revision),
  foreign key (tenant_id, draft_id) references policy_drafts
);
call gs_protect('policy_draft_revisions', 'select, insert, delete');
