//! How long may a day with a strenuous night be?
//!
//! aml § 10-11(7): for employees who work more than three hours at night and whose work brings special risk or heavy physical
//! or mental strain, the working time must not exceed eight hours in that 24 hours. It holds for all hours. The risk
//! assessment says which shifts these are; union representatives may agree otherwise (§ 10-11(9)).

use super::agreements::{Agreements, Limit};
use super::finding::Clause;
use super::plan::AgreementKind::Night8Tv;
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// The day with a strenuous night.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NightStrain {
    day_minutes: i64,
}

/// `WT-25`: strenuous night work (*nattarbeid med særlig risiko*).
pub(crate) static WT_25: Rule<NightStrain> = Rule {
    id: "WT-25",
    term: "nattarbeid med særlig risiko",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::WorkingDayReading],
    versions: &[current!(
        [aml("10-11", "(7)"), aml("10-11", "(9)")],
        "Arbeidstiden for arbeidstaker som arbeider mer enn tre timer om natten, skal ikke overstige åtte timer i løpet \
         av 24 timer dersom arbeidet innebærer særlig risiko eller betydelige fysiske eller psykiske belastninger.",
        NightStrain { day_minutes: 8 * 60 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for period in sheet.present.periods.iter().filter(|p| p.has_risk) {
        let Some(body) = sheet.book.night_strain.at(period.from) else { continue };
        if period.night <= sheet.book.long_night(period.from) {
            continue;
        }
        let day = sheet.present.day(period, sheet.daily_rest);
        let limit = Limit::of(body.day_minutes, &[]).or_door(Night8Tv, true);
        let Some(mut verdict) = limit.at_most(day.minutes, sheet.account.standing) else { continue };
        if verdict.unless.has(Night8Tv) {
            verdict.unless = Agreements::NONE.with(Night8Tv);
        }
        let pieces = &sheet.present.pieces[day.pieces.clone()];
        let change = Change::shorten_last(sheet, pieces, day.minutes - verdict.limit);
        let found = sheet.found(&sheet.book.night_strain, Clause::Day, day.from, day.to);
        out.extend(found.map(|f| f.hours(day.minutes, verdict, 60).mended_by(change)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Severity;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_25, [from(2005, 6, 17).cites("aml § 10-11(7)")]);

    #[test]
    fn a_strenuous_night_holds_eight_hours() {
        let night = |start: &str, end: &str, risk: bool| {
            let mut night = shift("n", start, end);
            night.night_risk = risk;
            plan(&[], vec![night]).findings("WT-25")
        };
        assert!(night("2027-01-04T22:00", "2027-01-05T06:00", true).is_empty(), "exactly eight hours");
        let over = night("2027-01-04T22:00", "2027-01-05T06:01", true);
        assert_eq!((over[0].severity, over[0].unless.as_slice()), (Severity::BlockUnless, &[Night8Tv][..]));
        assert!(night("2027-01-04T22:00", "2027-01-05T06:01", false).is_empty(), "no risk named");
        assert!(night("2027-01-04T15:00", "2027-01-05T00:00", true).is_empty(), "exactly three hours at night");
        assert_eq!(night("2027-01-04T15:00", "2027-01-05T00:01", true).len(), 1);
        assert_eq!(night("2027-10-30T23:00", "2027-10-31T07:00", true)[0].computed.to_f64(), 9.0, "the autumn night");
        assert!(night("2027-03-27T23:00", "2027-03-28T07:00", true).is_empty(), "the spring night is seven hours");
    }
}
