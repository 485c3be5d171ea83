//! What must the letter with the decision tell, and who gets it?
//!
//! fvl § 27: parties are notified «så snart som mulig»; a «mindreårig over 15 år» who is represented is notified too. The
//! letter tells «klageadgang, klagefrist, klageinstans og den nærmere fremgangsmåte ved klage», the right to see the
//! documents, the possibility of a stay where enforcement could harm, and conditions for a lawsuit where there are any.

use crate::age::{has_reached, leap_day_doubt};
use crate::decision_content::{DecisionFacts, Part, RequiredPart, RequiredWhen};
use crate::{Confidence, Doubt, Force, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

const fn fvl(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::PublicAdministration1967, section, paragraph)
}
const fn pbrl(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::PatientAndUserRights, section, paragraph)
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NotificationAges {
    /// A minor is notified personally from this birthday.
    pub minor_from_age: u8,
    /// No minor from this birthday.
    pub adult_from_age: u8,
}

/// `NOTIFY`: notification of the decision (*underretning om vedtaket*).
pub(crate) static NOTIFY: Rule<NotificationAges> = Rule {
    id: "NOTIFY",
    term: "underretning om vedtaket",
    confidence: Confidence::High,
    doubts: &[Doubt::OverFifteen, Doubt::ChildPartyAndParents, Doubt::LeapDayBirthday, Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[fvl("27", "(1)"), fvl("27", "(3)")],
            text: "Partene underrettes om vedtaket «så snart som mulig», også en representert «mindreårig over 15 år» \
                   selv. Brevet opplyser om «klageadgang, klagefrist, klageinstans og den nærmere fremgangsmåte ved \
                   klage» og retten til å se dokumentene. Kan vedtaket gjennomføres til skade før klagen er avgjort, \
                   opplyses det om å be om utsetting. Vilkår for søksmål nevnes der de finnes.",
            body: Some(NotificationAges { minor_from_age: 15, adult_from_age: 18 }),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[
                Citation::new(Act::PublicAdministration2025, "58", ""),
                Citation::new(Act::PublicAdministration2025, "59", ""),
            ],
            text: "Bare overskriftene er lest: «Melding om enkeltvedtak mv.» og «Innholdet i meldingen».",
            body: None,
        },
    ],
};

/// Which parts the duty to notify asks for.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn notification(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = NOTIFY.on(facts.decided_on, known_on)?;
    let (ages, on, born) = (applied.body, facts.decided_on, facts.subject_born);
    let must = |part, when, citations| RequiredPart { part, force: Force::Must, when, rule: applied.id(), citations };
    let mut parts = vec![must(Part::Outcome, RequiredWhen::Always, vec![fvl("27", "(1)")])];
    // No complaint lies on a decision on a complaint: fvl § 28 (3).
    if !facts.is_on_complaint {
        let open = RequiredWhen::ComplaintIsOpen;
        parts.extend([
            must(Part::ComplaintRight, open, vec![fvl("27", "(3)"), pbrl("7-2", "(1)")]),
            must(Part::ComplaintDeadline, open, vec![fvl("27", "(3)"), pbrl("7-5", "")]),
            must(Part::ComplaintBody, open, vec![fvl("27", "(3)"), pbrl("7-2", "(1)")]),
            must(Part::ComplaintProcedure, open, vec![fvl("27", "(3)"), pbrl("7-3", "")]),
        ]);
        if facts.could_be_carried_out_to_harm {
            let citations = vec![fvl("27", "(3)"), fvl("42", "(1)")];
            parts.push(must(Part::StayOfEnforcement, RequiredWhen::HarmBeforeComplaintIsDecided, citations));
        }
    }
    parts.push(must(Part::DocumentAccess, RequiredWhen::Always, vec![fvl("27", "(3)"), fvl("18", "(1)")]));
    if facts.lawsuit_has_conditions {
        let citations = vec![fvl("27", "(3)"), fvl("27 b", "")];
        parts.push(must(Part::LawsuitConditions, RequiredWhen::LawsuitHasConditions, citations));
    }
    let is_minor_over_age = has_reached(born, ages.minor_from_age, on) && !has_reached(born, ages.adult_from_age, on);
    if is_minor_over_age && facts.is_represented {
        parts.push(must(Part::CopyToMinor, RequiredWhen::RepresentedMinorOver15, vec![fvl("27", "(1)")]));
    }
    let mut ruled = applied.ruled(parts, facts.inputs());
    let turns_over_today = crate::birthday(born, ages.minor_from_age) == Some(on);
    ruled.doubt = leap_day_doubt(born, ages.minor_from_age, on)
        .or((turns_over_today && facts.is_represented).then(|| Doubt::OverFifteen.key().into()));
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision_content::testing::GRANTED;
    use crate::testing::{KNOWN, proves};

    proof!(
        NOTIFY,
        |decided_on, known_on| notification(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(1970, 1, 1).cites("fvl § 27 (1)"), asleep().cites("nfvl § 58")]
    );

    fn parts(facts: &DecisionFacts) -> Vec<Part> {
        notification(facts, KNOWN).expect("covered").value.into_iter().map(|p| p.part).collect()
    }

    #[test]
    fn the_letter_always_tells_how_to_complain_and_to_see_the_documents() {
        assert_eq!(
            parts(&GRANTED),
            [
                Part::Outcome,
                Part::ComplaintRight,
                Part::ComplaintDeadline,
                Part::ComplaintBody,
                Part::ComplaintProcedure,
                Part::DocumentAccess
            ]
        );
        proves(&notification(&GRANTED, KNOWN).expect("covered"), "fvl § 27 (3)", "complaint");
    }

    #[test]
    fn other_parts_come_with_their_condition() {
        let with = |facts: DecisionFacts, part| parts(&facts).contains(&part);
        assert!(with(DecisionFacts { could_be_carried_out_to_harm: true, ..GRANTED }, Part::StayOfEnforcement));
        assert!(with(DecisionFacts { lawsuit_has_conditions: true, ..GRANTED }, Part::LawsuitConditions));
        assert!(!with(DecisionFacts { is_on_complaint: true, ..GRANTED }, Part::ComplaintDeadline));
        let born_2011 = DecisionFacts { subject_born: date(2011, 5, 3), is_represented: true, ..GRANTED };
        let rows = [
            ("the day before fifteen", date(2026, 5, 2), false),
            ("fifteen today", date(2026, 5, 3), true),
            ("the last day as a minor", date(2029, 5, 2), true),
            ("eighteen today", date(2029, 5, 3), false),
        ];
        for (name, decided_on, expected) in rows {
            assert_eq!(with(DecisionFacts { decided_on, ..born_2011 }, Part::CopyToMinor), expected, "{name}");
        }
        let birthday =
            notification(&DecisionFacts { decided_on: date(2026, 5, 3), ..born_2011 }, KNOWN).expect("covered");
        assert_eq!(birthday.doubt.as_deref(), Some("over_fifteen"));
        assert!(notification(&DecisionFacts { decided_on: date(1969, 12, 31), ..GRANTED }, KNOWN).is_err());
    }
}
