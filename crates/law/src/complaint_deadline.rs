//! Until when may somebody complain?
//!
//! pbrl § 7-5: «fire uker etter at vedkommende fikk eller burde ha fått tilstrekkelig kunnskap til å fremme en klage».
//! It goes before the three weeks of fvl § 29. It is counted by fvl § 30 (through pbrl § 7-7), and a complaint is in time
//! when handed to the post before the end.

use crate::time_count::party_deadline;
use crate::{Confidence, Doubt, Length, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `CPL-DEADLINE`: the time limit for a complaint (*klagefrist*).
pub(crate) static CPL_DEADLINE: Rule<Length> = Rule {
    id: "CPL-DEADLINE",
    term: "klagefrist",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "7-5", ""),
            Citation::new(Act::PatientAndUserRights, "7-7", ""),
            Citation::new(Act::PublicAdministration1967, "30", ""),
        ],
        text: "Fristen for å klage er «fire uker etter at vedkommende fikk eller burde ha fått tilstrekkelig kunnskap \
               til å fremme en klage». Det er nok at klagen er levert til posten før fristen er ute. Fristen regnes \
               etter domstolloven §§ 148 og 149.",
        body: Some(Length::Weeks(4)),
    }],
};

/// The last day to complain, for somebody who got sufficient knowledge on `knowledge_on`: most often the day the letter
/// with the decision reached them. When they should have got it is a judgement that the caller makes.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule or of the counting.
pub fn complaint_deadline(knowledge_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    party_deadline(&CPL_DEADLINE, ("knowledge_on", knowledge_on), known_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    proof!(CPL_DEADLINE, complaint_deadline, [from(2001, 1, 1).cites("pbrl § 7-5")]);

    #[test]
    fn one_may_complain_for_four_weeks_counted_by_the_courts_act() {
        let rows = [
            ("four weeks from a Monday", date(2026, 11, 23), date(2026, 12, 21), "pbrl § 7-5"),
            ("a Saturday moves to Monday", date(2026, 10, 24), date(2026, 11, 23), "domstolloven § 149"),
            ("a Sunday moves to Monday", date(2026, 10, 25), date(2026, 11, 23), "domstolloven § 149"),
            (
                "Maundy Thursday moves to the Tuesday after Easter",
                date(2026, 3, 5),
                date(2026, 4, 7),
                "domstolloven § 149",
            ),
            ("the day before Maundy Thursday stays", date(2026, 3, 4), date(2026, 4, 1), "domstolloven § 149"),
            ("Ascension moves by one day", date(2026, 4, 16), date(2026, 5, 15), "domstolloven § 149"),
            ("25 December moves to the 28th", date(2026, 11, 27), date(2026, 12, 28), "domstolloven § 149"),
            ("New Year's Day is a Friday in 2027", date(2026, 12, 4), date(2027, 1, 4), "domstolloven § 149"),
            ("across a leap day", date(2028, 2, 7), date(2028, 3, 6), "domstolloven § 148"),
            ("across the change to summer time", date(2027, 3, 8), date(2027, 4, 5), "domstolloven § 148"),
            ("across the change to winter time", date(2026, 10, 5), date(2026, 11, 2), "domstolloven § 148"),
            ("first covered day", date(2001, 1, 1), date(2001, 1, 29), "pbrl § 7-5"),
        ];
        for (name, knowledge_on, last_day, citation) in rows {
            let deadline = complaint_deadline(knowledge_on, KNOWN).expect(name);
            assert_eq!(deadline.value, last_day, "{name}");
            proves(&deadline, citation, name);
            assert_eq!(deadline.rule.to_string(), "CPL-DEADLINE");
        }
    }

    #[test]
    fn before_the_act_there_is_no_answer() {
        let before = complaint_deadline(date(2000, 12, 31), KNOWN).expect_err("before the act");
        assert_eq!(before.why, Uncovered::BeforeFirst);
    }
}
