-- Where the account is called, at a CRM whose accounts have an address each and do not say it in their id.
alter table crm_connections add column address text;
