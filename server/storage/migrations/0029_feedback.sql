-- How customers found it to deal with us, as they said on their page. The comment is theirs and goes
-- when they do; the score counts on.
create table feedback (
  tenant_id uuid not null default gs_tenant(),
  id uuid not null default gen_random_uuid(),
  account_id text not null,
  at timestamptz not null,
  score int not null check (score between 1 and 5),
  comment text,
  primary key (tenant_id, id),
  foreign key (tenant_id, account_id) references accounts on delete cascade
);
call gs_protect('feedback', 'select, insert');
call gs_open_to_privacy('feedback', 'select, update (comment), delete');
create index feedback_by_account on feedback (tenant_id, account_id, at);
create index feedback_by_day on feedback (tenant_id, at);
