-- Parts that a text message was billed as; null on other channels and on what never left.
alter table outbox add column segments smallint;

-- A number is written in many ways in a CRM and in one way by whoever texts from it.
create index contact_points_by_digits on contact_points
  (regexp_replace(address, '[^0-9]', '', 'g'), tenant_id)
  where channel in ('sms', 'whatsapp', 'voice');
