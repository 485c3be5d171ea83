//! How are the results of `rights check` written?

use crate::facts::FactsRead;
use crate::rights_words::{because_text, note_text, would_change_text};
use jiff::civil::Date;
use kernel::{Lang, RuleId};
use law::RightOutcome;
use law::services::{Grantor, Right, RightResult, rights_check};
use serde::Serialize;

/// The whole answer (*resultat*); its keys are a contract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultsDocument {
    /// The day of the decision; `None` where the facts name none.
    pub on: Option<Date>,
    /// Each right once, in the order of the catalogue.
    pub results: Vec<ResultEntry>,
}

/// The answer on one right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ResultEntry {
    /// What was asked about.
    pub right: Right,
    /// The answer.
    pub outcome: RightOutcome,
    /// A version of the rule covers the day.
    pub covered: bool,
    /// The rule that decided.
    pub rule: Option<RuleId>,
    /// Sections, each once.
    pub citations: Vec<String>,
    /// First day of the version, where it is established.
    pub in_force_from: Option<Date>,
    /// Why, in sentences.
    pub because: Vec<String>,
    /// Paths of the facts that are missing and would matter.
    pub missing: Vec<&'static str>,
    /// What would change the answer, in sentences.
    pub would_change: Vec<String>,
    /// What to know beside the answer, in sentences.
    pub notes: Vec<String>,
    /// Who grants it, or owes it.
    pub granted_by: Grantor,
    /// Keys of what is not settled in the law.
    pub doubts: Vec<&'static str>,
}

/// The path of the day of the decision; without it nothing is answered.
const DAY: &str = "on";

/// Answers on the facts, in words of one language. `today` is the day whose knowledge of the law is used.
pub fn results_document(facts: &FactsRead, today: Date, lang: Lang) -> ResultsDocument {
    let results = rights_check(&facts.on_or(today), today);
    let entry = |result: &RightResult| match facts.on {
        Some(_) => entry(result, lang),
        None => without_day(entry(result, lang)),
    };
    ResultsDocument { on: facts.on, results: results.iter().map(entry).collect() }
}

fn entry(result: &RightResult, lang: Lang) -> ResultEntry {
    ResultEntry {
        right: result.right,
        outcome: result.outcome,
        covered: result.covered(),
        rule: result.rule.clone(),
        citations: result.sections(),
        in_force_from: result.in_force_from(),
        because: result.because.iter().map(|why| because_text(lang, why)).collect(),
        missing: result.missing.iter().map(|fact| fact.key()).collect(),
        would_change: result.would_change.iter().map(|change| would_change_text(lang, change)).collect(),
        notes: result.notes.iter().map(|note| note_text(lang, *note).to_owned()).collect(),
        granted_by: result.right.grantor(),
        doubts: result.doubts.iter().map(|doubt| doubt.key()).collect(),
    }
}

/// Every answer hangs on the day: without it all are unclear, and the day is what is missing first.
fn without_day(entry: ResultEntry) -> ResultEntry {
    let missing = [DAY].into_iter().chain(entry.missing).collect();
    ResultEntry {
        outcome: RightOutcome::Unclear,
        in_force_from: None,
        because: Vec::new(),
        would_change: Vec::new(),
        missing,
        ..entry
    }
}
