//! May a complaint leave the complainant worse off?
//!
//! fvl § 34 (3): the decision «kan ikke endres til skade for klageren», unless other private or public interests must
//! prevail, and word of it must be «sendt klageren innen 3 måneder etter at underinstansen mottok klagen». Neither bound
//! holds when another's complaint is found well-founded. Worse is fewer hours, and tighter use of the hours as well
//! (Sivilombudet on the use of BPA hours).

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, Length, NotCovered, Rule, count_unmoved};
use jiff::civil::Date;
use kernel::{Minutes, Ruled, StepKind};

/// The decision as it was, as it would be, and why.
#[derive(Clone, Copy, Debug)]
pub struct WorseningFacts {
    /// The day of the decision on the complaint.
    pub on: Date,
    /// The day the municipality received the complaint.
    pub received_on: Date,
    /// Time given in an average week by the decision complained of.
    pub former_weekly: Minutes,
    /// Time that the new decision would give.
    pub new_weekly: Minutes,
    /// The new decision would bind the use of the hours more tightly.
    pub use_is_tighter: bool,
    /// Other private or public interests were judged to prevail.
    pub other_interests_prevail: bool,
    /// Somebody else complained too, and that complaint is well-founded.
    pub another_complaint_upheld: bool,
    /// The day word of the change is sent.
    pub notice_sent_on: Date,
}

keyed! {
    /// May the new decision be made?
    NoWorsening {
        /// It is not to the complainant's harm.
        NotToHarm = "not_to_harm",
        /// To harm, and allowed: another's complaint is well-founded.
        AllowedByAnothersComplaint = "allowed_by_anothers_complaint",
        /// To harm, and allowed: other interests prevail and word of it is sent in time.
        AllowedInTime = "allowed_in_time",
        /// To harm, and barred: no other interest prevails.
        BarredWithoutGround = "barred_without_ground",
        /// To harm, and barred: the time for sending word has run out.
        BarredByTime = "barred_by_time",
    }
}

/// `CPL-REFORMATIO`: no worsening in a complaint (*forbud mot endring til skade*).
pub(crate) static CPL_REFORMATIO: Rule<Length> = Rule {
    id: "CPL-REFORMATIO",
    term: "endring til skade for klageren",
    confidence: Confidence::High,
    doubts: &[Doubt::AuthorityLimitMayMove, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("34", "(3)")],
            "Vedtaket «kan ikke endres til skade for klageren», med mindre klagerens interesser må vike for andre \
             privatpersoner eller offentlige interesser. Melding må være «sendt klageren innen 3 måneder etter at \
             underinstansen mottok klagen». Dette gjelder ikke når en annen også har klaget og får medhold. Til skade er \
             både færre timer og strammere bruk av timene.",
            Length::Months(3),
        ),
        heading_of_2025!([nfvl("68")], "Bare overskriften er lest: «Klageinstansens behandling av klagesaken»."),
    ],
};

/// The last day to send word of a change to the complainant's harm, for a complaint that the municipality received on
/// `received_on`. Shown unmoved; on a Saturday or red day it carries [`Doubt::AuthorityLimitMayMove`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule or of the counting.
pub fn worsening_notice_due(received_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = CPL_REFORMATIO.on(received_on, known_on)?;
    let counted = count_unmoved(received_on, *applied.body, known_on)?;
    let inputs = [("complaint_received_on", received_on.to_string()), ("known_on", known_on.to_string())];
    let mut due = applied.ruled(counted.value, inputs);
    let falls_on_red_day = matches!(counted.steps.last().map(|s| &s.kind), Some(StepKind::NotMoved(_)));
    due.doubt = falls_on_red_day.then(|| Doubt::AuthorityLimitMayMove.key().into());
    due.steps = counted.steps;
    Ok(due)
}

/// May the decision on the complaint be made as it stands?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule, or of the counting where time decides.
pub fn no_worsening(facts: &WorseningFacts, known_on: Date) -> Result<Ruled<NoWorsening>, NotCovered> {
    let applied = CPL_REFORMATIO.on(facts.on, known_on)?;
    let inputs = [
        ("on", facts.on.to_string()),
        ("complaint_received_on", facts.received_on.to_string()),
        ("former_weekly", facts.former_weekly.0.to_string()),
        ("new_weekly", facts.new_weekly.0.to_string()),
        ("use_is_tighter", facts.use_is_tighter.to_string()),
        ("other_interests_prevail", facts.other_interests_prevail.to_string()),
        ("another_complaint_upheld", facts.another_complaint_upheld.to_string()),
        ("notice_sent_on", facts.notice_sent_on.to_string()),
    ];
    let is_worse = facts.new_weekly < facts.former_weekly || facts.use_is_tighter;
    Ok(if !is_worse {
        applied.ruled(NoWorsening::NotToHarm, inputs)
    } else if facts.another_complaint_upheld {
        applied.ruled(NoWorsening::AllowedByAnothersComplaint, inputs)
    } else if !facts.other_interests_prevail {
        applied.ruled(NoWorsening::BarredWithoutGround, inputs)
    } else {
        let due = worsening_notice_due(facts.received_on, known_on)?;
        let is_in_time = facts.notice_sent_on <= due.value;
        let outcome = if is_in_time { NoWorsening::AllowedInTime } else { NoWorsening::BarredByTime };
        let mut ruled = applied.ruled(outcome, inputs);
        (ruled.steps, ruled.doubt) = (due.steps, due.doubt);
        ruled
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    const fn hours(hours: i64) -> Minutes {
        Minutes(hours * 60)
    }

    const SAME: WorseningFacts = WorseningFacts {
        on: date(2026, 11, 23),
        received_on: date(2026, 9, 1),
        former_weekly: hours(40),
        new_weekly: hours(40),
        use_is_tighter: false,
        other_interests_prevail: false,
        another_complaint_upheld: false,
        notice_sent_on: date(2026, 11, 23),
    };

    proof!(
        CPL_REFORMATIO,
        |on, known_on| no_worsening(&WorseningFacts { on, ..SAME }, known_on),
        [from(1970, 1, 1).cites("fvl § 34 (3)"), asleep().cites("nfvl § 68")]
    );

    #[test]
    fn fewer_hours_or_tighter_use_is_barred_without_ground_or_time() {
        let fewer = WorseningFacts { new_weekly: Minutes(40 * 60 - 1), ..SAME };
        let grounded = WorseningFacts { other_interests_prevail: true, ..fewer };
        let rows = [
            ("the same hours", SAME, NoWorsening::NotToHarm),
            ("more hours", WorseningFacts { new_weekly: hours(41), ..SAME }, NoWorsening::NotToHarm),
            ("a minute less", fewer, NoWorsening::BarredWithoutGround),
            (
                "the same hours, tighter use",
                WorseningFacts { use_is_tighter: true, ..SAME },
                NoWorsening::BarredWithoutGround,
            ),
            (
                "more hours, tighter use",
                WorseningFacts { use_is_tighter: true, new_weekly: hours(41), ..SAME },
                NoWorsening::BarredWithoutGround,
            ),
            ("ground and time", grounded, NoWorsening::AllowedInTime),
            (
                "the last day",
                WorseningFacts { notice_sent_on: date(2026, 12, 1), ..grounded },
                NoWorsening::AllowedInTime,
            ),
            (
                "the day after",
                WorseningFacts { notice_sent_on: date(2026, 12, 2), ..grounded },
                NoWorsening::BarredByTime,
            ),
            (
                "another's complaint",
                WorseningFacts { another_complaint_upheld: true, ..fewer },
                NoWorsening::AllowedByAnothersComplaint,
            ),
        ];
        for (name, facts, expected) in rows {
            let found = no_worsening(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "fvl § 34 (3)", name);
        }
    }

    #[test]
    fn word_is_sent_within_three_months_of_receipt() {
        let rows = [
            ("an ordinary day", date(2026, 9, 1), date(2026, 12, 1), false),
            ("30 November: the last day of February, a Sunday, unmoved", date(2026, 11, 30), date(2027, 2, 28), true),
            ("30 November before a leap day", date(2027, 11, 30), date(2028, 2, 29), false),
        ];
        for (name, received_on, expected, doubtful) in rows {
            let due = worsening_notice_due(received_on, KNOWN).expect(name);
            assert_eq!(due.value, expected, "{name}");
            assert_eq!(due.doubt.is_some(), doubtful, "{name}");
            proves(&due, "fvl § 34 (3)", name);
        }
    }
}
