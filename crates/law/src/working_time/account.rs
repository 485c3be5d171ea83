//! Whose hours are counted together, and of which pieces are they made?
//!
//! Hours are summed for a person at an employer, not for each user that is helped. Every shift is cut where its nature
//! changes: at a break that is free, where passive duty begins or ends, at midnight. So a shift that is split at an instant
//! gives the same pieces.

use super::agreements::{Agreements, Standing};
use super::calendar::{Calendar, DAY, local_date, minute};
use super::plan::{Absence, AgreementKind, Assistant, Averaging, Origin, Plan, Regime, Shift, ShiftStatus, Standby};
use jiff::civil::{Date, Weekday};
use std::collections::BTreeMap;

/// A piece of work of one kind on one local day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// First minute.
    pub from: i64,
    /// The minute after the last.
    pub to: i64,
    /// Number of the local day.
    pub day: usize,
    /// Minutes of it at night; counted when the pieces are laid out.
    pub night: i64,
    /// The shift, by its place in [`Account::shifts`]; `None`: a call-out.
    pub slot: Option<usize>,
    /// Passive duty at the place of work. It is working time all the same.
    pub is_passive: bool,
    /// The shift is essentially passive.
    pub is_essentially_passive: bool,
    /// Planned in the base roster: ordinary hours.
    pub is_ordinary: bool,
    /// Beyond the base roster.
    pub is_extra: bool,
    /// Has been worked.
    pub is_worked: bool,
    /// Nobody is away: it is or was worked.
    pub is_present: bool,
    /// The risk assessment names special risk or heavy strain.
    pub has_risk: bool,
}

impl Piece {
    /// Minutes.
    pub const fn length(&self) -> i64 {
        self.to - self.from
    }
    /// Minutes inside a stretch.
    pub fn within(&self, from: i64, to: i64) -> i64 {
        (self.to.min(to) - self.from.max(from)).max(0)
    }
}

/// The working time of a person at an employer.
#[derive(Clone, Debug)]
pub(super) struct Account {
    /// Who it is, also at other employers.
    pub person: String,
    /// The entries of the plan that are counted together, by name.
    pub ids: Vec<String>,
    /// Day of birth.
    pub born: Date,
    /// What applies: regime, and agreements that all entries have on file.
    pub standing: Standing,
    /// Agreed hours in minutes a week, when the size of the position is known.
    pub agreed_minutes: Option<i64>,
    /// The period of averaging, when it is agreed.
    pub averaging: Option<Averaging>,
    /// The shifts.
    pub shifts: Vec<Shift>,
    /// By time.
    pub pieces: Vec<Piece>,
    /// Stretches of standby without their call-outs, by time.
    pub standby: Vec<(i64, i64)>,
    absences: Vec<Absence>,
}

impl Account {
    /// The regime that applies.
    pub const fn regime(&self) -> Regime {
        self.standing.regime
    }
    /// Is this agreement on file?
    pub const fn has(&self, kind: AgreementKind) -> bool {
        self.standing.agreements.has(kind)
    }

    /// Puts a shift in the place of the one with its id, or beside the others.
    pub fn put(&mut self, shift: Shift, calendar: &Calendar) {
        let slot = self.shifts.iter().position(|s| s.id == shift.id).unwrap_or(self.shifts.len());
        if slot == self.shifts.len() {
            self.shifts.push(shift);
        } else {
            self.shifts[slot] = shift;
        }
        self.pieces.retain(|piece| piece.slot != Some(slot));
        let mut cut = Vec::new();
        self.cut(slot, calendar, &mut cut);
        for piece in cut {
            let at = self.pieces.partition_point(|p| (p.from, p.to) < (piece.from, piece.to));
            self.pieces.insert(at, piece);
        }
    }

    /// Takes a shift away; the last one takes its place.
    pub fn take(&mut self, id: &str) -> bool {
        let Some(slot) = self.shifts.iter().position(|s| s.id == id) else { return false };
        self.pieces.retain(|piece| piece.slot != Some(slot));
        self.shifts.swap_remove(slot);
        let moved = self.shifts.len();
        self.pieces.iter_mut().filter(|p| p.slot == Some(moved)).for_each(|p| p.slot = Some(slot));
        true
    }

    /// Cuts all shifts and call-outs into pieces.
    pub fn cut_all(&mut self, standby: &[Standby], calendar: &Calendar) {
        let mut pieces = Vec::with_capacity(self.shifts.len() * 2);
        for slot in 0..self.shifts.len() {
            self.cut(slot, calendar, &mut pieces);
        }
        for watch in standby {
            let mut free_from = minute(watch.start);
            let mut called: Vec<_> = watch.callouts.iter().map(|c| (minute(c.from), minute(c.to))).collect();
            called.sort_unstable();
            for (from, to) in called {
                self.standby.extend((free_from < from).then_some((free_from, from)));
                free_from = free_from.max(to);
                by_days(from, to, calendar, |from, to, day| pieces.push(call_out(from, to, day)));
            }
            let end = minute(watch.end);
            self.standby.extend((free_from < end).then_some((free_from, end)));
        }
        pieces.sort_unstable_by_key(|p: &Piece| (p.from, p.to, p.slot));
        self.standby.sort_unstable();
        self.pieces = pieces;
    }

    fn cut(&self, slot: usize, calendar: &Calendar, pieces: &mut Vec<Piece>) {
        let shift = &self.shifts[slot];
        let (start, end) = (minute(shift.start), minute(shift.end));
        let is_planned = shift.status == ShiftStatus::Planned;
        let is_away = is_planned && !self.absences.is_empty() && {
            // A shift that crosses midnight belongs to the day on which it starts.
            let day = local_date(start);
            self.absences.iter().any(|a| a.assistant == shift.assistant && a.from <= day && day <= a.to)
        };
        let mut edges = vec![start, end];
        edges.extend(shift.passive.iter().flat_map(|p| [minute(p.from), minute(p.to)]));
        edges.extend(shift.breaks.iter().filter(|b| b.free).flat_map(|b| [minute(b.from), minute(b.to)]));
        edges.retain(|edge| start <= *edge && *edge <= end);
        edges.sort_unstable();
        edges.dedup();
        for edge in edges.windows(2) {
            let (from, to) = (edge[0], edge[1]);
            let is_inside = |a, b| minute(a) <= from && to <= minute(b);
            if shift.breaks.iter().any(|b| b.free && is_inside(b.from, b.to)) {
                continue;
            }
            let is_passive = shift.passive.iter().any(|p| is_inside(p.from, p.to));
            by_days(from, to, calendar, |from, to, day| {
                pieces.push(Piece {
                    from,
                    to,
                    day,
                    night: 0,
                    slot: Some(slot),
                    is_passive,
                    is_essentially_passive: shift.essentially_passive,
                    is_ordinary: is_planned && shift.origin == Origin::Base,
                    is_extra: shift.origin == Origin::Extra,
                    is_worked: !is_planned,
                    is_present: !is_away,
                    has_risk: shift.night_risk,
                });
            });
        }
    }
}

const fn call_out(from: i64, to: i64, day: usize) -> Piece {
    Piece {
        from,
        to,
        day,
        night: 0,
        slot: None,
        is_passive: false,
        is_essentially_passive: false,
        is_ordinary: false,
        is_extra: true,
        is_worked: true,
        is_present: true,
        has_risk: false,
    }
}

/// Cuts a stretch at each midnight.
fn by_days(from: i64, to: i64, calendar: &Calendar, mut push: impl FnMut(i64, i64, usize)) {
    let (mut from, mut day) = (from, calendar.day(from));
    while from < to {
        // Beyond the calendar there are no midnights left; nothing is lost then, only not divided.
        let midnight = calendar.midnight(day + 1);
        let until = if midnight > from { to.min(midnight) } else { to };
        push(from, until, day);
        (from, day) = (until, day + 1);
    }
}

/// The first and the last minute of everything in a plan; `None` for an empty one.
pub(super) fn extent(plan: &Plan) -> Option<(i64, i64)> {
    let shifts = plan.shifts.iter().map(|s| (minute(s.start), minute(s.end)));
    let standby = plan.standby.iter().map(|s| (minute(s.start), minute(s.end)));
    shifts.chain(standby).reduce(|all, one| (all.0.min(one.0), all.1.max(one.1 + DAY)))
}

/// All accounts of a plan, by person and employer.
pub(super) fn accounts(plan: &Plan, calendar: &Calendar) -> Vec<Account> {
    let mut by_key: BTreeMap<(&str, &str), Vec<&Assistant>> = BTreeMap::new();
    for assistant in &plan.assistants {
        let person = assistant.person.as_deref().unwrap_or(&assistant.id);
        by_key.entry((person, &assistant.employer)).or_default().push(assistant);
    }
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let mut accounts: Vec<Account> = Vec::with_capacity(by_key.len());
    for ((person, _), mut entries) in by_key {
        entries.sort_unstable_by_key(|e| e.id.as_str());
        places.extend(entries.iter().map(|entry| (entry.id.as_str(), accounts.len())));
        accounts.extend(account(person, &entries));
    }
    let mut standby: Vec<Vec<Standby>> = vec![Vec::new(); accounts.len()];
    for shift in &plan.shifts {
        if let Some(place) = places.get(shift.assistant.as_str()) {
            accounts[*place].shifts.push(shift.clone());
        }
    }
    for absence in &plan.absences {
        if let Some(place) = places.get(absence.assistant.as_str()) {
            accounts[*place].absences.push(absence.clone());
        }
    }
    for watch in &plan.standby {
        if let Some(place) = places.get(watch.assistant.as_str()) {
            standby[*place].push(watch.clone());
        }
    }
    for (account, standby) in accounts.iter_mut().zip(standby) {
        account.shifts.sort_by(|a, b| (a.start, a.end, &a.id).cmp(&(b.start, b.end, &b.id)));
        account.cut_all(&standby, calendar);
    }
    accounts
}

/// The common account of some entries. What differs between them is taken as is safest for the person.
fn account(person: &str, entries: &[&Assistant]) -> Option<Account> {
    let (first, rest) = entries.split_first()?;
    let shared = |set: Agreements, entry: &&Assistant| set.shared(Agreements::on_file(entry));
    let agreements = rest.iter().fold(Agreements::on_file(first), shared);
    let is_one_regime = rest.iter().all(|entry| entry.regime == first.regime);
    let regime = if is_one_regime { first.regime } else { Regime::Aml };
    let agreed = |entry: &&Assistant| entry.position.map(|size| i64::from(entry.weekly_minutes) * i64::from(size));
    let agreed_minutes = entries.iter().map(agreed).sum::<Option<i64>>().map(|sum| sum / 10_000);
    Some(Account {
        person: person.to_owned(),
        ids: entries.iter().map(|entry| entry.id.clone()).collect(),
        born: entries.iter().map(|entry| entry.born).max().unwrap_or(first.born),
        standing: Standing { agreements, regime },
        agreed_minutes,
        averaging: entries.iter().find_map(|entry| entry.averaging),
        shifts: Vec::new(),
        pieces: Vec::new(),
        standby: Vec::new(),
        absences: Vec::new(),
    })
}

/// Minutes of a piece between two times of its own day.
pub(super) fn between(piece: &Piece, calendar: &Calendar, from: i64, to: i64) -> i64 {
    piece.within(calendar.at(piece.day, from), calendar.at(piece.day, to))
}

/// Minutes of a piece on a Sunday as the rota guide counts it: from 22:00 on Saturday to 22:00 on Sunday.
pub(super) fn on_sunday(piece: &Piece, calendar: &Calendar, border: i64) -> i64 {
    match calendar.weekday(piece.day) {
        Weekday::Saturday => between(piece, calendar, border, DAY),
        Weekday::Sunday => between(piece, calendar, 0, border),
        _ => 0,
    }
}
