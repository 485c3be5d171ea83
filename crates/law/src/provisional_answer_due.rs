//! By when must the municipality have given a provisional answer?
//!
//! fvl § 11 a (3): in cases on individual decisions a provisional answer shall be given «dersom en henvendelse ikke kan
//! besvares i løpet av en måned etter at den er mottatt». It tells why it takes time and, where possible, when an answer
//! can be expected; it may be left out when «åpenbart unødvendig» (fvl § 11 a (2)).

use crate::{Confidence, Doubt, Length, NotCovered, Rule, Version, count_unmoved};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled, StepKind};

/// `PRELIM`: the provisional answer (*foreløpig svar*), counted from receipt.
pub(crate) static PRELIM: Rule<Length> = Rule {
    id: "PRELIM",
    term: "foreløpig svar",
    confidence: Confidence::High,
    doubts: &[Doubt::AuthorityLimitMayMove, Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                Citation::new(Act::PublicAdministration1967, "11 a", "(3)"),
                Citation::new(Act::PublicAdministration1967, "11 a", "(2)"),
            ],
            text: "Kan en søknad ikke besvares «i løpet av en måned etter at den er mottatt», skal kommunen gi et \
                   foreløpig svar. Det skal si hvorfor saken ikke kan behandles tidligere, og «såvidt mulig» når svar \
                   kan ventes. Foreløpig svar kan bare unnlates når det er «åpenbart unødvendig».",
            body: Some(Length::Months(1)),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[Citation::new(Act::PublicAdministration2025, "17", "")],
            text: "Bare overskriften er lest: «Saksbehandlingstid og plikt til å opplyse om sakens fremdrift».",
            body: None,
        },
    ],
};

/// The last day for the provisional answer to an application received on `received_on`.
///
/// Whether domstolloven § 149 moves an authority's own duty is doubtful: the day is shown unmoved, and on a Saturday or
/// red day the answer carries [`Doubt::AuthorityLimitMayMove`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn provisional_answer_due(received_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = PRELIM.on(received_on, known_on)?;
    let counted = count_unmoved(received_on, *applied.body, known_on)?;
    let falls_on_red_day = matches!(counted.steps.last().map(|s| &s.kind), Some(StepKind::NotMoved(_)));
    let inputs = [("received_on", received_on.to_string()), ("known_on", known_on.to_string())];
    let mut due = applied.ruled(counted.value, inputs);
    due.steps = counted.steps;
    due.doubt = falls_on_red_day.then(|| Doubt::AuthorityLimitMayMove.key().into());
    Ok(due)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::testing::{KNOWN, proves};

    // The rule itself is asked: its function counts, and the holidays are known for fewer years.
    proof!(PRELIM, [from(1970, 1, 1).cites("fvl § 11 a (3)"), asleep().cites("nfvl § 17")]);

    #[test]
    fn the_provisional_answer_is_due_one_month_after_receipt() {
        let rows = [
            ("an ordinary month", date(2026, 10, 12), date(2026, 11, 12), false),
            ("31 January: the last day of February, a Saturday, unmoved", date(2026, 1, 31), date(2026, 2, 28), true),
            ("31 January in a leap year: a Tuesday", date(2028, 1, 31), date(2028, 2, 29), false),
            ("ends on a Sunday: shown unmoved, with the doubt", date(2026, 10, 22), date(2026, 11, 22), true),
            ("ends on Easter Monday", date(2026, 3, 6), date(2026, 4, 6), true),
            ("ends the day after Easter", date(2026, 3, 7), date(2026, 4, 7), false),
            ("ends on 17 May, a Monday", date(2027, 4, 17), date(2027, 5, 17), true),
            ("across the change of the clock", date(2026, 3, 27), date(2026, 4, 27), false),
            ("received on a Sunday", date(2026, 11, 22), date(2026, 12, 22), false),
            ("first day of the act, but its holidays are later", date(1995, 2, 24), date(1995, 3, 24), false),
        ];
        for (name, received_on, due_on, doubtful) in rows {
            let due = provisional_answer_due(received_on, KNOWN).expect(name);
            assert_eq!(due.value, due_on, "{name}");
            assert_eq!(due.doubt.as_deref() == Some("authority_limit_may_move"), doubtful, "{name}");
            proves(&due, "fvl § 11 a (3)", name);
        }
    }

    #[test]
    fn it_says_rule_version_facts_and_counting() {
        let due = provisional_answer_due(date(2026, 1, 31), KNOWN).expect("covered");
        assert_eq!(due.rule.to_string(), "PRELIM");
        assert_eq!(due.version, Commencement::NotEstablished(date(1970, 1, 1)));
        assert_eq!(due.inputs[0], ("received_on".into(), "2026-01-31".to_owned()));
        let kinds: Vec<_> = due.steps.into_iter().map(|s| s.kind).collect();
        let expected = [
            StepKind::StartsFrom,
            StepKind::MonthsOn(1),
            StepKind::LastDayOfMonth,
            StepKind::NotMoved("saturday".into()),
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn the_new_act_is_asleep_and_days_before_the_old_one_are_not_covered() {
        assert!(provisional_answer_due(date(2040, 1, 2), KNOWN).is_ok());
        let before = provisional_answer_due(date(1969, 12, 31), KNOWN).expect_err("before the act");
        assert_eq!(before.why, Uncovered::BeforeFirst);
        assert_eq!(before.rule.to_string(), "PRELIM");
        let unknown = provisional_answer_due(date(2026, 1, 2), date(1967, 2, 9)).expect_err("not adopted");
        assert_eq!(unknown.why, Uncovered::NotKnownYet);
    }
}
