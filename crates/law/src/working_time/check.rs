//! What does the law say about a whole plan?

use super::account::{Account, Piece, accounts, extent};
use super::book::Book;
use super::calendar::{Calendar, instant, minute};
use super::finding::{Finding, Mend, Report};
use super::interpretation::{IN_USE, RULE_SET};
use super::plan::{Plan, Shift};
use super::rota::Rota;
use super::sheet::{Change, Found, Sheet};
use super::*;
use crate::NotCovered;
use jiff::civil::Date;
use kernel::RuleId;
use std::ops::Range;

/// Judges a plan by the law as it was known on a day.
///
/// A shift, standby or absence of an assistant that the plan does not list is left out; readers of plans refuse it. Rules
/// without a version for a day of the plan are named in [`Report::not_covered`].
pub fn check(plan: &Plan, known_on: Date) -> Report {
    let Some(extent) = extent(plan) else { return report(Vec::new(), Vec::new()) };
    let calendar = match Calendar::around(extent.0, extent.1, known_on) {
        Ok(calendar) => calendar,
        Err(refusal) => return report(Vec::new(), vec![refusal]),
    };
    let accounts = accounts(plan, &calendar);
    let (book, mut refused) = Book::over(&calendar, extent, known_on);
    if accounts.iter().all(|account| account.regime() == Regime::Aml) {
        // Regulations that nobody in the plan is under need not reach its days.
        refused.retain(|refusal| !matches!(refusal.rule.0.as_ref(), "WT-HOME" | "WT-RESPITE"));
    }
    let mut findings = Vec::new();
    for people in people(&accounts) {
        let accounts = &accounts[people];
        for account in accounts {
            findings.extend(spelled(&judge(&book, account, accounts.len() == 1), account, accounts));
        }
        findings.extend(spelled(&judge_together(&book, accounts), &accounts[0], accounts));
    }
    report(findings, refused)
}

fn report(mut findings: Vec<Finding>, not_covered: Vec<NotCovered>) -> Report {
    let key = |f: &Finding| (f.assistant.clone(), f.from, f.to, f.rule.clone(), f.clause);
    findings.sort_by_cached_key(key);
    Report { rule_set: RULE_SET, interpretation: IN_USE, findings, not_covered }
}

/// Accounts of one person stand side by side.
pub(super) fn people(accounts: &[Account]) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let person = &accounts.get(from)?.person;
        let length = accounts[from..].iter().take_while(|a| a.person == *person).count();
        from += length;
        Some(from - length..from)
    })
}

/// All rules on one account.
pub(super) fn judge(book: &Book<'_>, account: &Account, is_only_employer: bool) -> Vec<Found> {
    let mut found = Vec::new();
    if account.pieces.is_empty() && account.standby.is_empty() {
        return found;
    }
    let sheet = Sheet::new(book, account);
    let rota = Rota::of(&sheet);
    let out = &mut found;
    ordinary_day::judge(&sheet, out);
    ordinary_week::judge(&sheet, &rota, out);
    rota::judge(&sheet, &rota, out);
    averaging::judge(&sheet, &rota, out);
    standby::judge(&sheet, out);
    overtime_need::judge(&sheet, &rota, out);
    overtime::judge(&sheet, &rota, out);
    overtime_pay::judge(&sheet, &rota, out);
    total_hours::judge(&sheet, out);
    refusal::judge(&sheet, out);
    daily_rest::judge(&sheet, out);
    weekly_rest::judge(&sheet, out);
    sundays_off::judge(&sheet, out);
    breaks::judge(&sheet, out);
    overtime_break::judge(&sheet, out);
    red_windows::judge(&sheet, out);
    night_window::judge(&sheet, out);
    night_average::judge(&sheet, out);
    night_strain::judge(&sheet, out);
    night_health::judge(&sheet, &rota, out);
    plan_notice::judge(&sheet, out);
    regime::judge(&sheet, out);
    if !young::is_adult(account) {
        young_night::judge(&sheet, out);
        young_rest::judge(&sheet, out);
        child_work::judge(&sheet, out);
        if is_only_employer {
            young_hours::judge(&sheet, false, out);
        }
    }
    regime::temper(account.regime(), out);
    found
}

/// The hours of a young person at several employers, added.
pub(super) fn judge_together(book: &Book<'_>, accounts: &[Account]) -> Vec<Found> {
    let mut found = Vec::new();
    if accounts.len() < 2 || accounts.iter().all(young::is_adult) {
        return found;
    }
    let mut all = accounts[0].clone();
    let pieces = accounts.iter().flat_map(|account| &account.pieces);
    all.pieces = pieces.map(|piece| Piece { slot: None, ..*piece }).collect();
    all.pieces.sort_unstable_by_key(|piece| (piece.from, piece.to));
    all.standby.clear();
    young_hours::judge(&Sheet::new(book, &all), true, &mut found);
    found
}

/// Findings with the names of shifts; `person`: all accounts of the person.
pub(super) fn spelled(found: &[Found], account: &Account, person: &[Account]) -> Vec<Finding> {
    let mut shifts: Vec<(i64, i64, &Shift)> = Vec::new();
    let times = |shift: &'_ Shift| (minute(shift.start), minute(shift.end));
    let own = account.shifts.iter().map(|shift| (times(shift).0, times(shift).1, shift));
    shifts.extend(own);
    shifts.sort_by(|a, b| (a.0, a.1, &a.2.id).cmp(&(b.0, b.1, &b.2.id)));
    found.iter().map(|found| spell(found, account, person, &shifts)).collect()
}

fn spell(found: &Found, account: &Account, person: &[Account], own: &[(i64, i64, &Shift)]) -> Finding {
    let touches = |from: i64, to: i64| found.touching.iter().any(|(a, b)| from < *b && to > *a);
    let shifts = if found.of_person {
        let all = person.iter().flat_map(|account| &account.shifts);
        let mut all: Vec<&Shift> = all.filter(|s| touches(minute(s.start), minute(s.end))).collect();
        all.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
        all.into_iter().map(|s| s.id.clone()).collect()
    } else {
        own.iter().filter(|(from, to, _)| touches(*from, *to)).map(|(.., s)| s.id.clone()).collect()
    };
    Finding {
        rule: RuleId::new(found.rule),
        clause: found.clause,
        citation: found.citation.clone(),
        severity: found.severity,
        assistant: account.ids.first().cloned().unwrap_or_default(),
        shifts,
        from: instant(found.from),
        to: instant(found.to),
        computed: found.computed,
        limit: found.limit,
        unit: found.unit,
        unless: found.unless.list(),
        agreement_used: found.used,
        mend: found.mend.and_then(|change| mend(change, account)).or_else(|| agreement(found)),
    }
}

/// Where no change of the plan was found, the first agreement that would do.
fn agreement(found: &Found) -> Option<Mend> {
    let blocking = found.unless.list().into_iter().filter(|_| found.severity.blocks());
    blocking.map(|agreement| Mend::PutOnFile { agreement }).next()
}

fn mend(change: Change, account: &Account) -> Option<Mend> {
    let name = |slot: usize| account.shifts.get(slot).map(|shift| shift.id.clone());
    Some(match change {
        Change::StartLater { slot, minutes } => Mend::StartLater { shift: name(slot)?, minutes },
        Change::EndEarlier { slot, minutes } => Mend::EndEarlier { shift: name(slot)?, minutes },
        Change::Shorten { minutes } => Mend::Shorten { minutes },
        Change::AnotherPerson { slot } => Mend::AnotherPerson { shift: name(slot)? },
        Change::FreeDay { day } => Mend::FreeDay { day },
        Change::AddBreak { slot, minutes } => Mend::AddBreak { shift: name(slot)?, minutes },
        Change::AskAcceptance { slot } => Mend::AskAcceptance { shift: name(slot)? },
        Change::OfferHealthCheck => Mend::OfferHealthCheck,
        Change::ShortenPeriod { weeks } => Mend::ShortenPeriod { weeks },
        Change::ConfirmRegime => Mend::ConfirmRegime,
    })
}
