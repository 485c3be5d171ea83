//! Can a complaint that comes too late still be heard?
//!
//! fvl § 31: it may, when the complainant «ikke kan lastes» for it, or when it «av særlige grunner er rimelig»; never
//! when «mer enn ett år» has gone since the decision was made. The first two are judgements; the bound is computed.

use crate::{Confidence, Doubt, Length, NotCovered, Rule, Version, count_unmoved};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled, StepKind};

/// `CPL-LATE`: late complaints (*oversitting av klagefristen*).
pub(crate) static CPL_LATE: Rule<Length> = Rule {
    id: "CPL-LATE",
    term: "for sen klage",
    confidence: Confidence::High,
    doubts: &[Doubt::YearBoundMayMove, Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                Citation::new(Act::PublicAdministration1967, "31", "(1)"),
                Citation::new(Act::PublicAdministration1967, "31", "(3)"),
            ],
            text: "En klage som kommer for sent, kan likevel behandles når klageren «ikke kan lastes» for det, eller når \
                   det «av særlige grunner er rimelig». Den kan ikke behandles som klage når det er gått «mer enn ett år \
                   siden vedtaket ble truffet».",
            body: Some(Length::Months(12)),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[Citation::new(Act::PublicAdministration2025, "65", "")],
            text: "Bare overskriften er lest: «Oversitting av klagefristen mv.».",
            body: None,
        },
    ],
};

keyed! {
    /// What the law says of a complaint that came on a day.
    LateComplaint {
        /// It came in time.
        InTime = "in_time",
        /// It came late and may be heard: not to blame, or special reasons. A person judges.
        MayBeHeard = "may_be_heard",
        /// More than a year has gone; it cannot be heard as a complaint.
        Barred = "barred",
    }
}

/// The last day on which a late complaint on a decision made on `decided_on` can be heard. Shown unmoved; on a Saturday
/// or red day it carries [`Doubt::YearBoundMayMove`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn late_complaint_bound(decided_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = CPL_LATE.on(decided_on, known_on)?;
    let counted = count_unmoved(decided_on, *applied.body, known_on)?;
    let inputs = [("decided_on", decided_on.to_string()), ("known_on", known_on.to_string())];
    let mut bound = applied.ruled(counted.value, inputs);
    bound.doubt = matches!(counted.steps.last().map(|s| &s.kind), Some(StepKind::NotMoved(_)))
        .then(|| Doubt::YearBoundMayMove.key().into());
    bound.steps = counted.steps;
    Ok(bound)
}

/// In time, late or barred? `handed_in_on` is the day the complaint was handed to the post or sent.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rules.
pub fn late_complaint(
    decided_on: Date,
    knowledge_on: Date,
    handed_in_on: Date,
    known_on: Date,
) -> Result<Ruled<LateComplaint>, NotCovered> {
    let deadline = crate::complaint_deadline(knowledge_on, known_on)?;
    let mut bound = late_complaint_bound(decided_on, known_on)?;
    bound.inputs.push(("knowledge_on".into(), knowledge_on.to_string()));
    bound.inputs.push(("handed_in_on".into(), handed_in_on.to_string()));
    if handed_in_on <= deadline.value {
        return Ok(deadline.map(|_| LateComplaint::InTime));
    }
    Ok(bound.map(|last| if handed_in_on <= last { LateComplaint::MayBeHeard } else { LateComplaint::Barred }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    // The rule itself is asked: its function counts, and the holidays are known for fewer years.
    proof!(CPL_LATE, [from(1970, 1, 1).cites("fvl § 31 (3)"), asleep().cites("nfvl § 65")]);

    #[test]
    fn a_late_complaint_can_be_heard_for_one_year_from_the_decision() {
        let rows = [
            ("a year", date(2025, 11, 24), date(2026, 11, 24), false),
            ("ends on a Sunday: unmoved, with the doubt", date(2025, 11, 22), date(2026, 11, 22), true),
            ("a decision on a leap day", date(2028, 2, 29), date(2029, 2, 28), false),
        ];
        for (name, decided_on, last, doubtful) in rows {
            let bound = late_complaint_bound(decided_on, KNOWN).expect(name);
            assert_eq!(bound.value, last, "{name}");
            assert_eq!(bound.doubt.is_some(), doubtful, "{name}");
            proves(&bound, "fvl § 31 (3)", name);
        }
        let before = late_complaint_bound(date(1969, 12, 31), KNOWN).expect_err("before the act");
        assert_eq!(before.why, Uncovered::BeforeFirst);
    }

    #[test]
    fn a_complaint_is_in_time_late_or_barred() {
        let (decided, knew) = (date(2026, 3, 2), date(2026, 3, 5));
        let rows = [
            ("posted on the last day", date(2026, 4, 7), LateComplaint::InTime, "pbrl § 7-5"),
            ("the day after", date(2026, 4, 8), LateComplaint::MayBeHeard, "fvl § 31 (1)"),
            ("the last day of the year", date(2027, 3, 2), LateComplaint::MayBeHeard, "fvl § 31 (1)"),
            ("the day after the year", date(2027, 3, 3), LateComplaint::Barred, "fvl § 31 (3)"),
        ];
        for (name, handed_in_on, expected, citation) in rows {
            let found = late_complaint(decided, knew, handed_in_on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
        // Who learns of the decision late has four weeks all the same.
        let late_knowledge = late_complaint(decided, date(2027, 3, 1), date(2027, 3, 10), KNOWN).expect("covered");
        assert_eq!(late_knowledge.value, LateComplaint::InTime);
    }
}
