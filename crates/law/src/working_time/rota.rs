//! Which kind of rota is it, and how long is its ordinary week?

use super::account::{Piece, on_sunday};
use super::calendar::InForce;
use super::finding::{Clause, Figure, Severity};
use super::sheet::{Found, Sheet};
use super::{continuous_week, reduced_week, weighted_week};
use jiff::civil::Weekday;

/// The base roster by kinds of hours (*turnus*). Sums over the whole plan, in minutes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rota {
    /// ISO weeks from the first to the last shift of the roster.
    pub weeks: i64,
    /// All hours.
    pub total: i64,
    /// At night.
    pub night: i64,
    /// On Sundays and holidays, but not at night.
    pub red: i64,
    /// From Saturday to Sunday as the guide for continuous rotas counts.
    pub sunday: i64,
    /// Sundays with work.
    pub sundays: i64,
    /// There are main work periods by day, in the evening and at night.
    pub is_three_part: bool,
}

/// The ordinary week of a rota, and the rule that sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Norm {
    pub minutes: i64,
    source: Source,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    Ordinary,
    Reduced,
    Continuous,
    Weighted,
}

impl Rota {
    pub fn of(sheet: &Sheet<'_>) -> Self {
        let (calendar, line) = (sheet.calendar(), &sheet.ordinary);
        let Some((first, last)) = line.pieces.first().zip(line.pieces.last()) else { return Self::default() };
        let weeks = i64::try_from(last.day / 7 - first.day / 7).unwrap_or_default() + 1;
        let mut rota = Self { weeks, ..Self::default() };
        let border = sheet.book.continuous_week.at(first.from).map_or(0, |body| body.sunday_border_minutes);
        let mut last_sunday = None;
        for piece in &line.pieces {
            let night = piece.night;
            rota.total += piece.length();
            rota.night += night;
            for window in &calendar.red[calendar.red_of(piece)] {
                // Only one factor for each hour: what is night is not counted as Sunday too.
                let inside = Piece { from: piece.from.max(window.from), to: piece.to.min(window.to), ..*piece };
                rota.red += inside.length() - sheet.night(&inside);
            }
            rota.sunday += on_sunday(piece, calendar, border);
            if calendar.weekday(piece.day) == Weekday::Sunday && last_sunday != Some(piece.day) {
                last_sunday = Some(piece.day);
                rota.sundays += 1;
            }
        }
        rota.is_three_part = is_three_part(sheet);
        rota
    }

    /// Long enough to see how often something comes back.
    pub fn shows_a_pattern(&self, sheet: &Sheet<'_>) -> bool {
        self.weeks >= sheet.book.interpretation.pattern_from_weeks
    }

    /// The shortest ordinary week that any rule sets for it.
    pub fn norm(&self, sheet: &Sheet<'_>, at: i64) -> Option<Norm> {
        let ordinary = sheet.book.ordinary_week.at(at)?.limit_minutes;
        let candidates = [
            (Some(ordinary), Source::Ordinary),
            (reduced_week::minutes(sheet, self, at), Source::Reduced),
            (continuous_week::minutes(sheet, self, at), Source::Continuous),
            (weighted_week::minutes(sheet, self, at), Source::Weighted),
        ];
        let set = candidates.into_iter().filter_map(|(minutes, source)| Some(Norm { minutes: minutes?, source }));
        set.min_by_key(|norm| norm.minutes)
    }
}

/// Work by day, in the evening and at night, each in periods of its own.
fn is_three_part(sheet: &Sheet<'_>) -> bool {
    let evening_from = sheet.book.interpretation.evening_from_minutes;
    let (mut day, mut evening, mut night) = (false, false, false);
    for period in &sheet.ordinary.periods {
        let length: i64 = period.to - period.from;
        let late: i64 = sheet.ordinary.pieces[period.first..period.end]
            .iter()
            .map(|p| sheet.of_day(p, evening_from, super::calendar::DAY))
            .sum();
        match () {
            () if period.night > sheet.book.long_night(period.from) => night = true,
            () if late * 2 > length => evening = true,
            () => day = true,
        }
    }
    day && evening && night
}

impl Norm {
    /// A finding of the rule that sets the norm.
    pub fn found(self, sheet: &Sheet<'_>, clause: Clause, from: i64, to: i64) -> Option<Found> {
        fn of<T>(sheet: &Sheet<'_>, rule: &InForce<T>, clause: Clause, from: i64, to: i64) -> Option<Found> {
            sheet.found(rule, clause, from, to)
        }
        match self.source {
            Source::Ordinary => of(sheet, &sheet.book.ordinary_week, clause, from, to),
            Source::Reduced => of(sheet, &sheet.book.reduced_week, clause, from, to),
            Source::Continuous => of(sheet, &sheet.book.continuous_week, clause, from, to),
            Source::Weighted => of(sheet, &sheet.book.weighted_week, clause, from, to),
        }
    }
}

/// Says once which week a rota with nights or Sundays has.
pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.ordinary.pieces.first().zip(sheet.ordinary.pieces.last()) else { return };
    let Some(norm) = rota.norm(sheet, first.from).filter(|norm| norm.source != Source::Ordinary) else { return };
    let found = norm.found(sheet, Clause::Duty, first.from, last.to);
    out.extend(found.map(|found| Found {
        severity: Severity::Info,
        computed: Figure::hours_a_week(rota.total, rota.weeks),
        limit: Figure::hours(norm.minutes),
        touching: [(0, 0), (0, 0)],
        ..found
    }));
}
