//! For which days does the employer pay sick pay?
//!
//! ftrl §§ 8-18 and 8-19: after four weeks of employment, up to sixteen calendar days, for days that would have been paid. A
//! new absence less than sixteen days after the last belongs to the same period; after a full period no new one begins within
//! sixteen days of the return.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;
/// The lengths of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct SickPay {
    /// After so many weeks of employment.
    pub after_weeks: i64,
    /// So many calendar days.
    pub paid_days: i32,
    /// A new absence fewer days after the last belongs to the same period.
    pub joined_below_days: i32,
    /// After a full period none begins fewer days after the return.
    pub none_from_return_below_days: i32,
}
/// An absence (*sykefravær*), both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct SickAbsence {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}
/// What the employer pays of one absence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct EmployerPays {
    /// The absence.
    pub absence: SickAbsence,
    /// Belongs to the period of the absence before it.
    pub is_joined: bool,
    /// Last day that the employer pays; `None` when it pays none.
    pub pays_until: Option<Date>,
    /// Calendar days that the employer pays of this absence.
    pub days: i32,
}

/// `SK-01` (*arbeidsgiverperiode*).
pub(crate) static SK_01: Rule<SickPay> = Rule {
    id: "SK-01",
    term: "arbeidsgiverperiode",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::SickPayJoining],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1997, 2, 28)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[
            Citation::new(Act::NationalInsurance, "8-18", ""),
            Citation::new(Act::NationalInsurance, "8-19", ""),
        ],
        text: "Arbeidsgiver betaler sykepenger i opptil 16 kalenderdager etter fire ukers ansettelse. Går det mindre \
               enn 16 dager mellom to fravær, hører de til samme periode. Etter en full periode begynner ingen ny \
               før 16 dager etter at arbeidet ble gjenopptatt.",
        body: Some(SickPay { after_weeks: 4, paid_days: 16, joined_below_days: 16, none_from_return_below_days: 16 }),
    }],
};

/// What the employer pays of each absence. The absences may come in any order; one that ends before it begins, or that
/// overlaps the one before it, is read as its days that are new.
///
/// # Errors
/// [`NotCovered`] before the act, judged by the first absence.
pub fn employer_sick_pay(
    employed_from: Date,
    absences: &[SickAbsence],
    known_on: Date,
) -> Result<Ruled<Vec<EmployerPays>>, NotCovered> {
    let mut sorted: Vec<SickAbsence> = absences.iter().copied().filter(|a| a.from <= a.to).collect();
    sorted.sort_unstable();
    let applied = SK_01.on(sorted.first().map_or(employed_from, |a| a.from), known_on)?;
    let mut period = Period { lengths: applied.body, used: 0, last: None };
    let qualified_from = employed_from.saturating_add(applied.body.after_weeks.weeks());
    let pays = sorted.iter().filter_map(|absence| period.next(*absence, qualified_from)).collect();
    let inputs = [("employed_from", employed_from.to_string()), ("known_on", known_on.to_string())];
    let mut ruled = applied.ruled(pays, inputs);
    ruled.doubt = (sorted.len() > 1).then(|| Doubt::SickPayJoining.key().into());
    Ok(ruled)
}

/// The employer's period as it stands after the absences so far.
struct Period {
    lengths: &'static SickPay,
    used: i32,
    last: Option<Date>,
}

impl Period {
    fn next(&mut self, absence: SickAbsence, qualified_from: Date) -> Option<EmployerPays> {
        let from = match self.last {
            Some(last) if last >= absence.to => return None,
            Some(last) => absence.from.max(last.tomorrow().ok()?),
            None => absence.from,
        };
        let absence = SickAbsence { from, ..absence };
        let is_joined = self.last.is_some_and(|last| self.joins(last, from));
        if !is_joined {
            self.used = 0;
        }
        self.last = Some(absence.to);
        // Whoever falls ill before the four weeks gets nothing from the employer for that absence.
        let left = if from < qualified_from { 0 } else { self.lengths.paid_days - self.used };
        let days = days_between(from, absence.to).saturating_add(1).min(left);
        self.used += days;
        let pays_until = (days > 0).then(|| from.saturating_add(i64::from(days - 1).days()));
        Some(EmployerPays { absence, is_joined, pays_until, days })
    }

    fn joins(&self, last: Date, from: Date) -> bool {
        let since_return = days_between(last, from) - 1;
        let is_full = self.used >= self.lengths.paid_days;
        days_between(last, from) < self.lengths.joined_below_days
            || (is_full && since_return < self.lengths.none_from_return_below_days)
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(i32::MAX, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(SK_01, [from(1997, 2, 28).cites("ftrl § 8-18")]);

    fn sick(from: Date, to: Date) -> SickAbsence {
        SickAbsence { from, to }
    }

    fn paid(absences: &[SickAbsence]) -> Vec<(bool, i32)> {
        let found = employer_sick_pay(date(2026, 1, 1), absences, KNOWN).expect("covered");
        proves(&found, "ftrl § 8-19", "the period");
        found.value.iter().map(|pays| (pays.is_joined, pays.days)).collect()
    }

    #[test]
    fn the_employer_pays_sixteen_calendar_days() {
        assert_eq!(paid(&[sick(date(2026, 3, 2), date(2026, 3, 17))]), [(false, 16)]);
        assert_eq!(paid(&[sick(date(2026, 3, 2), date(2026, 4, 30))]), [(false, 16)]);
        let first =
            employer_sick_pay(date(2026, 1, 1), &[sick(date(2026, 3, 2), date(2026, 4, 30))], KNOWN).expect("covered");
        assert_eq!(first.value[0].pays_until, Some(date(2026, 3, 17)));
        // The change of the clock on 29 March moves no day.
        assert_eq!(paid(&[sick(date(2026, 3, 20), date(2026, 4, 3))]), [(false, 15)]);
    }

    #[test]
    fn absences_less_than_sixteen_days_apart_are_one_period() {
        let first = sick(date(2026, 3, 2), date(2026, 3, 11));
        assert_eq!(
            paid(&[first, sick(date(2026, 3, 26), date(2026, 4, 20))]),
            [(false, 10), (true, 6)],
            "15 days after"
        );
        assert_eq!(
            paid(&[first, sick(date(2026, 3, 27), date(2026, 4, 20))]),
            [(false, 10), (false, 16)],
            "16 days after"
        );
        assert_eq!(paid(&[sick(date(2026, 3, 26), date(2026, 4, 20)), first]), [(false, 10), (true, 6)], "any order");
        assert_eq!(paid(&[first, sick(date(2026, 3, 10), date(2026, 3, 12))]), [(false, 10), (true, 1)], "an overlap");
        assert_eq!(paid(&[first, sick(date(2026, 3, 4), date(2026, 3, 5))]), [(false, 10)], "inside the first");
    }

    #[test]
    fn after_a_full_period_the_return_must_last_sixteen_days() {
        let full = sick(date(2026, 3, 2), date(2026, 3, 17));
        assert_eq!(
            paid(&[full, sick(date(2026, 4, 2), date(2026, 4, 3))]),
            [(false, 16), (true, 0)],
            "day 15 of the return"
        );
        assert_eq!(paid(&[full, sick(date(2026, 4, 3), date(2026, 4, 4))]), [(false, 16), (false, 2)], "day 16");
    }

    #[test]
    fn nothing_is_paid_before_four_weeks_of_employment() {
        for (from, days) in [(date(2026, 1, 28), 0), (date(2026, 1, 29), 2)] {
            let absence = sick(from, from.tomorrow().expect("day"));
            let found = employer_sick_pay(date(2026, 1, 1), &[absence], KNOWN).expect("covered").value;
            assert_eq!(found[0].days, days, "{from}");
            assert_eq!(found[0].pays_until.is_some(), days > 0);
        }
    }
}
