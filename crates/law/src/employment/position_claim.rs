//! How much has a part-timer worked beyond the contract in the last twelve months?
//!
//! aml § 14-4 a: a part-timer who has regularly worked beyond the agreed hours in the last twelve months may claim a position
//! of that size. What is regular is judged by people; the figures are computed.

use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::Minutes;
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ClaimWindow {
    /// So many months back.
    pub window_months: i64,
}
/// Hours of the last twelve months beside the contract (*faktisk arbeidstid*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct PositionClaim {
    /// First day of the window.
    pub from: Date,
    /// Last day of the window.
    pub to: Date,
    /// What the contract gives in the window.
    pub agreed: Minutes,
    /// What was worked.
    pub worked: Minutes,
    /// What was worked beyond the contract; never below nothing.
    pub beyond: Minutes,
}

/// `EM-05` (*stilling tilsvarende faktisk arbeidstid*).
pub(crate) static EM_05: Rule<ClaimWindow> = Rule {
    id: "EM-05",
    term: "stilling tilsvarende faktisk arbeidstid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::RegularlyBeyondContract],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-4 a", "")],
        text: "Deltidsansatte som de siste 12 månedene jevnlig har arbeidet ut over avtalt arbeidstid, har rett til \
               stilling tilsvarende faktisk arbeidstid, med mindre behovet for merarbeidet ikke lenger finnes.",
        body: Some(ClaimWindow { window_months: 12 }),
    }],
};

/// Work and contract in the window that ends on `to`. `worked` holds days and minutes, in any order; days outside the
/// window do not count. Whether it was regular carries [`Doubt::RegularlyBeyondContract`].
///
/// # Errors
/// [`NotCovered`] before the act, or when the window leaves the calendar.
pub fn position_claim(
    worked: &[(Date, Minutes)],
    agreed_per_week: Minutes,
    to: Date,
    known_on: Date,
) -> Result<Ruled<PositionClaim>, NotCovered> {
    let applied = EM_05.on(to, known_on)?;
    let outside = |_| EM_05.not_covered(to, known_on, Uncovered::OutOfCalendar);
    let from = to.tomorrow().and_then(|day| day.checked_sub(applied.body.window_months.months())).map_err(outside)?;
    let days = i64::from(from.until(to).map_err(outside)?.get_days()) + 1;
    let in_window = worked.iter().filter(|(day, _)| (from..=to).contains(day));
    let worked: Minutes = in_window.map(|(_, minutes)| *minutes).sum();
    let agreed = Minutes(agreed_per_week.0 * days / 7);
    let beyond = Minutes((worked.0 - agreed.0).max(0));
    let inputs = [("agreed_per_week", agreed_per_week.0.to_string()), ("to", to.to_string())];
    let mut ruled = applied.ruled(PositionClaim { from, to, agreed, worked, beyond }, inputs);
    ruled.doubt = (beyond > Minutes::ZERO).then(|| Doubt::RegularlyBeyondContract.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_05, [from(2005, 6, 17).cites("aml § 14-4 a")]);

    const HOUR: i64 = 60;

    #[test]
    fn the_window_is_twelve_months_to_the_day() {
        let work = [
            (date(2025, 11, 22), Minutes(HOUR)),
            (date(2025, 11, 23), Minutes(2 * HOUR)),
            (date(2026, 11, 22), Minutes(4 * HOUR)),
            (date(2026, 11, 23), Minutes(8 * HOUR)),
        ];
        let found = position_claim(&work, Minutes(0), date(2026, 11, 22), KNOWN).expect("covered");
        assert_eq!((found.value.from, found.value.worked), (date(2025, 11, 23), Minutes(6 * HOUR)));
        proves(&found, "aml § 14-4 a", "the window");
    }

    #[test]
    fn what_is_beyond_the_contract_carries_the_doubt_about_regularity() {
        // 365 days are 52 weeks and a day: 10 h a week give 521 h 25 min.
        let found =
            position_claim(&[(date(2026, 5, 4), Minutes(600 * HOUR))], Minutes(10 * HOUR), date(2026, 11, 22), KNOWN);
        let found = found.expect("covered");
        assert_eq!((found.value.agreed, found.value.beyond), (Minutes(31285), Minutes(4715)));
        assert_eq!(found.doubt.as_deref(), Some("regularly_beyond_contract"));
        let within = position_claim(&[], Minutes(10 * HOUR), date(2026, 11, 22), KNOWN).expect("covered");
        assert_eq!((within.value.beyond, within.doubt), (Minutes(0), None));
        assert!(position_claim(&[], Minutes(0), date(2005, 6, 16), KNOWN).is_err());
    }
}
