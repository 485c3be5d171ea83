//! Are all rules sound: ordered, without overlap or undeclared gap, cited, worded, and fit to be shown?

use crate::{Confidence, Entry, catalogue};
use jiff::civil::{Date, date};
use kernel::{Act, Commencement};
use std::collections::BTreeSet;

/// Days that no version of a rule covers although earlier and later versions do: rule, first day, last day.
const DECLARED_GAPS: &[(&str, Date, Date)] = &[];

#[test]
fn versions_are_ordered_and_leave_neither_overlap_nor_undeclared_gap() {
    for entry in catalogue() {
        let awake: Vec<_> = entry.versions.iter().filter(|v| v.first_day().is_some()).collect();
        assert!(!awake.is_empty(), "{} has no version in force", entry.id);
        for pair in awake.windows(2) {
            let (until, next) = (pair[0].until, pair[1].first_day());
            let until = until.unwrap_or_else(|| panic!("{}: a version with a successor has no end", entry.id));
            let next = next.unwrap_or_else(|| panic!("{}: awake", entry.id));
            let (gap_from, gap_to) = (until.tomorrow().expect("day"), next.yesterday().expect("day"));
            let is_declared = DECLARED_GAPS.contains(&(entry.id.0.as_ref(), gap_from, gap_to));
            assert!(gap_from == next || is_declared, "{}: {until} is not followed by {next}", entry.id);
        }
        for version in &entry.versions {
            let ends_after_it_begins = version.until.zip(version.first_day()).is_none_or(|(end, first)| first <= end);
            assert!(ends_after_it_begins, "{}: ends before it begins", entry.id);
            assert!(
                version.adopted.zip(version.first_day()).is_none_or(|(adopted, first)| adopted <= first),
                "{}",
                entry.id
            );
        }
    }
}

#[test]
fn sleeping_versions_come_last_and_know_their_day_of_adoption() {
    for entry in catalogue() {
        let sleeps: Vec<bool> = entry.versions.iter().map(|v| v.commencement == Commencement::NotYetSet).collect();
        assert!(sleeps.is_sorted(), "{}: a sleeping version stands before one that is awake", entry.id);
        for version in entry.versions.iter().filter(|v| v.commencement == Commencement::NotYetSet) {
            assert!(version.adopted.is_some(), "{}: adopted when?", entry.id);
            let says_so = entry.doubts.iter().any(|doubt| doubt.is_of_sleeping_act());
            assert!(says_so, "{}: says nothing of the sleeping act", entry.id);
        }
    }
}

/// Is the day after the end of the last version that was ever in force?
fn has_ended(entry: &Entry, day: Date) -> bool {
    let last = entry.versions.iter().rfind(|version| version.first_day().is_some());
    last.and_then(|version| version.until).is_some_and(|until| until < day)
}

#[test]
fn on_every_first_day_of_a_quarter_one_version_answers_from_the_first_day_to_the_last() {
    for entry in catalogue() {
        let first = entry.versions[0].first_day().expect("the oldest version is awake");
        for year in 1960..=2040i16 {
            for month in [1i8, 4, 7, 10] {
                let day = date(year, month, 1);
                let covers = |v: &&crate::VersionEntry| {
                    v.first_day().is_some_and(|f| f <= day) && v.until.is_none_or(|until| day <= until)
                };
                let answering = entry.versions.iter().filter(covers).count();
                let in_gap = |(rule, from, to): &(&str, Date, Date)| *rule == entry.id.0 && *from <= day && day <= *to;
                let expected = day >= first && !has_ended(&entry, day) && !DECLARED_GAPS.iter().any(in_gap);
                assert_eq!(answering, usize::from(expected), "{} on {day}", entry.id);
                assert_eq!(entry.version_on(day).is_some(), answering == 1, "{} on {day}", entry.id);
            }
        }
    }
}

#[test]
fn every_rule_is_cited_worded_and_named_once() {
    let entries = catalogue();
    let shared: BTreeSet<&str> =
        entries.windows(2).filter(|pair| pair[0].id == pair[1].id).map(|pair| pair[0].id.0.as_ref()).collect();
    assert_eq!(shared, BTreeSet::new(), "ids of more than one rule");
    for entry in &entries {
        let is_id = entry.id.0.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-');
        assert!(is_id, "{} is no id", entry.id);
        assert!(!entry.term.is_empty() && !entry.citations.is_empty(), "{}", entry.id);
        assert!(entry.confidence != Confidence::Low, "{}: a weak source computes nothing", entry.id);
        for version in &entry.versions {
            assert!(!version.citations.is_empty(), "{} cites nothing", entry.id);
            is_worded(entry, version.text);
        }
    }
}

#[test]
fn every_figure_has_its_unit_at_the_end_of_its_name() {
    let mut unnamed = BTreeSet::new();
    for entry in catalogue() {
        let figures = entry.versions.iter().flat_map(|version| &version.parameters);
        unnamed.extend(figures.filter(|p| p.unit.is_none()).map(|p| format!("{}: {}", entry.id, p.name)));
    }
    assert_eq!(unnamed, BTreeSet::new());
}

fn is_worded(entry: &Entry, text: &str) {
    assert!(text.len() > 40, "{} says too little", entry.id);
    assert!(!text.contains("  "), "{} has ragged spaces", entry.id);
    assert_eq!(text.matches('«').count(), text.matches('»').count(), "{}: a quotation is left open", entry.id);
}

/// Rules with a version that rests on the act of 1967 and still answers on the first day of the act of 2025.
fn left_behind(new_act_from: Date) -> BTreeSet<String> {
    let rests_on_old_act = |v: &&crate::VersionEntry| {
        v.first_day().is_some()
            && v.until.is_none_or(|until| new_act_from <= until)
            && v.citations.iter().any(|c| c.act == Act::PublicAdministration1967)
    };
    catalogue().iter().filter(|e| e.versions.iter().any(|v| rests_on_old_act(&v))).map(|e| e.id.to_string()).collect()
}

#[test]
fn when_the_new_administration_act_wakes_no_rule_is_left_on_the_old_one() {
    let regime = crate::find("PROC-REGIME").expect("listed");
    let new_act = regime.versions.last().expect("the new act");
    if let Some(first_day) = new_act.first_day() {
        assert_eq!(left_behind(first_day), BTreeSet::new());
    }
    // Until then the same look finds what will have to be rewritten on that day.
    let to_rewrite = left_behind(date(2100, 1, 1));
    for id in ["PRELIM", "REASONS", "NOTIFY", "NOTICE", "CPL-LATE", "CPL-DEADLINE", "TIME-COUNT", "PROC-REGIME"] {
        assert!(to_rewrite.contains(id) != new_act.first_day().is_some(), "{id}");
    }
    assert!(!to_rewrite.contains("BPA-32"));
}
