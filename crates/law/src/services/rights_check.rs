//! What is the answer for every right in the catalogue, each once?

use crate::services::{Because, MissingFact, Note, Right, RightsFacts, WouldChange};
use crate::{BpaFacts, Doubt, NotCovered, RightOutcome, Rule, Uncovered, bpa_limits, bpa_threshold};
use jiff::civil::Date;
use kernel::{Citation, Commencement, RuleId, Ruled};

/// The answer on one right (*resultat*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RightResult {
    /// What was asked about.
    pub right: Right,
    /// The answer; `unclear` where no version covers the day.
    pub outcome: RightOutcome,
    /// Why no version answers for the day; `None` when one does.
    pub uncovered: Option<Uncovered>,
    /// The rule that decided; `None` where no statute gives a right, as for a county's own scheme.
    pub rule: Option<RuleId>,
    /// From when the version applies; `None` where none answered.
    pub commencement: Option<Commencement>,
    /// Where it stands, sentence by sentence.
    pub citations: Vec<Citation>,
    /// Why.
    pub because: Vec<Because>,
    /// What is missing and would turn the answer.
    pub missing: Vec<MissingFact>,
    /// The single changes that would turn it.
    pub would_change: Vec<WouldChange>,
    /// What to know beside the answer.
    pub notes: Vec<Note>,
    /// What is not settled in the law.
    pub doubts: &'static [Doubt],
}

impl RightResult {
    /// Does a version of the rule cover the day?
    pub const fn covered(&self) -> bool {
        self.uncovered.is_none()
    }

    /// First day of the version that answered, where it is established.
    pub const fn in_force_from(&self) -> Option<Date> {
        match self.commencement {
            Some(Commencement::From(day)) => Some(day),
            _ => None,
        }
    }

    /// The sections without paragraph and sentence, each once: `pbrl § 2-1 d`. As `rights check` prints them.
    pub fn sections(&self) -> Vec<String> {
        let mut sections: Vec<String> = Vec::new();
        for citation in &self.citations {
            let section = Citation { paragraph: "".into(), ..citation.clone() }.to_string();
            if !sections.contains(&section) {
                sections.push(section);
            }
        }
        sections
    }
}

/// What the facts give when a version covers the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Verdict {
    pub outcome: RightOutcome,
    pub because: Vec<Because>,
    pub missing: Vec<MissingFact>,
    pub would_change: Vec<WouldChange>,
}

/// An answer before it knows which right it answers for.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub verdict: Verdict,
    pub uncovered: Option<Uncovered>,
    pub rule: Option<RuleId>,
    pub commencement: Option<Commencement>,
    pub citations: Vec<Citation>,
    pub notes: Vec<Note>,
    pub doubts: &'static [Doubt],
}

impl Answer {
    pub fn of(ruled: &Ruled<Verdict>, doubts: &'static [Doubt]) -> Self {
        Self {
            verdict: ruled.value.clone(),
            uncovered: None,
            rule: Some(ruled.rule.clone()),
            commencement: Some(ruled.version),
            citations: ruled.citations.clone(),
            notes: Vec::new(),
            doubts,
        }
    }

    pub fn not_covered<T>(rule: &'static Rule<T>, refusal: &NotCovered) -> Self {
        Self {
            verdict: Verdict {
                outcome: RightOutcome::Unclear,
                because: Vec::new(),
                missing: Vec::new(),
                would_change: Vec::new(),
            },
            uncovered: Some(refusal.why),
            rule: Some(RuleId::new(rule.id)),
            commencement: None,
            citations: rule.versions.first().map_or_else(Vec::new, |v| v.citations.to_vec()),
            notes: Vec::new(),
            doubts: rule.doubts,
        }
    }

    pub fn for_right(self, right: Right) -> RightResult {
        let Verdict { outcome, because, missing, would_change } = self.verdict;
        RightResult {
            right,
            outcome,
            uncovered: self.uncovered,
            rule: self.rule,
            commencement: self.commencement,
            citations: self.citations,
            because,
            missing,
            would_change,
            notes: self.notes,
            doubts: self.doubts,
        }
    }
}

/// The answer for every right that the catalogue holds, in its order, for a decision on `facts.on`. See
/// [`RightsFacts::inconsistencies`] for facts that do not fit.
pub fn rights_check(facts: &RightsFacts, known_on: Date) -> Vec<RightResult> {
    vec![bpa(facts, known_on).for_right(Right::Bpa)]
}

/// BPA for a decision on the day of the facts.
pub(crate) fn bpa(facts: &RightsFacts, known_on: Date) -> Answer {
    let bpa = BpaFacts { born: facts.born_or_expected(), ..facts.bpa };
    match bpa_threshold(&bpa, facts.on, known_on) {
        Ok(ruled) => {
            let ruled = ruled.map(|found| Verdict {
                outcome: found.outcome,
                because: found.because,
                missing: found.missing,
                would_change: found.would_change,
            });
            Answer::of(&ruled, bpa_limits::BPA_32.doubts)
        }
        Err(refusal) => Answer::not_covered(&bpa_limits::BPA_32, &refusal),
    }
}
