//! Is every version of every rule proven by a test row, and does the rule hold on both sides of each of its days?
//!
//! Each rule's tests register a [`Proof`]. A rule without one, or with a row too few, is named here; there is no list of
//! exceptions.

use crate::testing::{KNOWN, Proof, VersionRow};
use crate::{Entry, Uncovered, VersionEntry, catalogue};
use jiff::civil::{Date, date};
use kernel::Commencement;
use std::collections::BTreeMap;

fn proofs() -> BTreeMap<&'static str, Vec<&'static Proof>> {
    let mut by_rule: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for proof in inventory::iter::<Proof> {
        by_rule.entry(proof.rule).or_default().push(proof);
    }
    by_rule
}

fn none(what: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{what}\n{}", faults.join("\n"));
}

#[test]
fn every_version_has_a_row_with_its_days_and_its_citation() {
    let (rules, proofs) = (catalogue(), proofs());
    let mut faults = Vec::new();
    for entry in &rules {
        match proofs.get(entry.id.0.as_ref()).map(Vec::as_slice) {
            Some([proof]) => faults.extend(unproven(entry, proof)),
            Some(_) => faults.push(format!("{}: more than one proof", entry.id)),
            None => faults.push(format!("{}: no proof", entry.id)),
        }
    }
    let listed = |id: &&str| rules.iter().any(|entry| entry.id.0 == **id);
    faults.extend(proofs.keys().filter(|id| !listed(id)).map(|id| format!("{id}: proven, but not in the catalogue")));
    none("rules whose rows do not match their versions (docs/adding-a-rule.md, «The proof»):", &faults);
}

fn unproven(entry: &Entry, proof: &Proof) -> Vec<String> {
    let mut faults = Vec::new();
    if entry.versions.len() != proof.rows.len() {
        faults.push(format!("{}: {} versions, {} rows", entry.id, entry.versions.len(), proof.rows.len()));
    }
    for (version, row) in entry.versions.iter().zip(proof.rows) {
        let days = (version.first_day(), version.until);
        if days != (row.first, row.until) {
            faults.push(format!("{}: the version has the days {days:?}, the row {row:?}", entry.id));
        }
        if !version.citations.iter().any(|cited| cited.to_string() == row.citation) {
            faults.push(format!("{}: no version from {:?} cites {}", entry.id, row.first, row.citation));
        }
    }
    faults
}

#[test]
fn every_rule_holds_on_its_first_and_last_day_and_on_the_days_beside_them() {
    let rules = catalogue();
    let mut faults = Vec::new();
    for proof in inventory::iter::<Proof> {
        let Some(entry) = rules.iter().find(|entry| entry.id.0 == proof.rule) else { continue };
        for (at, row) in proof.rows.iter().enumerate() {
            faults.extend(boundary_faults(entry, proof, at, row).into_iter().map(|f| format!("{}: {f}", proof.rule)));
        }
    }
    none("rules that do not hold on a boundary:", &faults);
}

/// What the rule says on a day: the version that answers, or why none does.
fn said(proof: &Proof, on: Date, known_on: Date) -> Result<(String, Commencement, Vec<String>), Uncovered> {
    let answer = (proof.ask)(on, known_on).map_err(|refusal| refusal.why)?;
    Ok((answer.rule.to_string(), answer.version, answer.citations.iter().map(ToString::to_string).collect()))
}

fn boundary_faults(entry: &Entry, proof: &Proof, at: usize, row: &VersionRow) -> Vec<String> {
    let Some(version) = entry.versions.get(at) else { return Vec::new() };
    let Some(first) = row.first else { return asleep_faults(proof) };
    let mut faults = Vec::new();
    let mut inside = |day: Date| match said(proof, day, KNOWN) {
        Ok((rule, found, cited)) if rule == proof.rule && found == version.commencement => {
            if !cited.iter().any(|c| c == row.citation) {
                faults.push(format!("on {day} it cites {cited:?}, not {}", row.citation));
            }
        }
        Err(Uncovered::TextNotRead) if !version.is_read => {}
        other => faults.push(format!("on {day}, inside the version from {first}: {other:?}")),
    };
    inside(first);
    row.until.into_iter().for_each(&mut inside);
    faults.extend(outside_faults(entry, proof, at, version, first));
    faults
}

/// The day before the first day, the day after the last, and the day before anybody had adopted it.
fn outside_faults(entry: &Entry, proof: &Proof, at: usize, version: &VersionEntry, first: Date) -> Vec<String> {
    let mut days = vec![(first.yesterday().expect("day"), KNOWN)];
    days.extend(version.until.map(|last| (last.tomorrow().expect("day"), KNOWN)));
    days.extend(version.adopted.map(|adopted| (first, adopted.yesterday().expect("day"))));
    let is_this = |found: &Commencement| *found == version.commencement;
    let mut faults: Vec<String> = days
        .into_iter()
        .filter(|(on, known_on)| said(proof, *on, *known_on).is_ok_and(|(_, found, _)| is_this(&found)))
        .map(|(on, known_on)| format!("on {on}, known on {known_on}, outside the version from {first}, it answers"))
        .collect();
    if at == 0 {
        let before = said(proof, first.yesterday().expect("day"), KNOWN);
        if !matches!(before, Err(Uncovered::BeforeFirst)) {
            faults.push(format!("on the day before {first}: {before:?}"));
        }
    }
    let has_successor = entry.versions.get(at + 1).is_some_and(|next| next.first_day().is_some());
    if let Some(last) = version.until.filter(|_| !has_successor) {
        let after = said(proof, last.tomorrow().expect("day"), KNOWN);
        if !matches!(after, Err(Uncovered::Ended)) {
            faults.push(format!("on the day after {last}: {after:?}"));
        }
    }
    faults
}

fn asleep_faults(proof: &Proof) -> Vec<String> {
    let far = date(2100, 1, 1);
    let answers = said(proof, far, KNOWN).is_ok_and(|(_, found, _)| found == Commencement::NotYetSet);
    answers.then(|| format!("on {far} the version that sleeps answers")).into_iter().collect()
}

/// The look itself: would it see a wrong row, and a rule that answers on the wrong day?
mod the_look {
    use super::{boundary_faults, unproven};
    use crate::catalogue::entry;
    use crate::testing::rows::{asleep, from};
    use crate::testing::{Proof, VersionRow, ask};
    use crate::{Confidence, NotCovered, Rule, Version};
    use jiff::civil::{Date, date};
    use kernel::{Act, Citation, Commencement, Ruled};

    static ENDED: Rule<()> = Rule {
        id: "TEST",
        term: "prøve",
        confidence: Confidence::High,
        doubts: &[],
        versions: &[Version {
            commencement: Commencement::From(date(2015, 1, 1)),
            until: Some(date(2020, 6, 30)),
            adopted: None,
            citations: &[Citation::new(Act::Constitution, "1", "")],
            text: "",
            body: Some(()),
        }],
    };

    type Question = fn(Date, Date) -> Result<Ruled<()>, NotCovered>;

    const HONEST: Question = |on, known_on| ask(|on, known| Ok(ENDED.on(on, known)?.ruled((), [])), on, known_on);
    /// Answers as on the first day, whatever the day.
    const TIMELESS: Question = |_, known_on| HONEST(date(2015, 1, 1), known_on);

    const TRUE_ROW: VersionRow = from(2015, 1, 1).until(2020, 6, 30).cites("Grunnloven § 1");

    fn faults(question: Question, row: VersionRow) -> usize {
        let proof = Proof { rule: "TEST", ask: question, rows: Box::leak(Box::new([row])) };
        let entry = entry(&ENDED);
        unproven(&entry, &proof).len() + boundary_faults(&entry, &proof, 0, &row).len()
    }

    #[test]
    fn a_true_row_passes_and_each_untrue_one_is_named() {
        assert_eq!(faults(HONEST, TRUE_ROW), 0);
        let untrue = [
            ("an open end", from(2015, 1, 1).cites("Grunnloven § 1")),
            ("a first day too early", from(2014, 12, 31).until(2020, 6, 30).cites("Grunnloven § 1")),
            ("a first day too late", from(2015, 1, 2).until(2020, 6, 30).cites("Grunnloven § 1")),
            ("a last day too late", TRUE_ROW.until(2020, 7, 1)),
            ("another place", TRUE_ROW.cites("Grunnloven § 2")),
            ("asleep", asleep().cites("Grunnloven § 1")),
        ];
        for (name, row) in untrue {
            assert!(faults(HONEST, row) > 0, "{name}");
        }
        assert!(faults(TIMELESS, TRUE_ROW) > 0, "a question that does not look at the day");
    }
}
