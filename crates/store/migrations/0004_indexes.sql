-- Indexes that hold all that their readers ask for, so that neither engine needs statistics to choose them.
drop index household_by_person;
create index household_by_person on household_member (tenant_id, person_id, household_id);
-- The answers kept for repeated requests are removed by age.
create index idempotency_by_time on idempotency (tenant_id, at);
