-- Tenants, persons, households, relations, accounts, hats, sessions, invitations, grants, items and positions.
create table tenant (
  id {uuid} primary key,
  kind text not null,
  name text not null,
  organisation text not null,
  lang text not null,
  contact {json} not null
) {strict};

create table person (
  tenant_id {uuid} not null,
  id {uuid} not null,
  name {bytes} not null,
  born {bytes},
  identity {bytes},
  identity_index {bytes},
  contact {bytes},
  lang text not null,
  registered_at {at} not null,
  primary key (tenant_id, id)
) {strict};
create unique index person_by_identity on person (tenant_id, identity_index);

create table household_member (
  tenant_id {uuid} not null,
  household_id {uuid} not null,
  person_id {uuid} not null,
  primary key (tenant_id, household_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
) {strict};
create index household_by_person on household_member (tenant_id, person_id);

create table relation (
  tenant_id {uuid} not null,
  from_id {uuid} not null,
  to_id {uuid} not null,
  kind text not null,
  from_on {date} not null,
  to_on {date},
  primary key (tenant_id, from_id, to_id, kind, from_on),
  foreign key (tenant_id, from_id) references person (tenant_id, id),
  foreign key (tenant_id, to_id) references person (tenant_id, id)
) {strict};
create index relation_back on relation (tenant_id, to_id, kind);

-- Which office follows a person, and who there: what the office's reach to a person's own page rests on.
create table person_unit (
  tenant_id {uuid} not null,
  person_id {uuid} not null,
  unit text not null,
  hat_id {uuid},
  from_on {date} not null,
  to_on {date},
  primary key (tenant_id, person_id, unit),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
) {strict};

create table account (
  id {uuid} primary key,
  lang text not null,
  made_at {at} not null,
  closed_at {at}
) {strict};

create table hat (
  tenant_id {uuid} not null,
  id {uuid} not null,
  account_id {uuid} not null references account (id),
  person_id {uuid} not null,
  role text not null,
  unit text not null,
  from_on {date} not null,
  to_on {date},
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
) {strict};
create index hat_by_account on hat (account_id, tenant_id);
create index hat_by_person on hat (tenant_id, person_id);
create index hat_by_unit on hat (tenant_id, unit);

create table session (
  id {uuid} primary key,
  token_hash {bytes} not null unique,
  account_id {uuid} not null references account (id),
  hat_tenant {uuid},
  hat_id {uuid},
  csrf {bytes} not null,
  lang text not null,
  device text not null,
  opened_by text not null,
  opened_at {at} not null,
  seen_at {at} not null,
  ends_at {at} not null,
  ended_at {at}
) {strict};
create index session_by_account on session (account_id);

create table kept_form (
  id {uuid} primary key,
  token_hash {bytes} not null unique,
  account_id {uuid} not null,
  body {bytes} not null,
  kept_at {at} not null,
  ends_at {at} not null
) {strict};

create table invitation (
  tenant_id {uuid} not null,
  id {uuid} not null,
  token_hash {bytes} not null,
  purpose text not null,
  role text not null,
  subject_id {uuid} not null,
  resource_id {uuid},
  invited_by {uuid} not null,
  invitee {bytes},
  invitee_id {uuid},
  until_on {date},
  fact_kind text not null,
  fact_hash {bytes} not null,
  wrong_facts {int} not null,
  made_at {at} not null,
  ends_at {at} not null,
  used_at {at},
  used_by {uuid},
  revoked_at {at},
  primary key (tenant_id, id)
) {strict};
create unique index invitation_by_token on invitation (token_hash);
create index invitation_by_subject on invitation (tenant_id, subject_id);

-- "grant" is a word of SQL itself.
create table access_grant (
  tenant_id {uuid} not null,
  id {uuid} not null,
  giver_id {uuid} not null,
  receiver_account {uuid},
  receiver_tenant {uuid},
  subject_id {uuid} not null,
  topic text not null,
  purpose text not null,
  basis text not null,
  resource_id {uuid},
  from_on {date} not null,
  to_on {date},
  given_at {at} not null,
  ended_at {at},
  primary key (tenant_id, id)
) {strict};
create index access_grant_by_subject on access_grant (tenant_id, subject_id);
create index access_grant_by_receiver on access_grant (tenant_id, receiver_account);


-- Two voices, one record: an item, and any number of positions on it.
create table item (
  tenant_id {uuid} not null,
  id {uuid} not null,
  kind text not null,
  holder_id {uuid} not null,
  subject_id {uuid} not null,
  ordinal {int} not null,
  made_at {at} not null,
  retired_at {at},
  primary key (tenant_id, id)
) {strict};
create index item_by_holder on item (tenant_id, holder_id, ordinal);

create table position (
  tenant_id {uuid} not null,
  id {uuid} not null,
  item_id {uuid} not null,
  person_id {uuid} not null,
  side text not null,
  voice_id {uuid} not null,
  written_by {uuid} not null,
  authority text not null,
  minutes {int},
  body {bytes} not null,
  taken_at {at} not null,
  shared_at {at},
  superseded_by {uuid},
  primary key (tenant_id, id),
  foreign key (tenant_id, item_id) references item (tenant_id, id)
) {strict};
create index position_by_item on position (tenant_id, item_id, taken_at);
-- One voice has one current position on an item: of two that are taken at once, the second must see the first.
create unique index position_current on position (tenant_id, item_id, side, voice_id) where superseded_by is null;
