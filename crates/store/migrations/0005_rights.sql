-- What municipalities offer beyond the law, as dated data, and who has signed which version of the rule set.
create table local_offer (
  tenant_id {uuid} not null,
  id {uuid} not null,
  version_id {uuid} not null,
  from_on {date} not null,
  to_on {date},
  words {json} not null,
  changed_at {at} not null,
  primary key (tenant_id, id)
) {strict};
create index local_offer_by_day on local_offer (tenant_id, from_on);

create table rule_sign_off (
  tenant_id {uuid} not null,
  id {uuid} not null,
  digest text not null,
  signer {bytes} not null,
  signed_at {at} not null,
  primary key (tenant_id, id)
) {strict};
create index rule_sign_off_by_digest on rule_sign_off (tenant_id, digest);
