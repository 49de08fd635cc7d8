-- A customer number and a verified address stand in `crm_links` as targets that begin with `=`, so that
-- the records of one customer in several systems find each other. They name a person: erasing one
-- takes them along.
call gs_open_to_privacy('crm_links', 'select, delete');
