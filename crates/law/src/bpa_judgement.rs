//! What is the answer on BPA when every fact is known, and why?

use crate::age::has_reached;
use crate::bpa_age::{BPA_67PLUS, BPA_AGE, BpaAge, bpa_age};
use crate::bpa_discretion::bpa_at_discretion;
use crate::bpa_duration::{BPA_LONG, bpa_long_lasting};
use crate::bpa_hours::{BPA_RESPITE, CountedHours, bpa_counted_hours, count};
use crate::bpa_limits::{BPA_25, BPA_32, BpaNeed, bpa_need, need_of};
use crate::bpa_unknowns::{Ages, Known};
use crate::{Because, NotCovered, RightOutcome};
use jiff::civil::Date;
use kernel::{Minutes, Ruled};

/// What the rules of a day say of facts that are all known, without their provenance.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Weighed {
    pub outcome: RightOutcome,
    pub hours: CountedHours,
    age: BpaAge,
    is_long: bool,
    need: BpaNeed,
}

/// The rules of one day, and the ages and limits they hold.
pub(crate) struct Judge {
    pub known_on: Date,
    pub ages: Ages,
    pub more_than_months: u32,
    pub upper: Minutes,
    pub lower: Minutes,
    is_kept_past_age: bool,
}

impl Judge {
    pub fn on(on: Date, known_on: Date) -> Result<Self, NotCovered> {
        Ok(Self {
            known_on,
            ages: Ages {
                on,
                child_under: BPA_RESPITE.on(on, known_on)?.body.child_under_age,
                limit: BPA_AGE.on(on, known_on)?.body.under_age,
            },
            more_than_months: BPA_LONG.on(on, known_on)?.body.more_than_months,
            upper: BPA_32.on(on, known_on)?.body.weekly_minutes,
            lower: BPA_25.on(on, known_on)?.body.weekly_minutes,
            is_kept_past_age: BPA_67PLUS.on(on, known_on).is_ok(),
        })
    }

    /// The answer when every fact is known. Thousands of ways to fill in what is missing are weighed like this.
    pub fn weigh(&self, known: &Known) -> Weighed {
        let Ages { on, child_under, limit } = self.ages;
        let age = match has_reached(known.hours.born, limit, on) {
            false => BpaAge::Under,
            true if known.granted_before_67 && self.is_kept_past_age => BpaAge::Kept,
            true => BpaAge::Past,
        };
        let is_long = known.duration_months > self.more_than_months;
        let hours = count(&known.hours, child_under, on);
        let need = need_of(hours.counted, known.documents_cost, self.lower, self.upper);
        let has_age_and_length = age != BpaAge::Past && is_long;
        let outcome = match need {
            BpaNeed::Large if has_age_and_length => RightOutcome::Right,
            BpaNeed::LargeUnlessDocumented if has_age_and_length => RightOutcome::RightUnlessDocumented,
            _ => RightOutcome::Discretionary,
        };
        Weighed { outcome, hours, age, is_long, need }
    }

    /// Why it was weighed so; without a list of its own, since thousands of ways are compared.
    pub fn because(&self, weighed: &Weighed) -> [Option<Because>; 10] {
        let (age, more_than_months) = (self.ages.limit, self.more_than_months);
        let CountedHours { counted, two_helpers_left_out, night_left_out, respite_counted, respite_left_out } =
            weighed.hours;
        let age = match weighed.age {
            BpaAge::Under => Because::UnderAge { age },
            BpaAge::Kept => Because::KeptPastAge { age },
            BpaAge::Past => Because::PastAge { age },
        };
        let length = match weighed.is_long {
            true => Because::LongLasting { more_than_months },
            false => Because::NotLongLasting { more_than_months },
        };
        let told = |minutes: Minutes, why| (minutes > Minutes::ZERO).then_some(why);
        let [first, second, third] = self.because_of_need(weighed.need, counted);
        [
            Some(age),
            Some(length),
            told(two_helpers_left_out, Because::TwoHelpersLeftOut { minutes: two_helpers_left_out }),
            told(night_left_out, Because::NightLeftOut { minutes: night_left_out }),
            told(respite_counted, Because::RespiteCounted { minutes: respite_counted }),
            told(respite_left_out, Because::RespiteLeftOut { minutes: respite_left_out }),
            first,
            second,
            third,
            (weighed.outcome == RightOutcome::Discretionary).then_some(Because::DutyToConsider),
        ]
    }

    /// The rule that decides, with the citations of all that were weighed, the deciding first.
    pub fn deciding(&self, known: &Known) -> Result<Ruled<()>, NotCovered> {
        let (on, known_on) = (self.ages.on, self.known_on);
        let weighed = self.weigh(known);
        let age = bpa_age(known.hours.born, known.granted_before_67, on, known_on)?;
        let long = bpa_long_lasting(known.duration_months, on, known_on)?;
        let hours = bpa_counted_hours(&known.hours, on, known_on)?;
        let need = bpa_need(weighed.hours.counted, known.documents_cost, on, known_on)?;
        let doubt = age.doubt.clone().or(hours.doubt);
        let mut citations = [age.citations.clone(), long.citations, hours.citations, need.citations.clone()].concat();
        let mut ruled = match weighed.outcome {
            RightOutcome::Right if weighed.age == BpaAge::Kept => age.map(|_| ()),
            RightOutcome::Right | RightOutcome::RightUnlessDocumented => need.map(|_| ()),
            _ => bpa_at_discretion(on, known_on)?,
        };
        citations.retain(|c| !ruled.citations.contains(c));
        ruled.citations.extend(citations);
        ruled.doubt = doubt;
        Ok(ruled)
    }

    fn because_of_need(&self, need: BpaNeed, counted: Minutes) -> [Option<Because>; 3] {
        let (upper, lower) = (self.upper, self.lower);
        let between = |cost| {
            let reach = Because::HoursReach { counted, limit: lower };
            [Some(reach), Some(Because::HoursBelow { counted, limit: upper }), Some(cost)]
        };
        match need {
            BpaNeed::Large => [Some(Because::HoursReach { counted, limit: upper }), None, None],
            BpaNeed::Below => [Some(Because::HoursBelow { counted, limit: lower }), None, None],
            BpaNeed::LargeUnlessDocumented => between(Because::CostNotDocumented),
            BpaNeed::CostDocumented => between(Because::CostDocumented),
        }
    }
}
