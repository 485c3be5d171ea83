//! Which steps of age has a child reached on a day, and what follows from each?
//!
//! The statutes keep 7, 12, 15, 16 and 18 apart, and so do we: one step per provision, never merged.

use crate::advance_notice::NOTICE;
use crate::age::leap_day_doubt;
use crate::bpa_hours::BPA_RESPITE;
use crate::child_heard::CHILD_HEARD;
use crate::child_party::CHILD_PARTY;
use crate::health_consent::CONS_HEALTH;
use crate::notification::NOTIFY;
use crate::parent_information::PARENT_INFO;
use crate::procedure::document_access::ACCESS;
use crate::procedure::investigation::INVESTIGATE;
use crate::{Confidence, Doubt, NotCovered, Rule, Version, birthday};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, RuleId, Ruled};
use serde::Serialize;

keyed! {
    /// What follows when an age is reached.
    AgeConsequence {
        /// Informed and heard whenever able to form views.
        HeardWhenAble = "heard_when_able",
        /// Informed and asked before the parents consent to health care.
        AskedBeforeConsent = "asked_before_consent",
        /// Great weight on the child's view.
        GreatWeightOnView = "great_weight_on_view",
        /// May act as party when the case is understood.
        MayActAsParty = "may_act_as_party",
        /// May ask, for reasons worthy of respect, that the parents are not informed.
        MayKeepFromParents = "may_keep_from_parents",
        /// Consents itself to health care the parents are rightly not informed of.
        ConsentsWhereParentsNotInformed = "consents_where_parents_not_informed",
        /// Gets advance notice personally beside a guardian.
        OwnAdvanceNotice = "own_advance_notice",
        /// Is shown adverse facts personally beside a guardian.
        OwnAdverseFacts = "own_adverse_facts",
        /// May see confidential facts through a party's access to documents.
        MaySeeConfidentialFacts = "may_see_confidential_facts",
        /// Gets the decision personally beside a guardian.
        OwnNotification = "own_notification",
        /// Consents to health care alone.
        OwnHealthConsent = "own_health_consent",
        /// The parents are no longer informed automatically.
        ParentsNotInformedAutomatically = "parents_not_informed_automatically",
        /// No information is given for parental responsibility any more.
        ParentalResponsibilityEnds = "parental_responsibility_ends",
        /// The parents' respite is no longer part of the right to BPA.
        RespiteLeavesBpaRight = "respite_leaves_bpa_right",
    }
}

/// One step of age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AgeStep {
    /// The age; 0 is from birth.
    pub age: u8,
    /// The day it is reached; `None` when that lies outside the calendar.
    pub reached_on: Option<Date>,
    /// Has it been reached by the day asked for?
    pub is_reached: bool,
    /// What follows.
    pub consequence: AgeConsequence,
    /// The rule it stands in.
    pub rule: RuleId,
    /// Where it stands.
    pub citation: Citation,
}

/// `PARTY-AGES`: the steps of age, put together from the rules that hold them.
pub(crate) static PARTY_AGES: Rule<()> = Rule {
    id: "PARTY-AGES",
    term: "alderstrinn",
    confidence: Confidence::High,
    doubts: &[Doubt::ChildPartyAndParents, Doubt::OverFifteen, Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "3-1", "(1)"),
            Citation::new(Act::PatientAndUserRights, "3-4", ""),
            Citation::new(Act::PatientAndUserRights, "4-3", "(1)"),
            Citation::new(Act::PatientAndUserRights, "4-4", "(5)"),
            Citation::new(Act::PatientAndUserRights, "6-5", ""),
            Citation::new(Act::PublicAdministration1967, "16", "(1)"),
            Citation::new(Act::PublicAdministration1967, "17", "(4)"),
            Citation::new(Act::PublicAdministration1967, "18", "(1)"),
            Citation::new(Act::PublicAdministration1967, "27", "(1)"),
        ],
        text: "Alderstrinnene 7, 12, 15, 16 og 18 år står i hver sin bestemmelse og holdes fra hverandre. Opplysninger som \
               er til skade, legges også fram for en «mindreårig over 15 år». En mindreårig «under 15 år skal ikke gjøres \
               kjent med opplysninger som er underlagt lovbestemt taushetsplikt».",
        body: Some(()),
    }],
};

/// All steps of age in order, for somebody born on `born`, seen on the day `on`. A step whose rule did not apply on that
/// day is left out.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule, or of one of the rules it is put together from.
pub fn party_ages(born: Date, on: Date, known_on: Date) -> Result<Ruled<Vec<AgeStep>>, NotCovered> {
    let applied = PARTY_AGES.on(on, known_on)?;
    let steps: Vec<AgeStep> = rows(on, known_on)?
        .into_iter()
        .map(|(age, consequence, rule, citation)| {
            let reached_on = birthday(born, age);
            let is_reached = reached_on.is_some_and(|day| day <= on);
            AgeStep { age, reached_on, is_reached, consequence, rule: RuleId::new(rule), citation }
        })
        .collect();
    let inputs = [("born", born.to_string()), ("on", on.to_string()), ("known_on", known_on.to_string())];
    let doubt = steps.iter().find_map(|step| leap_day_doubt(born, step.age, on));
    let mut ruled = applied.ruled(steps, inputs);
    ruled.doubt = doubt;
    Ok(ruled)
}

type Row = (u8, AgeConsequence, &'static str, Citation);

fn rows(on: Date, known_on: Date) -> Result<Vec<Row>, NotCovered> {
    use AgeConsequence as Then;
    let pbrl = |section, paragraph| Citation::new(Act::PatientAndUserRights, section, paragraph);
    let fvl = |section, paragraph| Citation::new(Act::PublicAdministration1967, section, paragraph);
    let heard = CHILD_HEARD.on(on, known_on)?.body;
    let party = CHILD_PARTY.on(on, known_on)?.body;
    let told = PARENT_INFO.on(on, known_on)?.body;
    let consent = CONS_HEALTH.on(on, known_on)?.body;
    let notice = NOTICE.on(on, known_on)?.body;
    let shown = INVESTIGATE.on(on, known_on)?.body;
    let seen = ACCESS.on(on, known_on)?.body;
    let notified = NOTIFY.on(on, known_on)?.body;
    let mut rows = vec![
        (0, Then::HeardWhenAble, CHILD_HEARD.id, pbrl("3-1", "(1)")),
        (heard.must_from_age, Then::AskedBeforeConsent, CHILD_HEARD.id, pbrl("4-4", "(5)")),
        (heard.great_weight_from_age, Then::GreatWeightOnView, CHILD_HEARD.id, pbrl("4-4", "(5)")),
        (party.from_age, Then::MayActAsParty, CHILD_PARTY.id, pbrl("6-5", "")),
        (told.wish_from_age, Then::MayKeepFromParents, PARENT_INFO.id, pbrl("3-4", "(2)")),
        (consent.some_matters_from_age, Then::ConsentsWhereParentsNotInformed, CONS_HEALTH.id, pbrl("4-3", "(1)")),
        (notice.minor_from_age, Then::OwnAdvanceNotice, NOTICE.id, fvl("16", "(1)")),
        (shown.adverse_facts_from_age, Then::OwnAdverseFacts, INVESTIGATE.id, fvl("17", "(4)")),
        (seen.confidential_from_age, Then::MaySeeConfidentialFacts, ACCESS.id, fvl("18", "(1)")),
        (notified.minor_from_age, Then::OwnNotification, NOTIFY.id, fvl("27", "(1)")),
        (consent.own_from_age, Then::OwnHealthConsent, CONS_HEALTH.id, pbrl("4-3", "(1)")),
        (told.automatic_until_age, Then::ParentsNotInformedAutomatically, PARENT_INFO.id, pbrl("3-4", "(1)")),
        (told.necessary_until_age, Then::ParentalResponsibilityEnds, PARENT_INFO.id, pbrl("3-4", "(4)")),
    ];
    // The right to BPA is younger than the other rules: before it, there is no such step.
    if let Ok(respite) = BPA_RESPITE.on(on, known_on) {
        rows.push((
            respite.body.child_under_age,
            Then::RespiteLeavesBpaRight,
            BPA_RESPITE.id,
            pbrl("2-1 d", "(1) s.2"),
        ));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(PARTY_AGES, |on, known_on| party_ages(on, on, known_on), [from(2001, 1, 1).cites("pbrl § 6-5")]);

    fn reached(born: Date, on: Date) -> Vec<AgeConsequence> {
        let steps = party_ages(born, on, KNOWN).expect("covered").value;
        steps.into_iter().filter(|s| s.is_reached).map(|s| s.consequence).collect()
    }

    #[test]
    fn each_birthday_brings_what_its_provision_says() {
        use AgeConsequence as Then;
        let born = date(2010, 5, 3);
        let rows: [(&str, Date, &[Then]); 6] = [
            ("birth", date(2010, 5, 3), &[Then::HeardWhenAble]),
            ("7", date(2017, 5, 3), &[Then::AskedBeforeConsent]),
            (
                "12",
                date(2022, 5, 3),
                &[
                    Then::GreatWeightOnView,
                    Then::MayActAsParty,
                    Then::MayKeepFromParents,
                    Then::ConsentsWhereParentsNotInformed,
                ],
            ),
            (
                "15",
                date(2025, 5, 3),
                &[Then::OwnAdvanceNotice, Then::OwnAdverseFacts, Then::MaySeeConfidentialFacts, Then::OwnNotification],
            ),
            ("16", date(2026, 5, 3), &[Then::OwnHealthConsent, Then::ParentsNotInformedAutomatically]),
            ("18", date(2028, 5, 3), &[Then::ParentalResponsibilityEnds, Then::RespiteLeavesBpaRight]),
        ];
        for (age, on, brings) in rows {
            let before = reached(born, on.yesterday().expect("in calendar"));
            let now: Vec<Then> = reached(born, on).into_iter().filter(|c| !before.contains(c)).collect();
            assert_eq!(now, brings, "turning {age}");
        }
        assert_eq!(reached(born, date(2040, 1, 1)).len(), Then::ALL.len());
    }

    #[test]
    fn each_step_carries_its_own_citation_and_rule() {
        let ages = party_ages(date(2010, 5, 3), date(2026, 11, 23), KNOWN).expect("covered");
        proves(&ages, "pbrl § 6-5", "the whole");
        let expected = [
            (AgeConsequence::MayActAsParty, 12, "CHILD-PARTY", "pbrl § 6-5"),
            (AgeConsequence::OwnAdvanceNotice, 15, "NOTICE", "fvl § 16 (1)"),
            (AgeConsequence::OwnNotification, 15, "NOTIFY", "fvl § 27 (1)"),
            (AgeConsequence::RespiteLeavesBpaRight, 18, "BPA-RESPITE", "pbrl § 2-1 d (1) s.2"),
        ];
        for (consequence, age, rule, citation) in expected {
            let step = ages.value.iter().find(|s| s.consequence == consequence).expect("listed");
            assert_eq!(
                (step.age, step.rule.to_string(), step.citation.to_string()),
                (age, rule.into(), citation.into())
            );
        }
        assert!(ages.value.windows(2).all(|w| w[0].age <= w[1].age), "in order");
    }

    #[test]
    fn a_leap_day_birthday_carries_its_doubt_on_the_day_it_matters() {
        let on = |day| party_ages(date(2012, 2, 29), day, KNOWN).expect("covered").doubt;
        assert_eq!(on(date(2027, 2, 28)).as_deref(), Some("leap_day_birthday"));
        assert_eq!(on(date(2027, 3, 1)), None);
        let early = party_ages(date(1995, 1, 1), date(2014, 12, 31), KNOWN).expect("covered").value;
        assert!(
            early.iter().all(|s| s.consequence != AgeConsequence::RespiteLeavesBpaRight),
            "before the right to BPA"
        );
    }
}
