//! The body of complaint has decided. What is left?
//!
//! fvl § 28 (3): its decision «kan […] ikke påklages». One may ask it to reverse its decision (fvl § 35), turn to the
//! parliamentary ombud (*Sivilombudet*), or go to court. Its decision to turn a complaint away may be complained of, unless
//! the municipality too had turned it away, or had tried that question and found the conditions met.

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// What the body of complaint did, and the municipality before it.
    ComplaintEnd {
        /// It decided the complaint.
        Decided = "decided",
        /// It turned the complaint away, and the municipality had not looked at that question.
        TurnedAway = "turned_away",
        /// It turned the complaint away; the municipality had turned it away too, or had found the conditions met.
        TurnedAwayAsTriedBelow = "turned_away_as_tried_below",
    }
}

keyed! {
    /// What is left to do.
    FurtherStep {
        /// A complaint on the turning away.
        ComplainOfTurningAway = "complain_of_turning_away",
        /// To ask the body of complaint to reverse its decision.
        AskForReversal = "ask_for_reversal",
        /// The parliamentary ombud.
        Ombud = "ombud",
        /// The courts.
        Court = "court",
    }
}

/// `CPL-FINAL`: no further complaint (*endelig klagevedtak*).
pub(crate) static CPL_FINAL: Rule<()> = Rule {
    id: "CPL-FINAL",
    term: "klageinstansens vedtak kan ikke påklages",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("28", "(3)")],
            "«[K]lageinstansens vedtak i klagesak» kan ikke påklages. Man kan be om omgjøring, gå til Sivilombudet eller til \
             domstolene. Et vedtak om å avvise klagen kan påklages, unntatt blant annet når «også underinstansen traff \
             vedtak om å avvise klagen».",
            (),
        ),
        heading_of_2025!([nfvl("61"), nfvl("62")], "Bare overskriftene er lest: «Klagerett», «Klageinstans»."),
    ],
};

/// What is left after the complaint ended on a day.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn further_complaint(
    end: ComplaintEnd,
    ended_on: Date,
    known_on: Date,
) -> Result<Ruled<Vec<FurtherStep>>, NotCovered> {
    let applied = CPL_FINAL.on(ended_on, known_on)?;
    let complaint = (end == ComplaintEnd::TurnedAway).then_some(FurtherStep::ComplainOfTurningAway);
    let always = [FurtherStep::AskForReversal, FurtherStep::Ombud, FurtherStep::Court];
    let steps = complaint.into_iter().chain(always).collect();
    Ok(applied.ruled(steps, [("end", end.key().to_owned()), ("ended_on", ended_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        CPL_FINAL,
        |on, known_on| further_complaint(ComplaintEnd::Decided, on, known_on),
        [from(1970, 1, 1).cites("fvl § 28 (3)"), asleep().cites("nfvl § 61")]
    );

    #[test]
    fn a_decision_on_a_complaint_is_the_last_one_and_other_doors_stay_open() {
        let rows = [
            ("decided", ComplaintEnd::Decided, false),
            ("turned away", ComplaintEnd::TurnedAway, true),
            ("turned away twice", ComplaintEnd::TurnedAwayAsTriedBelow, false),
        ];
        for (name, end, may_complain) in rows {
            let left = further_complaint(end, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(left.value.contains(&FurtherStep::ComplainOfTurningAway), may_complain, "{name}");
            assert!(left.value.contains(&FurtherStep::Ombud) && left.value.contains(&FurtherStep::Court), "{name}");
            proves(&left, "fvl § 28 (3)", name);
        }
    }
}
