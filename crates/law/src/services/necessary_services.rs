//! Is there a right to necessary health and care services, a support contact among them?
//!
//! pbrl § 2-1 (2): «rett til nødvendige helse- og omsorgstjenester fra kommunen»; the same right stood as § 2-1 a, and older
//! decisions cite it so. hol § 3-1: the municipality owes them to everybody who stays there; § 3-2 (1) no.6 b names personal
//! assistance with practical help, training and support contact.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::{Answer, Verdict};
use crate::services::{Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Minutes};

/// `NEC-RIGHT`: the right to necessary services of the municipality.
pub(crate) static NEC_RIGHT: Rule<()> = Rule {
    id: "NEC-RIGHT",
    term: "rett til nødvendige helse- og omsorgstjenester",
    confidence: Confidence::High,
    doubts: &[Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "2-1", "(2)"),
            Citation::new(Act::PatientAndUserRights, "2-1 a", ""),
            Citation::new(Act::HealthAndCareServices, "3-1", ""),
            Citation::new(Act::HealthAndCareServices, "3-2", "(1) no.6 b"),
        ],
        text: "Den som oppholder seg i kommunen, har rett til «nødvendige helse- og omsorgstjenester». Dit hører personlig \
               assistanse: praktisk bistand, opplæring og støttekontakt. Retten sto tidligere i § 2-1 a.",
        body: Some(()),
    }],
};

/// Necessary services of any kind.
pub(crate) fn necessary_services(facts: &RightsFacts, known_on: Date) -> Answer {
    decide(&NEC_RIGHT, facts.on, known_on, |()| Ok(needs_any_service(facts)))
}

fn needs_any_service(facts: &RightsFacts) -> Verdict {
    let is_some_time = |time: Option<Minutes>| time.map(|time| time > Minutes::ZERO);
    let needs = [
        (is_some_time(facts.bpa.personal_assistance), MissingFact::PersonalAssistance),
        (is_some_time(facts.bpa.respite), MissingFact::Respite),
        (facts.support_contact, MissingFact::SupportContact),
        (facts.circumstances.needs_health_services, MissingFact::HealthServices),
    ];
    let unknown: Vec<MissingFact> = needs.iter().filter(|(need, _)| need.is_none()).map(|(_, fact)| *fact).collect();
    let met = if needs.iter().any(|(need, _)| *need == Some(true)) {
        Some(true)
    } else {
        unknown.is_empty().then_some(false)
    };
    all_of(RightOutcome::Right, &[Condition::of_any(Ground::ServicesNeeded, met, unknown)])
}

/// A support contact, as one of the necessary services.
pub(crate) fn support_contact(facts: &RightsFacts, known_on: Date) -> Answer {
    let needed = Condition::of(Ground::SupportContactNeeded, facts.support_contact, MissingFact::SupportContact);
    let answer = decide(&NEC_RIGHT, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &[needed])));
    with_note(answer, Note::WrittenDecisionOwed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(NEC_RIGHT, [from(2012, 1, 1).cites("pbrl § 2-1 (2)")]);

    #[test]
    fn any_need_gives_the_right_and_none_only_when_every_need_is_denied() {
        use RightOutcome::{NoRight, Right, Unclear};
        let nothing = RightsFacts::nothing_known(FAMILY.on);
        let only = |support_contact| RightsFacts { support_contact, ..nothing };
        let none = {
            let mut none = FAMILY;
            none.bpa.personal_assistance = Some(Minutes::ZERO);
            none.bpa.respite = Some(Minutes::ZERO);
            none.circumstances.needs_health_services = Some(false);
            none
        };
        let rows = [
            ("36.5 h", FAMILY, Right, vec![]),
            ("only a support contact", only(Some(true)), Right, vec![]),
            (
                "no support contact, the rest unknown",
                only(Some(false)),
                Unclear,
                vec![MissingFact::PersonalAssistance, MissingFact::Respite, MissingFact::HealthServices],
            ),
            ("nothing needed", none, NoRight, vec![]),
        ];
        for (name, facts, outcome, missing) in rows {
            let found = necessary_services(&facts, KNOWN);
            assert_eq!((found.verdict.outcome, found.verdict.missing), (outcome, missing), "{name}");
            assert_eq!(found.citations[0].to_string(), "pbrl § 2-1 (2)", "{name}");
        }
    }

    #[test]
    fn a_support_contact_is_owed_where_it_is_needed() {
        let rows =
            [(Some(true), RightOutcome::Right), (Some(false), RightOutcome::NoRight), (None, RightOutcome::Unclear)];
        for (needed, outcome) in rows {
            let found = support_contact(&RightsFacts { support_contact: needed, ..FAMILY }, KNOWN);
            assert_eq!(found.verdict.outcome, outcome, "{needed:?}");
            assert_eq!(found.verdict.missing.is_empty(), needed.is_some());
            assert!(found.citations.iter().any(|c| c.to_string() == "hol § 3-2 (1) no.6 b"));
        }
        let before = support_contact(&RightsFacts { on: date(2011, 12, 31), ..FAMILY }, KNOWN);
        assert!(before.uncovered.is_some() && before.verdict.outcome == RightOutcome::Unclear);
    }
}
