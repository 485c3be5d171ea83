//! How much of standby at home is ordinary working time?
//!
//! aml § 10-4(3): standby outside the place of work counts as a rule at least one seventh in the ordinary hours, more where
//! it burdens. A call-out is working time in full. It is no rest that standby takes away: only the call-out does.

use super::finding::{Clause, Figure, Severity};
use super::sheet::{Found, SEVENTHS, Sheet};
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// One hour of standby in so many counts.
#[derive(Debug, serde::Serialize)]
pub(crate) struct StandbyShare {
    part_count: i64,
}

/// `WT-07`: standby at home (*beredskapsvakt utenfor arbeidsstedet*).
pub(crate) static WT_07: Rule<StandbyShare> = Rule {
    id: "WT-07",
    term: "beredskapsvakt utenfor arbeidsstedet",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-4", "(3)"), home("10")],
        "Beredskapsvakt utenfor arbeidsstedet regnes som hovedregel minst med en sjuendedel inn i den alminnelige \
         arbeidstiden. Tillitsvalgte i tariffbundet virksomhet kan avtale en annen beregning.",
        StandbyShare { part_count: SEVENTHS },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for (from, to) in &sheet.account.standby {
        let Some(body) = sheet.book.standby.at(*from) else { continue };
        let counted = Figure { numerator: to - from, denominator: 60 * body.part_count };
        let found = sheet.found(&sheet.book.standby, Clause::Duty, *from, *to);
        let silent = |f: Found| Found { severity: Severity::Info, touching: [(0, 0); 2], computed: counted, ..f };
        out.extend(found.map(silent).map(|f| Found { limit: counted, ..f }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{at, plan, shift};
    use crate::working_time::{Standby, Stretch};

    proof!(WT_07, [from(2005, 6, 17).cites("aml § 10-4(3)")]);

    fn weekend(callouts: Vec<Stretch>) -> crate::working_time::fixture::Fixture {
        let mut plan = plan(&[], vec![shift("s", "2027-01-04T08:00", "2027-01-04T16:00")]);
        let (start, end) = (at("2027-01-08T16:00"), at("2027-01-11T00:00"));
        plan.plan.standby = vec![Standby { assistant: "a1".into(), start, end, callouts }];
        plan
    }

    #[test]
    fn a_weekend_of_56_hours_counts_eight_and_a_callout_counts_in_full() {
        let quiet = weekend(Vec::new());
        let found = quiet.findings("WT-07");
        assert_eq!((found.len(), found[0].computed.to_f64(), found[0].severity), (1, 8.0, Severity::Info));
        let called = weekend(vec![Stretch { from: at("2027-01-09T10:00"), to: at("2027-01-09T12:00") }]);
        let parts: f64 = called.findings("WT-07").iter().map(|f| f.computed.to_f64()).sum();
        assert!((parts - 54.0 / 7.0).abs() < 1e-9);
        assert!(called.findings("WT-17").is_empty(), "two hours leave a rest of more than eleven hours");
    }
}
