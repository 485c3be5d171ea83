//! How long does a check of rights take, and how long do ten BPA cases take beside OpenFisca?
//!
//! Prints a table for `docs/performance.md`. `scripts/bench-openfisca.sh` runs the same ten cases in OpenFisca-core and hands
//! its figure over in `FELLESBORD_BENCH_OPENFISCA_US`, microseconds a case; the ratio is then printed too.

use jiff::civil::{Date, date};
use kernel::Minutes;
use law::services::{Circumstances, Education, FamilyFacts, RightsFacts, rights_check};
use law::{BpaFacts, bpa_threshold};
use serde::Deserialize;
use std::hint::black_box;
use std::time::{Duration, Instant};

const ON: Date = date(2026, 11, 22);
const ROUNDS: usize = 2_000;
const WARM: usize = 200;

/// One of the ten cases; minutes in an average week. What is left out is nothing, or 60 months.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Case {
    name: String,
    born: Date,
    personal_assistance: i64,
    respite: i64,
    night: i64,
    continuous: bool,
    at_home: bool,
    granted_before: bool,
    documents_cost: bool,
    duration_months: u32,
    outcome: String,
}

impl Default for Case {
    fn default() -> Self {
        Self {
            name: String::new(),
            born: ON,
            personal_assistance: 0,
            respite: 0,
            night: 0,
            continuous: false,
            at_home: false,
            granted_before: false,
            documents_cost: false,
            duration_months: 60,
            outcome: String::new(),
        }
    }
}

impl Case {
    fn facts(&self) -> BpaFacts {
        BpaFacts {
            born: Some(self.born),
            lives_with_parents: Some(self.at_home),
            reduced_function: Some(true),
            bpa_right_before_67: Some(self.granted_before),
            personal_assistance: Some(Minutes(self.personal_assistance)),
            respite: Some(Minutes(self.respite)),
            of_which_two_helpers: Some(Minutes::ZERO),
            of_which_night: Some(Minutes(self.night)),
            continuous: Some(self.continuous),
            respite_health_service: Some(Minutes::ZERO),
            duration_months: Some(self.duration_months),
            documents_substantial_cost: Some(self.documents_cost),
        }
    }
}

/// Everything known: each right of the catalogue has its facts.
fn family(bpa: BpaFacts) -> RightsFacts {
    let yes = Some(true);
    RightsFacts {
        on: ON,
        bpa,
        support_contact: yes,
        family: FamilyFacts {
            expecting_child: Some(false),
            needs_long_term_coordinated_services: yes,
            needs_other_welfare_services: yes,
            wants_coordinator: yes,
            heavy_care_burden: yes,
            minor_siblings: yes,
        },
        circumstances: Circumstances {
            serious_illness_or_injury: yes,
            lasting_condition: yes,
            needs_special_care: yes,
            private_care: yes,
            extra_costs_per_month: Some(1200),
            education: Some(Education::School),
            school_year: Some(4),
            needs_school_assistance: yes,
            ..Circumstances::default()
        },
    }
}

/// Median and 95th percentile of one call.
fn time(mut call: impl FnMut()) -> (Duration, Duration) {
    (0..WARM).for_each(|_| call());
    let mut taken: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            call();
            started.elapsed()
        })
        .collect();
    taken.sort_unstable();
    (taken[ROUNDS / 2], taken[ROUNDS * 95 / 100])
}

fn row(name: &str, (median, p95): (Duration, Duration)) {
    let us = |d: Duration| d.as_secs_f64() * 1e6;
    println!("| {name} | {:.1} us | {:.1} us |", us(median), us(p95));
}

#[expect(clippy::disallowed_methods, reason = "a bench reads what it is compared with")]
fn yardstick() -> Option<f64> {
    std::env::var("FELLESBORD_BENCH_OPENFISCA_US").ok()?.parse().ok()
}

fn main() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("openfisca/cases.json")).expect("the ten cases");
    let facts: Vec<BpaFacts> = cases.iter().map(Case::facts).collect();
    for (case, facts) in cases.iter().zip(&facts) {
        let found = bpa_threshold(facts, ON, ON).expect("covered").value;
        assert_eq!(found.outcome.key(), case.outcome, "{}", case.name);
    }
    println!("| what | median | p95 |\n|---|---|---|");
    let full = family(facts[0]);
    row("rights check, facts of the first rights known", time(|| drop(black_box(rights_check(black_box(&full), ON)))));
    let unknown = RightsFacts { bpa: BpaFacts { duration_months: None, continuous: None, ..full.bpa }, ..full };
    row("rights check, two facts of BPA missing", time(|| drop(black_box(rights_check(black_box(&unknown), ON)))));
    let nothing = RightsFacts::nothing_known(ON);
    row("rights check, nothing known", time(|| drop(black_box(rights_check(black_box(&nothing), ON)))));
    let ten = time(|| facts.iter().for_each(|facts| drop(black_box(bpa_threshold(black_box(facts), ON, ON)))));
    row("ten BPA cases, with why and what would change", ten);
    if let Some(openfisca) = yardstick() {
        let ours = ten.0.as_secs_f64() * 1e6 / cases.len() as f64;
        println!("\nA case: {ours:.2} us here, {openfisca:.1} us in OpenFisca-core, ratio {:.0}", openfisca / ours);
    }
}
