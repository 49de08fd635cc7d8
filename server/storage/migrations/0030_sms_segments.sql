-- Parts that a text message was billed as; null on other channels and on what never left.
alter table outbox add column segments smallint;
