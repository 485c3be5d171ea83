//! What changes when one shift changes? A plan that is prepared once and judged again where it was touched.
//!
//! The unit that is judged again is the account of one person at one employer: averages reach over all of its weeks, and
//! numbers alone are compared, so that it is done in less time than a page takes to be drawn. Nobody else is judged again,
//! except the other employers of somebody who is under age.

use super::account::{Account, accounts, extent};
use super::book::Book;
use super::calendar::{Calendar, minute};
use super::check::{judge, judge_together, people, spelled};
use super::finding::{Finding, Severity};
use super::plan::{Plan, Shift};
use super::sheet::Found;
use crate::NotCovered;
use jiff::civil::Date;
use std::collections::HashMap;
use std::ops::Range;

/// A plan with what the law says about it, kept up to date shift by shift.
#[derive(Debug)]
pub struct Checked<'a> {
    book: Book<'a>,
    accounts: Vec<Account>,
    people: Vec<Range<usize>>,
    /// By account; then by person, for hours at several employers.
    found: Vec<Vec<Found>>,
    together: Vec<Vec<Found>>,
    /// The account that each shift is in.
    places: HashMap<String, usize>,
}

/// The days of a plan, looked up once; a [`Checked`] rests on it.
#[derive(Debug)]
pub struct Prepared {
    calendar: Calendar,
    extent: (i64, i64),
    known_on: Date,
}

/// The shift lies outside the days that were prepared, or belongs to nobody in the plan; the plan must be prepared again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the shift is outside the plan that was prepared")]
pub struct OutsidePlan;

impl Prepared {
    /// Prepares the days of a plan, with room before and after it.
    ///
    /// # Errors
    /// [`NotCovered`] where the holidays of its years are not known.
    pub fn new(plan: &Plan, known_on: Date) -> Result<Self, NotCovered> {
        let extent = extent(plan).unwrap_or((0, 0));
        Ok(Self { calendar: Calendar::around(extent.0, extent.1, known_on)?, extent, known_on })
    }

    /// Judges the plan.
    pub fn check(&self, plan: &Plan) -> Checked<'_> {
        let accounts = accounts(plan, &self.calendar);
        let (book, _) = Book::over(&self.calendar, self.extent, self.known_on);
        let people: Vec<_> = people(&accounts).collect();
        let in_account = |(at, account): (usize, &Account)| {
            account.shifts.iter().map(move |s| (s.id.clone(), at)).collect::<Vec<_>>()
        };
        let places = accounts.iter().enumerate().flat_map(in_account).collect();
        let mut checked = Checked {
            found: vec![Vec::new(); accounts.len()],
            together: vec![Vec::new(); people.len()],
            book,
            accounts,
            people,
            places,
        };
        for person in 0..checked.people.len() {
            for account in checked.people[person].clone() {
                checked.judge(account, person);
            }
        }
        checked
    }
}

impl Checked<'_> {
    /// Puts a shift in the place of the one with its id, or beside the others, and judges again what it touches.
    ///
    /// # Errors
    /// [`OutsidePlan`]; nothing has changed then.
    pub fn put(&mut self, shift: Shift) -> Result<(), OutsidePlan> {
        let account = self.account_of(&shift.assistant).ok_or(OutsidePlan)?;
        if !self.book.calendar.covers(minute(shift.start), minute(shift.end)) {
            return Err(OutsidePlan);
        }
        match self.places.get_mut(&shift.id) {
            Some(place) if *place == account => {}
            Some(place) => {
                let other = std::mem::replace(place, account);
                self.accounts[other].take(&shift.id);
                self.judge_again(other);
            }
            None => {
                self.places.insert(shift.id.clone(), account);
            }
        }
        self.accounts[account].put(shift, self.book.calendar);
        self.judge_again(account);
        Ok(())
    }

    /// Takes a shift away; `false` when there is none with this id.
    pub fn take(&mut self, shift: &str) -> bool {
        let Some(account) = self.places.remove(shift) else { return false };
        self.accounts[account].take(shift);
        self.judge_again(account);
        true
    }

    /// How many findings have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().chain(&self.together).flatten().filter(|f| f.severity == severity).count()
    }

    /// At least one finding blocks the plan.
    pub fn blocks(&self) -> bool {
        self.found.iter().chain(&self.together).flatten().any(|f| f.severity.blocks())
    }

    /// The findings of an assistant, by time.
    pub fn findings_of(&self, assistant: &str) -> Vec<Finding> {
        let Some(account) = self.account_of(assistant) else { return Vec::new() };
        sorted(self.spelled(account))
    }

    /// All findings, as [`super::check`] gives them for the plan as it is now.
    pub fn findings(&self) -> Vec<Finding> {
        sorted((0..self.accounts.len()).flat_map(|account| self.spelled(account)).collect())
    }

    fn spelled(&self, account: usize) -> Vec<Finding> {
        let Some(person) = self.people.iter().position(|p| p.contains(&account)) else { return Vec::new() };
        let accounts = &self.accounts[self.people[person].clone()];
        let mut findings = spelled(&self.found[account], &self.accounts[account], accounts);
        if self.people[person].start == account {
            findings.extend(spelled(&self.together[person], &self.accounts[account], accounts));
        }
        findings
    }

    fn account_of(&self, assistant: &str) -> Option<usize> {
        self.accounts.iter().position(|account| account.ids.iter().any(|id| id == assistant))
    }

    fn judge_again(&mut self, account: usize) {
        if let Some(person) = self.people.iter().position(|p| p.contains(&account)) {
            self.judge(account, person);
        }
    }

    fn judge(&mut self, account: usize, person: usize) {
        let accounts = &self.accounts[self.people[person].clone()];
        self.found[account] = judge(&self.book, &self.accounts[account], accounts.len() == 1);
        self.together[person] = judge_together(&self.book, accounts);
    }
}

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_cached_key(|f| (f.assistant.clone(), f.from, f.to, f.rule.clone(), f.clause));
    findings
}
