-- Keys, events, audit, access log, outbox, deliveries, jobs, idempotency. Tenant first in every key.
create table key_check (id {int} primary key, sealed {bytes} not null) {strict};
create table tenant_key (tenant_id {uuid} primary key, wrapped {bytes} not null) {strict};

create table event (
  tenant_id {uuid} not null,
  id {uuid} not null,
  at {at} not null,
  account_id {uuid},
  role text not null,
  kind text not null,
  subject_id {uuid},
  resource_id {uuid},
  body {bytes} not null,
  primary key (tenant_id, id)
) {strict};
create index event_by_resource on event (tenant_id, resource_id, id);

create table access_entry (
  tenant_id {uuid} not null,
  id {uuid} not null,
  at {at} not null,
  account_id {uuid} not null,
  hat_id {uuid} not null,
  role text not null,
  action text not null,
  basis text not null,
  channel text not null,
  resource_id {uuid},
  primary key (tenant_id, id)
) {strict};

create table access_subject (
  tenant_id {uuid} not null,
  subject_id {uuid} not null,
  entry_id {uuid} not null,
  primary key (tenant_id, subject_id, entry_id)
) {strict};
create index access_subject_by_entry on access_subject (tenant_id, entry_id);

create table audit_entry (
  tenant_id {uuid} not null,
  id {uuid} not null,
  kind text not null,
  digest {bytes} not null,
  salt {bytes},
  seq {int},
  primary key (tenant_id, id)
) {strict};
create unique index audit_entry_by_seq on audit_entry (tenant_id, seq);
create index audit_entry_unsealed on audit_entry (tenant_id, id) where seq is null;

create table audit_batch (
  tenant_id {uuid} not null,
  number {int} not null,
  first_seq {int} not null,
  size {int} not null,
  root {bytes} not null,
  sealed_at {at} not null,
  signature {bytes} not null,
  primary key (tenant_id, number)
) {strict};

-- The tenant's head row: whoever gives out sequence numbers, or must be ordered, locks it first.
create table audit_head (
  tenant_id {uuid} primary key,
  number {int} not null,
  size {int} not null,
  frontier {bytes} not null
) {strict};

create table audit_erasure (
  tenant_id {uuid} not null,
  id {uuid} not null,
  at {at} not null,
  account_id {uuid} not null,
  entry_id {uuid} not null,
  basis text not null,
  primary key (tenant_id, id)
) {strict};
create index audit_erasure_by_entry on audit_erasure (tenant_id, entry_id);

create table outbox (
  tenant_id {uuid} not null,
  id {uuid} not null,
  to_tenant {uuid} not null,
  kind text not null,
  body {bytes} not null,
  digest {bytes} not null,
  written_at {at} not null,
  sent_at {at},
  receipt_at {at},
  receipt {json},
  tries {int} not null,
  next_at {at} not null,
  failure text,
  primary key (tenant_id, id)
) {strict};
create index outbox_waiting on outbox (next_at) where receipt_at is null;

create table delivery (
  tenant_id {uuid} not null,
  id {uuid} not null,
  from_tenant {uuid} not null,
  kind text not null,
  body {bytes} not null,
  digest {bytes} not null,
  written_at {at} not null,
  received_at {at} not null,
  primary key (tenant_id, id)
) {strict};

create table job (
  id {uuid} primary key,
  tenant_id {uuid},
  kind text not null,
  body {json} not null,
  run_at {at} not null,
  lease_until {at},
  tries {int} not null,
  failure text,
  dead_at {at}
) {strict};
create index job_by_time on job (kind, run_at) where dead_at is null;

create table schedule (
  name text primary key,
  kind text not null,
  body {json} not null,
  every_seconds {int} not null,
  next_at {at} not null
) {strict};

create table idempotency (
  tenant_id {uuid} not null,
  account_id {uuid} not null,
  key text not null,
  command text not null,
  done {json} not null,
  at {at} not null,
  primary key (tenant_id, account_id, key)
) {strict};

create table document (
  tenant_id {uuid} not null,
  id {uuid} not null,
  kind text not null,
  lang text not null,
  content {bytes} not null,
  digest {bytes} not null,
  made_at {at} not null,
  primary key (tenant_id, id)
) {strict};
