//! A decision has an end. What happens then?
//!
//! No statute read here gives a decision a shortest or longest length, and none prolongs it by itself; nothing is made up.
//! A new decision rests on a fresh look at the whole need: fvl § 17 (1), «så godt opplyst som mulig», and gives its reasons,
//! fvl § 24 (1). While the former one runs it is changed only on a ground of fvl § 35.

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// How a decision stands on a day.
    Renewal {
        /// It has no end: it stands until it is reversed.
        OpenEnded = "open_ended",
        /// It runs; the last day is one of its days.
        Running = "running",
        /// It has ended. Nothing in the law prolongs it; a new decision is needed.
        Ended = "ended",
    }
}

/// `RENEW`: time-limited decisions (*tidsbegrenset vedtak*).
pub(crate) static RENEW: Rule<()> = Rule {
    id: "RENEW",
    term: "tidsbegrenset vedtak",
    confidence: Confidence::Medium,
    doubts: &[Doubt::TimeLimitedDecisions, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("17", "(1)"), fvl("24", "(1)"), fvl("35", "(1)")],
            "Loven har ingen korteste eller lengste varighet for et vedtak, og ingen regel forlenger det av seg selv. Et \
             nytt vedtak bygger på en ny vurdering av behovet, «så godt opplyst som mulig», og begrunnes. Mens det gamle \
             løper, endres det bare på grunnlag som står i § 35.",
            (),
        ),
        heading_of_2025!(
            [nfvl("44"), nfvl("71")],
            "Bare overskriftene er lest: «Forvaltningsorganets utredningsplikt og medvirkning fra parten», «Omgjøring av \
             eget vedtak».",
        ),
    ],
};

/// How does a decision with this last day stand on a day? `ends_on`: `None` has no end. An end carries
/// [`Doubt::TimeLimitedDecisions`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn renewal(ends_on: Option<Date>, on: Date, known_on: Date) -> Result<Ruled<Renewal>, NotCovered> {
    let applied = RENEW.on(on, known_on)?;
    let stands = match ends_on {
        None => Renewal::OpenEnded,
        Some(last) if on <= last => Renewal::Running,
        Some(_) => Renewal::Ended,
    };
    let ends = ends_on.map_or_else(|| "open".to_owned(), |day| day.to_string());
    let mut ruled = applied.ruled(stands, [("ends_on", ends), ("on", on.to_string())]);
    ruled.doubt = ends_on.map(|_| Doubt::TimeLimitedDecisions.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        RENEW,
        |on, known_on| renewal(None, on, known_on),
        [from(1970, 1, 1).cites("fvl § 17 (1)"), asleep().cites("nfvl § 44")]
    );

    #[test]
    fn a_decision_ends_with_its_last_day_and_nothing_prolongs_it() {
        let last = date(2026, 11, 23);
        let rows = [
            ("no end", None, Renewal::OpenEnded, "fvl § 35 (1)"),
            ("the day before", Some(date(2026, 11, 24)), Renewal::Running, "fvl § 35 (1)"),
            ("the last day", Some(last), Renewal::Running, "fvl § 35 (1)"),
            ("the day after", Some(date(2026, 11, 22)), Renewal::Ended, "fvl § 17 (1)"),
        ];
        for (name, ends_on, expected, citation) in rows {
            let found = renewal(ends_on, last, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            assert_eq!(found.doubt.is_some(), ends_on.is_some(), "{name}");
            proves(&found, citation, name);
        }
    }
}
