//! In which state is an application, and a case? Whose turn is it? What matters to the family?

use crate::field::{FaultCode, Faults, Field, FieldFault};
use crate::text::Words;
use people::words;
use serde::{Deserialize, Serialize};

words! {
    /// How far an application (*søknad*) has come.
    ApplicationState {
        /// The family is writing; nobody at the office sees it.
        Draft = "draft",
        /// Handed in.
        Submitted = "submitted",
    }
}

words! {
    /// How far a case (*sak*) has come.
    CaseState {
        /// Received; nobody has begun.
        Received = "received",
        /// The municipality assesses the need (*kartlegging*).
        Assessing = "assessing",
        /// A draft lies with the family.
        DraftSent = "draft_sent",
        /// The family has answered the draft, or said: decide without me.
        Answered = "answered",
        /// A decision is issued.
        Decided = "decided",
        /// The family has withdrawn the application (*trukket*).
        Withdrawn = "withdrawn",
    }
}

impl CaseState {
    /// Is the case at its end, so that nothing in it changes any more?
    pub fn is_over(self) -> bool {
        matches!(self, Self::Decided | Self::Withdrawn)
    }
}

words! {
    /// Whose turn it is. Stored with the case, so that a list can be filtered by it.
    Turn {
        /// The family's.
        Family = "family",
        /// The municipality's.
        Municipality = "municipality",
        /// Nobody's: the decision is issued, or the application withdrawn.
        Nobody = "nobody",
    }
}

/// How many outcomes a family may name.
pub const OUTCOMES: usize = 3;

/// What matters to the family, in its own words, and the outcomes by which it will judge the help
/// (*Hva er viktig for deg?*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// What matters.
    pub matters: Option<Words>,
    /// One to three outcomes, each in a few words.
    pub outcomes: Vec<Words>,
}

impl Story {
    /// Reads what was typed. Either part may still be empty: it is saved at every step, and checked when handed in.
    ///
    /// # Errors
    /// Every field that cannot be taken as it is.
    pub fn parse(matters: &str, outcomes: &[String]) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let matters = faults.text(Field::Matters, matters);
        let outcomes: Vec<Words> = outcomes.iter().filter_map(|o| faults.label(Field::Outcomes, o)).collect();
        if outcomes.len() > OUTCOMES {
            faults.add(Field::Outcomes, FaultCode::TooMany { most: OUTCOMES });
        }
        faults.or(Some(Self { matters, outcomes }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_kept_half_written_and_refused_only_for_what_is_too_much() {
        let outcomes = |n: usize| vec!["I get to work".to_owned(); n];
        assert_eq!(Story::parse("", &[]), Ok(Story::default()));
        assert_eq!(Story::parse("x", &["".into(), " ".into()]).expect("half").outcomes, []);
        assert_eq!(Story::parse("x", &outcomes(3)).expect("whole").outcomes.len(), 3);
        let faults = Story::parse(&"x".repeat(5_001), &outcomes(4)).expect_err("too much of both");
        let fields: Vec<_> = faults.iter().map(|f| f.field).collect();
        assert_eq!(fields, [Field::Matters, Field::Outcomes]);
    }

    #[test]
    fn every_stored_word_reads_back() {
        for state in CaseState::ALL {
            assert_eq!(state.key().parse::<CaseState>().as_ref(), Ok(state));
        }
        assert!("gone".parse::<Turn>().is_err());
    }
}
