-- Which records name which, and which accounts they give facts to (a `#` before the account's id), one
-- row each. Row level security lets an index answer only comparisons that can't leak, such as
-- equality: asking arrays what they have in common would read every record of the tenant. What tells
-- rows apart leads each index, and no foreign key is asked: while a table is new and has no
-- statistics, one led by the tenant tempts the planner into reading all of the tenant's rows.
create table crm_links (
  tenant_id uuid not null default gs_tenant(),
  connection_id uuid not null,
  target text not null,
  key text not null,
  primary key (target, key, connection_id, tenant_id)
);
call gs_protect('crm_links', 'select, insert, delete');
create index crm_links_by_key on crm_links (key, connection_id, tenant_id);

insert into crm_links (tenant_id, connection_id, target, key)
select tenant_id, connection_id, target, key from crm_records cross join lateral (
  select unnest(links) union select into_key union select '#' || unnest(account_ids)
) as targets(target)
where target is not null;

drop index crm_records_by_link;
drop index crm_records_by_account;
drop index crm_records_by_successor;
drop index crm_records_unseen;
create index crm_records_unseen on crm_records (seen_at, connection_id, noun);
