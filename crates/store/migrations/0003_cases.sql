-- Applications, cases, assessment, drafts, decisions.
create table application (
  tenant_id {uuid} not null,
  id {uuid} not null,
  subject_id {uuid} not null,
  applicant_id {uuid} not null,
  state text not null,
  story {bytes} not null,
  lang text not null,
  started_at {at} not null,
  saved_at {at} not null,
  submitted_at {at},
  received_on {date},
  version {int} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, subject_id) references person (tenant_id, id)
) {strict};
create index application_by_subject on application (tenant_id, subject_id);
-- One open draft for a person in one applicant's name: whoever begins again continues it.
create unique index application_open on application (tenant_id, subject_id, applicant_id) where state = 'draft';

create table case_file (
  tenant_id {uuid} not null,
  id {uuid} not null,
  application_id {uuid} not null,
  subject_id {uuid} not null,
  reference text not null,
  unit text not null,
  caseworker_hat {uuid},
  state text not null,
  received_on {date} not null,
  provisional_due {json} not null,
  provisional_due_on {date} not null,
  provisional_sent_on {date},
  expected_on {date},
  next_due_on {date},
  turn text not null,
  asked_minutes {int} not null,
  assessed_minutes {int},
  changed_at {at} not null,
  version {int} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, application_id) references application (tenant_id, id)
) {strict};
create unique index case_by_reference on case_file (tenant_id, reference);
-- A case that is not decided always has a next date; lists run along it.
create index case_by_unit on case_file (tenant_id, unit, next_due_on, id);
create index case_by_caseworker on case_file (tenant_id, caseworker_hat, next_due_on, id);
create index case_decided_by_unit on case_file (tenant_id, unit, changed_at) where state = 'decided';
create index case_decided_by_caseworker on case_file (tenant_id, caseworker_hat, changed_at) where state = 'decided';
create index case_by_subject on case_file (tenant_id, subject_id);
create index case_by_application on case_file (tenant_id, application_id);

create table assessment_answer (
  tenant_id {uuid} not null,
  case_id {uuid} not null,
  question text not null,
  body {bytes} not null,
  person_id {uuid} not null,
  answered_at {at} not null,
  version {int} not null,
  primary key (tenant_id, case_id, question),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};

create table internal_note (
  tenant_id {uuid} not null,
  id {uuid} not null,
  case_id {uuid} not null,
  person_id {uuid} not null,
  body {bytes} not null,
  written_at {at} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};
create index internal_note_by_case on internal_note (tenant_id, case_id, written_at);

create table contact (
  tenant_id {uuid} not null,
  id {uuid} not null,
  case_id {uuid} not null,
  on_day {date} not null,
  manner text not null,
  reached {bool} not null,
  body {bytes} not null,
  person_id {uuid} not null,
  logged_at {at} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};
create index contact_by_case on contact (tenant_id, case_id, on_day);

create table draft (
  tenant_id {uuid} not null,
  id {uuid} not null,
  case_id {uuid} not null,
  number {int} not null,
  content {bytes} not null,
  document_id {uuid} not null,
  sent_at {at} not null,
  answer_by {date} not null,
  superseded_at {at},
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};
create index draft_by_case on draft (tenant_id, case_id, number);

create table draft_comment (
  tenant_id {uuid} not null,
  id {uuid} not null,
  draft_id {uuid} not null,
  item_id {uuid},
  person_id {uuid} not null,
  body {bytes} not null,
  commented_at {at} not null,
  reply {bytes},
  reply_by {uuid},
  replied_at {at},
  primary key (tenant_id, id),
  foreign key (tenant_id, draft_id) references draft (tenant_id, id)
) {strict};
create index draft_comment_by_draft on draft_comment (tenant_id, draft_id, commented_at);

create table draft_answer (
  tenant_id {uuid} not null,
  id {uuid} not null,
  draft_id {uuid} not null,
  person_id {uuid} not null,
  kind text not null,
  until_on {date},
  answered_at {at} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, draft_id) references draft (tenant_id, id)
) {strict};
create index draft_answer_by_draft on draft_answer (tenant_id, draft_id);

create table decision (
  tenant_id {uuid} not null,
  id {uuid} not null,
  case_id {uuid} not null,
  draft_id {uuid} not null,
  content {bytes} not null,
  granted_minutes {int} not null,
  from_on {date} not null,
  to_on {date},
  review_on {date},
  issued_on {date} not null,
  complaint_due {json} not null,
  complaint_due_on {date} not null,
  document_id {uuid} not null,
  person_id {uuid} not null,
  issued_at {at} not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};
create index decision_by_case on decision (tenant_id, case_id);

create table case_document (
  tenant_id {uuid} not null,
  document_id {uuid} not null,
  case_id {uuid} not null,
  kind text not null,
  to_family {bool} not null,
  made_at {at} not null,
  primary key (tenant_id, document_id),
  foreign key (tenant_id, case_id) references case_file (tenant_id, id)
) {strict};
create index case_document_by_case on case_document (tenant_id, case_id);
