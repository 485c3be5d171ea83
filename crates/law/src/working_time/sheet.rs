//! What do the rules look at? Main work periods, working days and ISO weeks of one account.

use super::account::{Account, Piece, between};
use super::agreements::Agreements;
use super::book::Book;
use super::calendar::{Calendar, DAY, InForce, minute};
use super::finding::{Clause, Figure, Severity, Unit};
use super::plan::{AgreementKind, Regime};
use jiff::civil::Date;
use kernel::{Act, Citation};
use std::ops::Range;

/// One minute of work in sevenths, the unit of ordinary hours: standby at home counts one seventh.
pub(super) const SEVENTHS: i64 = 7;

/// A stretch of work without a gap that would divide it (*hovedarbeidsperiode*).
#[derive(Clone, Copy, Debug)]
pub(super) struct Period {
    /// Its first minute.
    pub from: i64,
    /// The minute after its last.
    pub to: i64,
    /// Its pieces in the line.
    pub first: usize,
    /// The piece after its last.
    pub end: usize,
    /// Minutes of work at night.
    pub night: i64,
    /// The risk assessment names special risk or heavy strain.
    pub has_risk: bool,
}

/// Pieces of one kind by time, with their main work periods.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    /// By time.
    pub pieces: Vec<Piece>,
    /// By time.
    pub periods: Vec<Period>,
}

impl Line {
    fn new(pieces: impl Iterator<Item = Piece>, book: &Book<'_>, regime: Regime) -> Self {
        let mut line = Self { pieces: pieces.collect(), periods: Vec::new() };
        for (at, piece) in line.pieces.iter_mut().enumerate() {
            piece.night = book.night_minutes(piece, regime);
            let night = piece.night;
            match line.periods.last_mut() {
                Some(period) if piece.from - period.to < book.interpretation.same_period_below_gap => {
                    period.to = period.to.max(piece.to);
                    period.end = at + 1;
                    period.night += night;
                    period.has_risk |= piece.has_risk;
                }
                _ => line.periods.push(Period {
                    from: piece.from,
                    to: piece.to,
                    first: at,
                    end: at + 1,
                    night,
                    has_risk: piece.has_risk,
                }),
            }
        }
        line
    }

    /// The working day that begins with a period: until the next rest of this length, 24 elapsed hours at most.
    pub fn day(&self, period: &Period, rest: i64) -> WorkDay {
        let limit = period.from + DAY;
        let mut day = WorkDay { from: period.from, to: period.from, pieces: period.first..period.first, minutes: 0 };
        let mut covered = period.from;
        for piece in &self.pieces[period.first..] {
            if piece.from >= limit || piece.from - covered >= rest {
                break;
            }
            day.minutes += piece.to.min(limit) - piece.from;
            covered = covered.max(piece.to);
            day.pieces.end += 1;
        }
        day.to = covered.min(limit);
        day
    }

    /// The working days that no longer day contains, so that nothing is said twice.
    pub fn days(&self, rest: i64) -> impl Iterator<Item = WorkDay> {
        let mut reached = i64::MIN;
        self.periods.iter().map(move |period| self.day(period, rest)).filter(move |day| {
            let is_new = day.to > reached;
            reached = reached.max(day.to);
            is_new
        })
    }

    /// The pieces that touch a stretch. Nobody works two shifts at once, so ends are in order too.
    pub fn touching(&self, from: i64, to: i64) -> &[Piece] {
        let first = self.pieces.partition_point(|p| p.to <= from);
        let end = self.pieces.partition_point(|p| p.from < to);
        &self.pieces[first..end.max(first)]
    }

    /// The gaps between pieces, each with the minute it begins and the minute it ends.
    pub fn gaps(&self) -> impl Iterator<Item = (i64, i64)> {
        let mut covered = i64::MAX;
        self.pieces.iter().filter_map(move |piece| {
            let gap = (covered < piece.from).then_some((covered, piece.from));
            covered = if covered == i64::MAX { piece.to } else { covered.max(piece.to) };
            gap
        })
    }
}

/// A working day (*arbeidsdøgn*).
#[derive(Clone, Debug)]
pub(super) struct WorkDay {
    /// Start of the main work period.
    pub from: i64,
    /// End of its last work.
    pub to: i64,
    /// Its pieces in the line.
    pub pieces: Range<usize>,
    /// Minutes of work.
    pub minutes: i64,
}

/// The sums of an ISO week.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Week {
    /// Ordinary hours: planned in the base roster, and a seventh of standby. In sevenths of minutes.
    pub ordinary: i64,
    /// All hours, also those of somebody who is away, in minutes.
    pub total: i64,
    /// Passive minutes of essentially passive shifts in the base roster.
    pub easy_passive: i64,
}

/// One account, laid out for the rules.
pub(super) struct Sheet<'a> {
    pub book: &'a Book<'a>,
    pub account: &'a Account,
    /// The base roster as planned.
    pub ordinary: Line,
    /// Everything that is or was worked.
    pub present: Line,
    /// Number of the first week.
    pub first_week: usize,
    /// From the first to the last week with work or standby.
    pub weeks: Vec<Week>,
    /// The daily rest that divides working days.
    pub daily_rest: i64,
}

impl<'a> Sheet<'a> {
    pub fn new(book: &'a Book<'a>, account: &'a Account) -> Self {
        let line =
            |keep: fn(&Piece) -> bool| Line::new(account.pieces.iter().copied().filter(keep), book, account.regime());
        let (ordinary, present) = (line(|p| p.is_ordinary), line(|p| p.is_present));
        let mut sheet = Self {
            book,
            account,
            ordinary,
            present,
            first_week: 0,
            weeks: Vec::new(),
            daily_rest: book.daily_rest(account),
        };
        sheet.sum_weeks();
        sheet
    }

    fn sum_weeks(&mut self) {
        let calendar = self.calendar();
        let starts = self
            .account
            .pieces
            .iter()
            .map(|p| p.day)
            .chain(self.account.standby.iter().flat_map(|(from, to)| [calendar.day(*from), calendar.day(*to - 1)]));
        let Some((first, last)) = starts.map(|day| (day / 7, day / 7)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
        else {
            return;
        };
        self.first_week = first;
        self.weeks = vec![Week::default(); last - first + 1];
        for piece in &self.account.pieces {
            let week = &mut self.weeks[piece.day / 7 - first];
            week.total += piece.length();
            if piece.is_ordinary {
                week.ordinary += SEVENTHS * piece.length();
                let is_easy = piece.is_passive && piece.is_essentially_passive;
                week.easy_passive += if is_easy { piece.length() } else { 0 };
            }
        }
        for (from, to) in &self.account.standby {
            for week in 0..self.weeks.len() {
                let (begin, end) = (calendar.week_start(first + week), calendar.week_start(first + week + 1));
                self.weeks[week].ordinary += (to.min(&end) - from.max(&begin)).max(0);
            }
        }
    }

    pub const fn calendar(&self) -> &'a Calendar {
        self.book.calendar
    }

    /// The minutes of a week: begin and end.
    pub fn week(&self, at: usize) -> (i64, i64) {
        let week = self.first_week + at;
        (self.calendar().week_start(week), self.calendar().week_start(week + 1))
    }

    /// Ordinary hours inside a stretch, in sevenths of minutes.
    pub fn ordinary_between(&self, from: i64, to: i64) -> i64 {
        let worked: i64 = self.ordinary.touching(from, to).iter().map(|p| p.within(from, to)).sum();
        SEVENTHS * worked + self.standby_between(from, to)
    }

    /// Ordinary hours of a working day of the base roster, in sevenths of minutes.
    pub fn ordinary_of(&self, day: &WorkDay) -> i64 {
        SEVENTHS * day.minutes + self.standby_between(day.from, day.to)
    }

    fn standby_between(&self, from: i64, to: i64) -> i64 {
        self.account.standby.iter().map(|(a, b)| (b.min(&to) - a.max(&from)).max(0)).sum()
    }

    /// The beginning of a finding of a rule; `None` where no version of the rule answers.
    pub fn found<T>(&self, rule: &InForce<T>, clause: Clause, from: i64, to: i64) -> Option<Found> {
        let act = match self.account.regime() {
            Regime::Aml => Act::WorkingEnvironment,
            Regime::HomeEmployer2022 => Act::HomeEmployers,
            Regime::Avlaster2017 => Act::RespiteWorkers,
        };
        Some(Found {
            rule: rule.id,
            clause,
            citation: rule.citation(from, act)?,
            severity: Severity::Info,
            from,
            to,
            touching: [(from, to), (0, 0)],
            computed: Figure::whole(0),
            limit: Figure::whole(0),
            unit: Unit::Hours,
            unless: Agreements::NONE,
            used: None,
            mend: None,
            of_person: false,
        })
    }

    /// Minutes of night work in a piece.
    pub fn night(&self, piece: &Piece) -> i64 {
        self.book.night_minutes(piece, self.account.regime())
    }

    /// Minutes of a piece between two times of its own day.
    pub fn of_day(&self, piece: &Piece, from: i64, to: i64) -> i64 {
        between(piece, self.calendar(), from, to)
    }

    /// Minutes of work in a shift.
    pub fn shift_minutes(&self, slot: usize) -> i64 {
        let shift = &self.account.shifts[slot];
        let pieces = self.present.touching(minute(shift.start), minute(shift.end));
        pieces.iter().filter(|p| p.slot == Some(slot)).map(Piece::length).sum()
    }

    /// The shift that ends a stretch of pieces, with its minutes there.
    pub fn last_shift(&self, pieces: &[Piece]) -> Option<(usize, i64)> {
        let slot = pieces.iter().rev().find_map(|p| p.slot)?;
        Some((slot, pieces.iter().filter(|p| p.slot == Some(slot)).map(Piece::length).sum()))
    }
}

/// A finding before it is spelled out: numbers only, so that a plan can be judged again and again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    pub rule: &'static str,
    pub clause: Clause,
    pub citation: &'static Citation,
    pub severity: Severity,
    pub from: i64,
    pub to: i64,
    /// Shifts that touch these stretches are named; an empty stretch names none.
    pub touching: [(i64, i64); 2],
    pub computed: Figure,
    pub limit: Figure,
    pub unit: Unit,
    pub unless: Agreements,
    pub used: Option<AgreementKind>,
    pub mend: Option<Change>,
    /// Shifts at all employers of the person are named.
    pub of_person: bool,
}

impl Found {
    /// With a verdict about hours that are counted in so many parts of an hour.
    pub fn hours(self, computed: i64, verdict: super::agreements::Verdict, parts: i64) -> Self {
        let figure = |numerator| Figure { numerator, denominator: parts };
        Self {
            computed: figure(computed),
            limit: figure(verdict.limit),
            severity: verdict.severity,
            unless: verdict.unless,
            used: verdict.used,
            ..self
        }
    }

    /// With a change that would mend it; a limit that is kept needs none.
    pub fn mended_by(self, change: Option<Change>) -> Self {
        Self { mend: change.filter(|_| self.severity != Severity::Info), ..self }
    }
}

/// [`super::Mend`] with shifts by their place in the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    StartLater { slot: usize, minutes: i64 },
    EndEarlier { slot: usize, minutes: i64 },
    Shorten { minutes: i64 },
    AnotherPerson { slot: usize },
    FreeDay { day: Date },
    AddBreak { slot: usize, minutes: i64 },
    AskAcceptance { slot: usize },
    OfferHealthCheck,
    ShortenPeriod { weeks: i64 },
    ConfirmRegime,
}

impl Change {
    /// Ends the last shift of a day earlier; somebody else takes it where nothing would be left of it.
    pub fn shorten_last(sheet: &Sheet<'_>, pieces: &[Piece], minutes: i64) -> Option<Self> {
        let (slot, length) = sheet.last_shift(pieces)?;
        Some(match minutes < length {
            true => Self::EndEarlier { slot, minutes },
            false if minutes == length => Self::AnotherPerson { slot },
            false => Self::Shorten { minutes },
        })
    }
}
