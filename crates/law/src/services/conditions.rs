//! What is the answer when a right has several conditions, some of them unknown?
//!
//! All conditions must hold. One that fails decides; one that is unknown matters only where none that decides has failed.

use crate::age::{birthday, has_reached};
use crate::services::rights_check::{Answer, Verdict};
use crate::services::{Because, Ground, MissingFact, Note, WouldChange};
use crate::{NotCovered, RightOutcome, Rule};
use jiff::civil::Date;

/// One condition, with what is said when it holds and when it fails.
#[derive(Clone, Debug)]
pub(crate) struct Condition {
    met: Option<bool>,
    facts: Vec<MissingFact>,
    holds: Because,
    fails: Because,
    turn: Option<WouldChange>,
    otherwise: RightOutcome,
}

impl Condition {
    /// A condition that one fact decides.
    pub fn of(ground: Ground, met: Option<bool>, fact: MissingFact) -> Self {
        Self::of_any(ground, met, vec![fact])
    }

    /// A condition that the facts decide together; `facts` are those that are unknown and matter.
    pub fn of_any(ground: Ground, met: Option<bool>, facts: Vec<MissingFact>) -> Self {
        let turn = if met == Some(true) { WouldChange::Ceases { ground } } else { WouldChange::Becomes { ground } };
        Self {
            met,
            facts,
            holds: Because::Holds { ground },
            fails: Because::Fails { ground },
            turn: Some(turn),
            otherwise: RightOutcome::NoRight,
        }
    }

    /// A condition that must not hold.
    pub fn not(ground: Ground, met: Option<bool>, fact: MissingFact) -> Self {
        let positive = Self::of(ground, met, fact);
        Self { met: met.map(|met| !met), holds: positive.fails, fails: positive.holds, ..positive }
    }

    /// Below an age on a day. Nobody grows younger, so only its end is told as a change.
    pub fn under_age(born: Option<Date>, age: u8, on: Date) -> Self {
        let reached_on = born.and_then(|born| birthday(born, age));
        Self {
            met: born.map(|born| !has_reached(born, age, on)),
            facts: vec![MissingFact::Born],
            holds: Because::UnderAge { age },
            fails: Because::PastAge { age },
            turn: reached_on.filter(|day| *day > on).map(|on| WouldChange::AgeReached { age, on }),
            otherwise: RightOutcome::NoRight,
        }
    }

    /// What the answer is when this one fails, in place of no right.
    pub fn otherwise(self, otherwise: RightOutcome) -> Self {
        Self { otherwise, ..self }
    }

    pub fn why(&self) -> Option<Because> {
        self.met.map(|met| if met { self.holds } else { self.fails })
    }
}

/// The answer of conditions that must all hold; `granted` is the answer when they do.
pub(crate) fn all_of(granted: RightOutcome, conditions: &[Condition]) -> Verdict {
    let met: Vec<Option<bool>> = conditions.iter().map(|c| c.met).collect();
    let Some(outcome) = outcome_of(granted, conditions, &met) else {
        return Verdict {
            outcome: RightOutcome::Unclear,
            because: conditions.iter().filter_map(Condition::why).collect(),
            missing: missing(granted, conditions, &met),
            would_change: Vec::new(),
        };
    };
    let turns = |at: usize| {
        let mut turned = met.clone();
        turned[at] = turned[at].map(|met| !met);
        turned[at].is_some() && outcome_of(granted, conditions, &turned) != Some(outcome)
    };
    Verdict {
        outcome,
        because: conditions.iter().filter_map(Condition::why).collect(),
        missing: Vec::new(),
        would_change: (0..met.len()).filter(|at| turns(*at)).filter_map(|at| conditions[at].turn).collect(),
    }
}

/// `None` while what is unknown could turn it.
fn outcome_of(granted: RightOutcome, conditions: &[Condition], met: &[Option<bool>]) -> Option<RightOutcome> {
    let known = || conditions.iter().zip(met);
    let failing = |outcome| known().any(|(c, met)| *met == Some(false) && c.otherwise == outcome);
    let is_open = |outcome| known().any(|(c, met)| met.is_none() && c.otherwise == outcome);
    if failing(RightOutcome::NoRight) {
        return Some(RightOutcome::NoRight);
    }
    if is_open(RightOutcome::NoRight) {
        return None;
    }
    if failing(RightOutcome::Discretionary) {
        return Some(RightOutcome::Discretionary);
    }
    (!met.contains(&None)).then_some(granted)
}

/// The facts of the unknown conditions that could still turn the answer.
fn missing(granted: RightOutcome, conditions: &[Condition], met: &[Option<bool>]) -> Vec<MissingFact> {
    let has_fallback = conditions.iter().any(|c| c.met == Some(false) && c.otherwise != RightOutcome::NoRight);
    let matters = |c: &Condition| c.met.is_none() && (!has_fallback || c.otherwise == RightOutcome::NoRight);
    debug_assert!(outcome_of(granted, conditions, met).is_none());
    let mut facts: Vec<MissingFact> =
        conditions.iter().filter(|c| matters(c)).flat_map(|c| c.facts.iter().copied()).collect();
    facts.sort_unstable();
    facts.dedup();
    facts
}

/// Asks a rule for its version of the day and judges by it.
pub(crate) fn decide<T>(
    rule: &'static Rule<T>,
    on: Date,
    known_on: Date,
    judge: impl FnOnce(&'static T) -> Result<Verdict, NotCovered>,
) -> Answer {
    let verdict = rule.on(on, known_on).and_then(|applied| judge(applied.body).map(|verdict| (applied, verdict)));
    match verdict {
        Ok((applied, verdict)) => Answer::of(&applied.ruled(verdict, []), rule.doubts),
        Err(refusal) => Answer::not_covered(rule, &refusal),
    }
}

/// Turns notes on where they apply.
pub(crate) fn with_note(mut answer: Answer, note: Note) -> Answer {
    if answer.uncovered.is_none() {
        answer.notes.push(note);
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn heavy(met: Option<bool>) -> Condition {
        Condition::of(Ground::HeavyCareBurden, met, MissingFact::HeavyCareBurden)
    }
    fn siblings(met: Option<bool>) -> Condition {
        Condition::of(Ground::MinorSiblings, met, MissingFact::MinorSiblings)
    }
    fn wanted(met: Option<bool>) -> Condition {
        let wanted = Condition::of(Ground::CoordinatorWanted, met, MissingFact::WantsCoordinator);
        wanted.otherwise(RightOutcome::Discretionary)
    }

    #[test]
    fn one_that_fails_decides_and_the_unknown_matter_only_where_none_has() {
        use RightOutcome::{Discretionary, NoRight, Right, Unclear};
        let (yes, no) = (Some(true), Some(false));
        let rows = [
            ("all hold", [yes, yes, yes], Right, vec![]),
            ("one fails", [yes, no, yes], NoRight, vec![]),
            ("one fails, the others are unknown", [None, no, None], NoRight, vec![]),
            ("the fallback fails", [yes, yes, no], Discretionary, vec![]),
            ("both kinds fail", [no, yes, no], NoRight, vec![]),
            ("unknown", [None, yes, yes], Unclear, vec![MissingFact::HeavyCareBurden]),
            ("unknown beside the fallback", [None, yes, no], Unclear, vec![MissingFact::HeavyCareBurden]),
            ("the fallback is unknown", [yes, yes, None], Unclear, vec![MissingFact::WantsCoordinator]),
            (
                "all unknown",
                [None, None, None],
                Unclear,
                vec![MissingFact::WantsCoordinator, MissingFact::HeavyCareBurden, MissingFact::MinorSiblings],
            ),
        ];
        for (name, [first, second, third], outcome, missing) in rows {
            let found = all_of(Right, &[heavy(first), siblings(second), wanted(third)]);
            assert_eq!((found.outcome, found.missing), (outcome, missing), "{name}");
        }
    }

    #[test]
    fn only_a_change_that_turns_the_answer_alone_is_told() {
        let granted = all_of(RightOutcome::Right, &[heavy(Some(true)), siblings(Some(true))]);
        let ceases = |ground| WouldChange::Ceases { ground };
        assert_eq!(granted.would_change, [ceases(Ground::HeavyCareBurden), ceases(Ground::MinorSiblings)]);
        let one = all_of(RightOutcome::Right, &[heavy(Some(false)), siblings(Some(true))]);
        assert_eq!(one.would_change, [WouldChange::Becomes { ground: Ground::HeavyCareBurden }]);
        let two = all_of(RightOutcome::Right, &[heavy(Some(false)), siblings(Some(false))]);
        assert_eq!(two.would_change, []);
    }

    #[test]
    fn an_age_ends_on_the_birthday_and_nobody_grows_younger() {
        let born = date(2008, 11, 23);
        let found = |on| all_of(RightOutcome::Right, &[Condition::under_age(Some(born), 18, on)]);
        let day_before = found(date(2026, 11, 22));
        assert_eq!(day_before.outcome, RightOutcome::Right);
        assert_eq!(day_before.would_change, [WouldChange::AgeReached { age: 18, on: date(2026, 11, 23) }]);
        let birthday = found(date(2026, 11, 23));
        assert_eq!((birthday.outcome, birthday.would_change), (RightOutcome::NoRight, vec![]));
    }
}
