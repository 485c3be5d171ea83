-- The day an application was withdrawn. Its case has no next date any more, and is found among the withdrawn.
alter table case_file add column withdrawn_on {date};
create index case_withdrawn_by_unit on case_file (tenant_id, unit, changed_at) where state = 'withdrawn';
create index case_withdrawn_by_caseworker on case_file (tenant_id, caseworker_hat, changed_at) where state = 'withdrawn';
