//! What is the answer when the hours are known only as a range?

use crate::RightOutcome;
use crate::services::{Because, MissingFact, RightResult, RightsFacts, WouldChange, rights_check};
use jiff::civil::Date;

/// The answers for a range of hours: `low` and `high` are the same facts with the fewest and the most hours. Where both
/// ends give one answer it stands; where they differ the answer is `unclear`, and names the limits inside the range.
pub fn rights_check_range(low: &RightsFacts, high: &RightsFacts, known_on: Date) -> Vec<RightResult> {
    let ends = rights_check(low, known_on).into_iter().zip(rights_check(high, known_on));
    let open = hours_that_differ(low, high);
    ends.map(|(low, high)| between(low, high, &open)).collect()
}

fn between(low: RightResult, high: RightResult, open: &[MissingFact]) -> RightResult {
    let common: Vec<Because> = low.because.iter().filter(|why| high.because.contains(why)).copied().collect();
    if low.outcome == high.outcome {
        let would_change = low.would_change.into_iter().filter(|w| high.would_change.contains(w)).collect();
        let mut missing = low.missing;
        missing.extend(high.missing);
        missing.sort_unstable();
        missing.dedup();
        return RightResult { because: common, would_change, missing, ..high };
    }
    let reached = |low: &WouldChange| match low {
        WouldChange::HoursReach { limit }
            if high.would_change.contains(&WouldChange::HoursFallBelow { limit: *limit }) =>
        {
            Some(Because::RangeCrosses { limit: *limit })
        }
        _ => None,
    };
    let mut because: Vec<Because> = low.would_change.iter().filter_map(reached).collect();
    because.push(Because::RangeDiffers { low: low.outcome, high: high.outcome });
    because.extend(common);
    let mut missing = [low.missing, high.missing, open.to_vec()].concat();
    missing.sort_unstable();
    missing.dedup();
    RightResult { outcome: RightOutcome::Unclear, because, missing, would_change: Vec::new(), ..high }
}

/// The hours whose exact figure would make the answer clear.
fn hours_that_differ(low: &RightsFacts, high: &RightsFacts) -> Vec<MissingFact> {
    let (low, high) = (&low.bpa, &high.bpa);
    let hours = [
        (low.personal_assistance != high.personal_assistance, MissingFact::PersonalAssistance),
        (low.respite != high.respite, MissingFact::Respite),
        (low.of_which_two_helpers != high.of_which_two_helpers, MissingFact::TwoHelpers),
        (low.of_which_night != high.of_which_night, MissingFact::Night),
        (low.respite_health_service != high.respite_health_service, MissingFact::RespiteHealthService),
    ];
    hours.into_iter().filter(|(differs, _)| *differs).map(|(_, fact)| fact).collect()
}
