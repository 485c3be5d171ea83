//! What must a refusal of access to documents hold, and who hears a complaint on it?
//!
//! fvl § 21: it is written; it names the provision, «hvilket ledd og hvilken bokstav»; it tells of the right to complain and
//! of the time for it, which here is that of fvl § 29. For a municipality the County Governor is the body of complaint.

use super::{fvl, nfvl};
use crate::time_count::party_deadline;
use crate::{Authority, Confidence, Doubt, Length, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;
use serde::Serialize;

keyed! {
    /// What the refusal holds.
    RefusalPart {
        /// It is written.
        Written = "written",
        /// The provision it rests on.
        Provision = "provision",
        /// Which paragraph of it.
        Paragraph = "paragraph",
        /// Which letter of it.
        Letter = "letter",
        /// The right to complain.
        ComplaintRight = "complaint_right",
        /// The time limit for it.
        ComplaintDeadline = "complaint_deadline",
    }
}

/// What a refusal of access holds, and who hears the complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AccessRefusal {
    /// All of these.
    pub holds: &'static [RefusalPart],
    /// The body of complaint.
    pub complaint_to: Authority,
}

/// `ACCESS-REFUSED`: refusal of access (*avslag på innsyn*); the time to complain on it.
pub(crate) static ACCESS_REFUSED: Rule<Length> = Rule {
    id: "ACCESS-REFUSED",
    term: "avslag på innsyn",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("21", "(1)"), fvl("21", "(2)"), fvl("29", "(1)")],
            "Avslag på innsyn skal være skriftlig. Det skal vise til bestemmelsen, «hvilket ledd og hvilken bokstav», og \
             opplyse om retten til å klage og klagefristen etter § 29. For en kommune er statsforvalteren klageinstans.",
            Length::Weeks(3),
        ),
        heading_of_2025!(
            [nfvl("53")],
            "Bare overskriften er lest: «Avslag, begrunnelse og klage på avgjørelse om partsinnsyn».",
        ),
    ],
};

/// What a refusal given on `refused_on` holds.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn access_refusal(refused_on: Date, known_on: Date) -> Result<Ruled<AccessRefusal>, NotCovered> {
    let applied = ACCESS_REFUSED.on(refused_on, known_on)?;
    let refusal = AccessRefusal { holds: RefusalPart::ALL, complaint_to: Authority::CountyGovernor };
    Ok(applied.ruled(refusal, [("refused_on", refused_on.to_string()), ("known_on", known_on.to_string())]))
}

/// The last day to complain on a refusal of access that reached the party on `notified_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule or of the counting.
pub fn access_refusal_deadline(notified_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    party_deadline(&ACCESS_REFUSED, ("notified_on", notified_on), known_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(ACCESS_REFUSED, access_refusal, [from(1970, 1, 1).cites("fvl § 21 (1)"), asleep().cites("nfvl § 53")]);

    #[test]
    fn a_refusal_names_paragraph_and_letter_and_the_way_to_complain() {
        let refusal = access_refusal(date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(refusal.value.complaint_to, Authority::CountyGovernor);
        for part in [RefusalPart::Paragraph, RefusalPart::Letter, RefusalPart::ComplaintDeadline] {
            assert!(refusal.value.holds.contains(&part), "{}", part.key());
        }
        proves(&refusal, "fvl § 21 (2)", "the body of complaint");
    }

    #[test]
    fn the_time_for_it_is_that_of_the_general_act() {
        let rows = [
            ("a Monday", date(2026, 11, 23), date(2026, 12, 14)),
            ("Christmas Day moves", date(2026, 12, 4), date(2026, 12, 28)),
        ];
        for (name, notified_on, expected) in rows {
            let found = access_refusal_deadline(notified_on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "fvl § 29 (1)", name);
        }
    }
}
