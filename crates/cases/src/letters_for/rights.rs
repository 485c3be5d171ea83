//! Until when and how can one complain, and what else may one ask for? Every place in the law from the law's answers.

use super::envelope::post_to;
use i18n::{msg, step_text};
use jiff::civil::Date;
use kernel::{Act, Citation, Lang, Ruled};
use law::{Authority, Length, NotCovered, Part, RequiredPart, ServiceBasis};
use letters::{ComplaintRight, CostsRight, CountedDate, CountingStep, HelpOffer, OtherRights};
use people::tenants::Tenant;

/// What the rights of a decision follow from.
pub(crate) struct Rights<'a> {
    /// What the law asks of the decision.
    pub(crate) required: &'a [RequiredPart],
    /// The last day to complain.
    pub(crate) complaint_due: &'a Ruled<Date>,
}

/// A place of an answer: the one with this number, or the last there is.
fn nth<T>(ruled: &Ruled<T>, number: usize) -> Citation {
    of_list(&ruled.citations, number, &ruled.rule)
}

/// Every version of every rule has a place in the law, by a test of `law`; the act's name alone would stand otherwise.
fn of_list(citations: &[Citation], number: usize, rule: &kernel::RuleId) -> Citation {
    let found = citations.get(number).or(citations.last()).cloned();
    found.unwrap_or_else(|| Citation { act: Act::PatientAndUserRights, section: rule.0.clone(), paragraph: "".into() })
}

impl Rights<'_> {
    pub(super) fn complaint(&self, lang: Lang, office: &Tenant, on: Date) -> Result<ComplaintRight, NotCovered> {
        let route = law::complaint_route(on, on)?;
        let due = self.complaint_due;
        let counting = due.citations.iter().find(|c| c.act == Act::PublicAdministration1967).cloned();
        let steps = due.steps.iter().map(|step| CountingStep { words: step_text(lang, step), on: step.on });
        Ok(ComplaintRight {
            complaints_body: body(lang, route.value.decided_by).to_owned(),
            deadline: CountedDate { on: due.value, citation: nth(due, 0), steps: steps.collect() },
            send_to: post_to(office),
            online: None,
            help: vec![HelpOffer {
                name: msg::letter_help_ombud(lang).to_owned(),
                offers: msg::letter_help_ombud_offers(lang).to_owned(),
                phone: None,
            }],
            right: nth(&route, 0),
            form: nth(&law::complaint_form(on, on)?, 0),
            posted_in_time: counting.unwrap_or_else(|| nth(due, 0)),
            late: nth(&law::late_complaint_bound(on, on)?, 0),
            preparation: nth(&route, 1),
            review: nth(&law::self_government_weight(ServiceBasis::BpaScheme, on, on)?, 1),
        })
    }

    pub(super) fn others(&self, lang: Lang, on: Date) -> Result<OtherRights, NotCovered> {
        let costs = law::complaint_costs(on, on)?;
        let stay = law::stay_of_enforcement(on, on)?;
        let access = self.required.iter().find(|part| part.part == Part::DocumentAccess);
        Ok(OtherRights {
            reasons: reasons(on),
            access: access.map(|part| part.citations.clone()).unwrap_or_default(),
            stay: nth(&stay, 0),
            costs: CostsRight { claim_within: length(lang, costs.value), citation: nth(&costs, 0) },
            lawsuit: None,
        })
    }
}

/// Where it stands that reasons may be left out, and how one gets them then.
fn reasons(on: Date) -> Citation {
    let rule = kernel::RuleId::new("REASONS");
    let entry = law::find(&rule.0);
    let citations = entry.as_ref().and_then(|entry| entry.version_on(on)).map_or(&[][..], |version| version.citations);
    of_list(citations, 1, &rule)
}

fn body(lang: Lang, authority: Authority) -> &'static str {
    match authority {
        Authority::CountyGovernor => msg::letter_county_governor(lang),
        Authority::Municipality => msg::letter_municipality(lang),
    }
}

fn length(lang: Lang, length: Length) -> String {
    match length {
        Length::Days(count) => msg::letter_days(lang, count),
        Length::Weeks(count) => msg::letter_weeks(lang, count),
        Length::Months(count) => msg::letter_months(lang, count),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use people::tenants::{Organisation, TenantContact, TenantKind};

    #[test]
    fn every_right_names_its_place_in_the_law() {
        let on = date(2026, 11, 23);
        let due = law::complaint_deadline(on, on).expect("covered");
        let rights = Rights { required: &[], complaint_due: &due };
        let office = Tenant {
            id: kernel::TenantId(uuid::Uuid::from_u128(1)),
            kind: TenantKind::Municipality,
            name: "Lindvik kommune".into(),
            organisation: Organisation::Small,
            lang: Lang::Nb,
            contact: TenantContact { address: "Postboks 1\n0001 Lindvik".into(), ..TenantContact::default() },
        };
        let complaint = rights.complaint(Lang::Nb, &office, on).expect("covered");
        let places = [
            (&complaint.right, "pbrl § 7-2 (1)"),
            (&complaint.deadline.citation, "pbrl § 7-5"),
            (&complaint.form, "pbrl § 7-3"),
            (&complaint.posted_in_time, "fvl § 30"),
            (&complaint.late, "fvl § 31 (1)"),
            (&complaint.preparation, "fvl § 33 (2)"),
            (&complaint.review, "fvl § 34 (2)"),
        ];
        for (citation, expected) in places {
            assert_eq!(citation.to_string(), expected);
        }
        assert_eq!(complaint.send_to, ["Lindvik kommune", "Postboks 1", "0001 Lindvik"]);
        assert_eq!((complaint.deadline.on, complaint.deadline.steps.len()), (date(2026, 12, 21), 2));
        let others = rights.others(Lang::Nb, on).expect("covered");
        assert_eq!(others.reasons.to_string(), "fvl § 24 (2)");
        assert_eq!(others.stay.to_string(), "fvl § 42 (1)");
        assert_eq!(
            (others.costs.claim_within.as_str(), others.costs.citation.to_string().as_str()),
            ("3 uker", "fvl § 36")
        );
    }
}
