//! Which facts that nobody has given would change the answer on BPA?
//!
//! Every missing fact is tried with the values that can turn the answer, in every combination. A fact matters when two
//! combinations differ in it alone and in their answer. What does not matter is not asked for.

use crate::bpa_hours::BpaHours;
use crate::{BpaFacts, MissingFact};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Minutes;

/// All facts, none missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    pub hours: BpaHours,
    pub granted_before_67: bool,
    pub duration_months: u32,
    pub documents_cost: bool,
}

/// More than any need in a week: four helpers around the clock.
const PLENTY: Minutes = Minutes(4 * Minutes::WEEK.0);

/// The day of the decision, and the ages that the rules of that day divide people by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ages {
    pub on: Date,
    pub child_under: u8,
    pub limit: u8,
}

/// Every way the missing facts can be filled in, and which facts were missing.
pub(crate) struct Completions {
    missing: Vec<(MissingFact, &'static [Setter])>,
    start: Known,
    births: Births,
}

/// The days of birth that the rules tell apart, worked out once.
#[derive(Clone, Copy, Debug)]
struct Births {
    child: Date,
    grown_up: Date,
    old: Date,
}

impl Completions {
    /// Finds what is missing in the facts on a day.
    pub fn of(facts: &BpaFacts, ages: Ages) -> Self {
        // Wholes come before their parts: a missing part is tried as nothing and as the whole.
        let facts_given = [
            (MissingFact::LivesWithParents, facts.lives_with_parents.is_some()),
            (MissingFact::ReducedFunction, facts.reduced_function.is_some()),
            (MissingFact::BpaRightBefore67, facts.bpa_right_before_67.is_some()),
            (MissingFact::Continuous, facts.continuous.is_some()),
            (MissingFact::PersonalAssistance, facts.personal_assistance.is_some()),
            (MissingFact::Respite, facts.respite.is_some()),
            (MissingFact::TwoHelpers, facts.of_which_two_helpers.is_some()),
            (MissingFact::Night, facts.of_which_night.is_some()),
            (MissingFact::RespiteHealthService, facts.respite_health_service.is_some()),
            (MissingFact::Duration, facts.duration_months.is_some()),
            (MissingFact::Born, facts.born.is_some()),
        ];
        let setters = |fact| if fact == MissingFact::Born { BIRTHS } else { LOW_AND_HIGH };
        let missing = facts_given.into_iter().filter(|(_, is_given)| !is_given);
        let missing = missing.map(|(fact, _)| (fact, setters(fact))).collect();
        let ago = |age: u8| ages.on.saturating_sub(i64::from(age).years());
        let births = Births { child: ages.on, grown_up: ago(ages.child_under), old: ago(ages.limit) };
        Self { missing, start: start(facts, ages.on), births }
    }

    /// How many ways there are.
    pub fn count(&self) -> usize {
        self.missing.iter().map(|(_, setters)| setters.len()).product()
    }

    /// Shows every way once; the value of the fact that is missing last changes first.
    pub fn each(&self, mut visit: impl FnMut(&Known)) {
        let mut known = self.start;
        self.fill(&self.missing, &mut known, &mut visit);
    }

    /// The way that [`Completions::each`] shows first: each value at its lowest.
    pub fn first(&self) -> Known {
        let mut known = self.start;
        self.missing.iter().for_each(|(fact, setters)| setters[0](&mut known, *fact, self.births));
        known
    }

    fn fill(&self, missing: &[(MissingFact, &[Setter])], known: &mut Known, visit: &mut impl FnMut(&Known)) {
        let Some(((fact, setters), rest)) = missing.split_first() else {
            return visit(known);
        };
        for set in *setters {
            set(known, *fact, self.births);
            self.fill(rest, known, visit);
        }
    }

    /// The missing facts that turn the answer, in the order of [`MissingFact::ALL`]; the answers in the order of
    /// [`Completions::each`].
    pub fn that_matter<A: PartialEq>(&self, answers: &[A]) -> Vec<MissingFact> {
        let mut stride = 1;
        let mut matter = Vec::new();
        for (fact, setters) in self.missing.iter().rev() {
            let values = setters.len();
            let turns = answers
                .chunks(stride * values)
                .any(|alike| alike.chunks(stride).any(|with_a_value| *with_a_value != alike[..stride]));
            if turns {
                matter.push(*fact);
            }
            stride *= values;
        }
        matter.sort_unstable();
        matter
    }
}

type Setter = fn(&mut Known, MissingFact, Births);

const LOW_AND_HIGH: &[Setter] = &[set_low, set_high];
const BIRTHS: &[Setter] = &[set_child, set_grown_up, set_old];

fn start(facts: &BpaFacts, on: Date) -> Known {
    Known {
        hours: BpaHours {
            personal_assistance: facts.personal_assistance.unwrap_or_default(),
            of_which_two_helpers: facts.of_which_two_helpers.unwrap_or_default(),
            of_which_night: facts.of_which_night.unwrap_or_default(),
            is_continuous: facts.continuous.unwrap_or_default(),
            respite: facts.respite.unwrap_or_default(),
            respite_health_service: facts.respite_health_service.unwrap_or_default(),
            born: facts.born.unwrap_or(on),
            lives_with_parents: facts.lives_with_parents.unwrap_or_default(),
            has_reduced_function: facts.reduced_function.unwrap_or_default(),
        },
        granted_before_67: facts.bpa_right_before_67.unwrap_or_default(),
        duration_months: facts.duration_months.unwrap_or_default(),
        documents_cost: facts.documents_substantial_cost.unwrap_or_default(),
    }
}

fn set_low(known: &mut Known, fact: MissingFact, _: Births) {
    set(known, fact, false);
}

fn set_high(known: &mut Known, fact: MissingFact, _: Births) {
    set(known, fact, true);
}

fn set(known: &mut Known, fact: MissingFact, is_high: bool) {
    let up_to = |most: Minutes| if is_high { most } else { Minutes::ZERO };
    let hours = &mut known.hours;
    match fact {
        MissingFact::LivesWithParents => hours.lives_with_parents = is_high,
        MissingFact::ReducedFunction => hours.has_reduced_function = is_high,
        MissingFact::BpaRightBefore67 => known.granted_before_67 = is_high,
        MissingFact::Continuous => hours.is_continuous = is_high,
        MissingFact::PersonalAssistance => hours.personal_assistance = up_to(PLENTY),
        MissingFact::Respite => hours.respite = up_to(PLENTY),
        MissingFact::TwoHelpers => hours.of_which_two_helpers = up_to(hours.personal_assistance),
        MissingFact::Night => hours.of_which_night = up_to(hours.personal_assistance),
        MissingFact::RespiteHealthService => hours.respite_health_service = up_to(hours.respite),
        MissingFact::Duration => known.duration_months = if is_high { u32::MAX } else { 0 },
        _ => {}
    }
}

fn set_child(known: &mut Known, _: MissingFact, births: Births) {
    known.hours.born = births.child;
}

fn set_grown_up(known: &mut Known, _: MissingFact, births: Births) {
    known.hours.born = births.grown_up;
}

fn set_old(known: &mut Known, _: MissingFact, births: Births) {
    known.hours.born = births.old;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bpa_facts::testing::FULL;
    use crate::testing::KNOWN;
    use crate::{RightOutcome, bpa_threshold};
    use jiff::civil::date;
    use proptest::prelude::*;

    /// The facts of BPA stand first.
    const OF_BPA: &[MissingFact] = MissingFact::ALL.split_at(11).0;
    const AGES: Ages = Ages { on: date(2026, 11, 23), child_under: 18, limit: 67 };

    fn all(completions: &Completions) -> Vec<Known> {
        let mut all = Vec::new();
        completions.each(|known| all.push(*known));
        all
    }

    #[test]
    fn every_combination_of_what_is_missing_is_tried_once() {
        let nothing = Completions::of(&BpaFacts::default(), AGES);
        assert_eq!(nothing.missing.len(), OF_BPA.len());
        assert_eq!(nothing.count(), 2usize.pow(10) * 3);
        assert_eq!(all(&nothing).len(), nothing.count());
        let only_duration = BpaFacts { duration_months: None, ..FULL };
        let completions = Completions::of(&only_duration, AGES);
        assert_eq!(completions.missing.iter().map(|(fact, _)| *fact).collect::<Vec<_>>(), [MissingFact::Duration]);
        let months: Vec<u32> = all(&completions).iter().map(|e| e.duration_months).collect();
        assert_eq!(months, [0, u32::MAX]);
    }

    #[test]
    fn a_fact_matters_only_when_it_alone_turns_the_answer() {
        let facts = BpaFacts { continuous: None, duration_months: None, ..FULL };
        let completions = Completions::of(&facts, AGES);
        let by_duration: Vec<bool> = all(&completions).iter().map(|e| e.duration_months > 24).collect();
        assert_eq!(completions.that_matter(&by_duration), [MissingFact::Duration]);
        let by_both: Vec<bool> =
            all(&completions).iter().map(|e| e.duration_months > 24 && e.hours.is_continuous).collect();
        assert_eq!(completions.that_matter(&by_both), [MissingFact::Continuous, MissingFact::Duration]);
        let constant = vec![true; completions.count()];
        assert!(completions.that_matter(&constant).is_empty());
    }

    const TODAY: Date = date(2026, 11, 23);

    fn h(hours: i64) -> Option<Minutes> {
        Some(Minutes(hours * 60))
    }

    #[test]
    fn only_what_would_turn_the_answer_is_missing() {
        let missing = |facts: BpaFacts| bpa_threshold(&facts, TODAY, KNOWN).expect("covered").value.missing;
        use MissingFact::{
            Born, Continuous, Duration, LivesWithParents, Night, PersonalAssistance, ReducedFunction, Respite,
        };
        assert_eq!(missing(FULL), []);
        assert_eq!(missing(BpaFacts { duration_months: None, ..FULL }), [Duration]);
        assert_eq!(missing(BpaFacts { personal_assistance: None, ..FULL }), [PersonalAssistance]);
        assert_eq!(missing(BpaFacts { respite: None, ..FULL }), [], "36.5 h are enough without respite");
        assert_eq!(missing(BpaFacts { personal_assistance: h(20), respite: None, ..FULL }), [Respite]);
        assert_eq!(missing(BpaFacts { continuous: None, ..FULL }), [], "nothing lies at night");
        assert_eq!(missing(BpaFacts { of_which_night: None, ..FULL }), [Night]);
        let night = BpaFacts { of_which_night: h(20), continuous: None, ..FULL };
        assert_eq!(missing(night), [Continuous]);
        assert_eq!(missing(BpaFacts { continuous: Some(true), of_which_night: None, ..FULL }), []);
        assert_eq!(missing(BpaFacts { bpa_right_before_67: None, ..FULL }), [], "the child is nine");
        let small = BpaFacts { personal_assistance: h(20), ..FULL };
        assert_eq!(
            missing(BpaFacts { lives_with_parents: None, reduced_function: None, ..small }),
            [LivesWithParents, ReducedFunction]
        );
        assert_eq!(
            missing(BpaFacts { duration_months: None, personal_assistance: h(10), ..FULL }),
            [],
            "below 25 h anyway"
        );
        assert_eq!(missing(BpaFacts { born: None, ..FULL }), [Born]);
        let nothing = bpa_threshold(&BpaFacts::default(), TODAY, KNOWN).expect("covered").value;
        assert_eq!(nothing.outcome, RightOutcome::Unclear);
        assert_eq!(nothing.missing, OF_BPA);
        assert_eq!((nothing.counted, nothing.because, nothing.would_change), (None, vec![], vec![]));
    }

    proptest! {
        #[test]
        fn an_answer_that_is_clear_without_a_fact_stays_so_with_any_value_of_it(
            hours in 0i64..4000, night in 0i64..4000, months in 0u32..60, continuous in any::<bool>(),
        ) {
            let known = BpaFacts {
                personal_assistance: Some(Minutes(hours)),
                of_which_night: Some(Minutes(night.min(hours))),
                continuous: Some(continuous),
                duration_months: Some(months),
                ..FULL
            };
            let full = bpa_threshold(&known, TODAY, KNOWN).expect("covered").value.outcome;
            for without in [
                BpaFacts { personal_assistance: None, ..known },
                BpaFacts { of_which_night: None, ..known },
                BpaFacts { continuous: None, ..known },
                BpaFacts { duration_months: None, ..known },
                BpaFacts { of_which_night: None, duration_months: None, continuous: None, ..known },
            ] {
                let found = bpa_threshold(&without, TODAY, KNOWN).expect("covered").value;
                prop_assert!(found.outcome == RightOutcome::Unclear || found.outcome == full);
                prop_assert_eq!(found.outcome == RightOutcome::Unclear, !found.missing.is_empty());
            }
        }
    }
}
