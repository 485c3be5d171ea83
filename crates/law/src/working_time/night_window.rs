//! Which hours are night?
//!
//! aml § 10-11(1)(2): work between 21:00 and 06:00 is night work, and is allowed only if the nature of the work requires it;
//! the need is discussed with union representatives first. They may agree another stretch of at least eight hours that
//! holds 00:00 to 06:00; a plan does not say which, so the statute's own is used. The home-employer regulation § 14 has 23:00.

use super::account::{Piece, between};
use super::calendar::{Calendar, DAY};
use super::finding::{Clause, Figure};
use super::plan::AgreementKind::NightWindowTv;
use super::plan::Regime;
use super::sheet::{Found, Sheet};
use super::statute::{aml, home};
use crate::{Confidence, Doubt, Rule};

/// When night begins and ends, in minutes of the day, and from when on a night is long.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NightWindow {
    from_minutes: i64,
    to_minutes: i64,
    home_from_minutes: i64,
    /// More than this is more than a little.
    pub long_minutes: i64,
}

/// `WT-23`: night work (*nattarbeid*).
pub(crate) static WT_23: Rule<NightWindow> = Rule {
    id: "WT-23",
    term: "nattarbeid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-11", "(1)"), aml("10-11", "(2)"), home("14")],
        "Arbeid mellom klokken 21 og 6 er nattarbeid. Det er ikke tillatt uten at arbeidets art gjør det nødvendig. \
         Nødvendigheten skal drøftes med tillitsvalgte. I arbeidsgivers hjem er nattarbeid arbeid mellom klokken 23 og 6.",
        NightWindow { from_minutes: 21 * 60, to_minutes: 6 * 60, home_from_minutes: 23 * 60, long_minutes: 3 * 60 },
    )],
};

impl NightWindow {
    /// Minutes of a piece at night.
    pub fn minutes(&self, piece: &Piece, calendar: &Calendar, regime: Regime) -> i64 {
        let from = if regime == Regime::HomeEmployer2022 { self.home_from_minutes } else { self.from_minutes };
        let midnight = calendar.midnight(piece.day);
        if piece.from >= midnight + self.to_minutes + 60 && piece.to <= midnight + from - 60 {
            // By day, and far enough from the borders for any change of the clock.
            return 0;
        }
        between(piece, calendar, 0, self.to_minutes) + between(piece, calendar, from, DAY)
    }
}

/// Says once that there is night work.
pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.present.pieces.first().zip(sheet.present.pieces.last()) else { return };
    let minutes: i64 = sheet.present.pieces.iter().map(|p| p.night).sum();
    if minutes == 0 {
        return;
    }
    let found = sheet.found(&sheet.book.night_window, Clause::Duty, first.from, last.to);
    let used = sheet.account.has(NightWindowTv).then_some(NightWindowTv);
    let night = Figure::hours(minutes);
    out.extend(found.map(|f| Found { computed: night, limit: night, touching: [(0, 0); 2], used, ..f }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_23, [from(2005, 6, 17).cites("aml § 10-11(1)")]);

    fn night_hours(start: &str, end: &str, regime: Regime) -> f64 {
        let mut plan = plan(&[], vec![shift("s", start, end)]);
        plan.plan.assistants[0].regime = regime;
        plan.findings("WT-23").first().map_or(0.0, |f| f.computed.to_f64())
    }

    #[test]
    fn night_is_from_21_to_6_and_in_the_employers_home_from_23() {
        let rows = [
            ("ends at 21", "2027-01-04T14:00", "2027-01-04T21:00", 0.0, 0.0),
            ("one minute later", "2027-01-04T14:00", "2027-01-04T21:01", 1.0 / 60.0, 0.0),
            ("begins at 6", "2027-01-04T06:00", "2027-01-04T14:00", 0.0, 0.0),
            ("one minute earlier", "2027-01-04T05:59", "2027-01-04T14:00", 1.0 / 60.0, 1.0 / 60.0),
            ("a night from 23 to 7", "2027-01-04T23:00", "2027-01-05T07:00", 7.0, 7.0),
            ("the spring night", "2027-03-27T23:00", "2027-03-28T07:00", 6.0, 6.0),
            ("the autumn night", "2027-10-30T23:00", "2027-10-31T07:00", 8.0, 8.0),
        ];
        for (name, start, end, by_act, at_home) in rows {
            assert!((night_hours(start, end, Regime::Aml) - by_act).abs() < 1e-9, "{name}");
            assert!((night_hours(start, end, Regime::HomeEmployer2022) - at_home).abs() < 1e-9, "{name}");
        }
    }
}
