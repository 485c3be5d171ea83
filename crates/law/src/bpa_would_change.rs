//! Which single change would turn the answer on BPA? Each is tried by the same judgement as the answer itself.

use crate::bpa_judgement::Judge;
use crate::bpa_unknowns::{Ages, Known};
use crate::{NotCovered, RightOutcome, WouldChange, birthday};
use jiff::civil::Date;
use kernel::Minutes;

impl Judge {
    /// The single changes that would turn the answer: each is tried by the same judgement.
    pub fn would_change(&self, known: &Known, outcome: RightOutcome) -> Result<Vec<WouldChange>, NotCovered> {
        let mut turning = Vec::new();
        for (change, changed, on) in self.single_changes(known) {
            let other =
                if on == self.ages.on { self.weigh(&changed) } else { Self::on(on, self.known_on)?.weigh(&changed) };
            if other.outcome != outcome {
                turning.push(change);
            }
        }
        Ok(turning)
    }

    fn single_changes(&self, known: &Known) -> Vec<(WouldChange, Known, Date)> {
        let Ages { on, child_under, limit } = self.ages;
        let mut changes = self.changed_hours(known);
        let mut try_with = |change, edit: &dyn Fn(&mut Known)| {
            let mut changed = *known;
            edit(&mut changed);
            changes.push((change, changed, on));
        };
        let is_continuous = known.hours.is_continuous;
        let continuity = if is_continuous { WouldChange::NeedIsNotContinuous } else { WouldChange::NeedIsContinuous };
        try_with(continuity, &|k| k.hours.is_continuous = !is_continuous);
        let documents = known.documents_cost;
        let cost = if documents { WouldChange::CostNotDocumented } else { WouldChange::CostDocumented };
        try_with(cost, &|k| k.documents_cost = !documents);
        let than_months = self.more_than_months;
        if known.duration_months > than_months {
            try_with(WouldChange::LastsNoLonger { than_months }, &|k| k.duration_months = than_months);
        } else {
            try_with(WouldChange::LastsLonger { than_months }, &|k| k.duration_months = than_months + 1);
        }
        if !known.granted_before_67 {
            try_with(WouldChange::GrantedBefore { age: limit }, &|k| k.granted_before_67 = true);
        }
        let at_home = known.hours.lives_with_parents;
        let home = if at_home { WouldChange::MovesFromParents } else { WouldChange::LivesWithParents };
        try_with(home, &|k| k.hours.lives_with_parents = !at_home);
        if !known.hours.has_reduced_function {
            try_with(WouldChange::ReducedFunction, &|k| k.hours.has_reduced_function = true);
        }
        let birthdays =
            [child_under, limit].into_iter().filter_map(|age| Some((age, birthday(known.hours.born, age)?)));
        let ahead = birthdays.filter(|(_, day)| *day > on);
        changes.extend(ahead.map(|(age, day)| (WouldChange::AgeReached { age, on: day }, *known, day)));
        changes
    }

    /// The hours moved to just reach, or just miss, each limit.
    fn changed_hours(&self, known: &Known) -> Vec<(WouldChange, Known, Date)> {
        let counted = self.weigh(known).hours.counted;
        let changed = |limit: Minutes| {
            let is_below = counted < limit;
            let target = if is_below { limit } else { limit - Minutes(1) };
            let mut changed = *known;
            // Ordinary hours only: nothing at night, one helper, no respite.
            changed.hours.personal_assistance = target;
            changed.hours.of_which_night = Minutes::ZERO;
            changed.hours.of_which_two_helpers = Minutes::ZERO;
            changed.hours.respite = Minutes::ZERO;
            changed.hours.respite_health_service = Minutes::ZERO;
            let change =
                if is_below { WouldChange::HoursReach { limit } } else { WouldChange::HoursFallBelow { limit } };
            (change, changed, self.ages.on)
        };
        vec![changed(self.lower), changed(self.upper)]
    }
}

#[cfg(test)]
mod tests {
    use crate::bpa_facts::testing::FULL;
    use crate::testing::KNOWN;
    use crate::{Because, BpaFacts, WouldChange, bpa_threshold};
    use jiff::civil::{Date, date};
    use kernel::Minutes;

    const TODAY: Date = date(2026, 11, 23);

    fn h(hours: i64) -> Option<Minutes> {
        Some(Minutes(hours * 60))
    }

    #[test]
    fn the_answer_says_why_and_what_would_turn_it() {
        let facts = BpaFacts { personal_assistance: h(30), of_which_night: h(3), respite: h(0), ..FULL };
        let found = bpa_threshold(&facts, TODAY, KNOWN).expect("covered").value;
        let (counted, lower, upper) = (Minutes(27 * 60), Minutes(25 * 60), Minutes(32 * 60));
        assert_eq!(found.counted, Some(counted));
        assert_eq!(
            found.because,
            [
                Because::UnderAge { age: 67 },
                Because::LongLasting { more_than_months: 24 },
                Because::NightLeftOut { minutes: Minutes(180) },
                Because::HoursReach { counted, limit: lower },
                Because::HoursBelow { counted, limit: upper },
                Because::CostNotDocumented,
            ]
        );
        assert_eq!(
            found.would_change,
            [
                WouldChange::HoursFallBelow { limit: lower },
                WouldChange::HoursReach { limit: upper },
                WouldChange::CostDocumented,
                WouldChange::LastsNoLonger { than_months: 24 },
                WouldChange::AgeReached { age: 67, on: date(2084, 5, 3) },
            ]
        );
        let respite = bpa_threshold(&BpaFacts { personal_assistance: h(30), ..FULL }, TODAY, KNOWN).expect("covered");
        assert!(respite.value.would_change.contains(&WouldChange::AgeReached { age: 18, on: date(2035, 5, 3) }));
        assert!(respite.value.would_change.contains(&WouldChange::MovesFromParents));
        let night = BpaFacts { of_which_night: h(20), ..FULL };
        let turned = bpa_threshold(&night, TODAY, KNOWN).expect("covered").value;
        assert!(turned.would_change.contains(&WouldChange::NeedIsContinuous));
        assert!(turned.because.contains(&Because::DutyToConsider));
        let old = BpaFacts { born: Some(date(1950, 1, 1)), ..FULL };
        let turned = bpa_threshold(&old, TODAY, KNOWN).expect("covered").value.would_change;
        assert_eq!(turned, [WouldChange::GrantedBefore { age: 67 }]);
    }
}
