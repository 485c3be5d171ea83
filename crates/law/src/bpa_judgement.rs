//! What is the answer on BPA when every fact is known, and why?

use crate::bpa_age::{BPA_AGE, BpaAge, bpa_age};
use crate::bpa_discretion::bpa_at_discretion;
use crate::bpa_duration::{BPA_LONG, bpa_long_lasting};
use crate::bpa_hours::{BPA_RESPITE, bpa_counted_hours};
use crate::bpa_limits::{BPA_25, BPA_32, BpaNeed, bpa_need};
use crate::bpa_unknowns::{Ages, Known};
use crate::{Because, NotCovered, RightOutcome};
use jiff::civil::Date;
use kernel::{Minutes, Ruled};

pub(crate) struct Judged {
    pub outcome: RightOutcome,
    pub counted: Minutes,
    pub because: Vec<Because>,
}

/// The rules of one day, and the ages and limits they hold.
pub(crate) struct Judge {
    pub known_on: Date,
    pub ages: Ages,
    pub more_than_months: u32,
    pub upper: Minutes,
    pub lower: Minutes,
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
        })
    }

    /// The answer when every fact is known.
    pub fn judge(&self, known: &Known) -> Result<Ruled<Judged>, NotCovered> {
        let Ages { on, limit, .. } = self.ages;
        let age = bpa_age(known.hours.born, known.granted_before_67, on, self.known_on)?;
        let long = bpa_long_lasting(known.duration_months, on, self.known_on)?;
        let hours = bpa_counted_hours(&known.hours, on, self.known_on)?;
        let counted = hours.value.counted;
        let need = bpa_need(counted, known.documents_cost, on, self.known_on)?;
        let more_than_months = self.more_than_months;
        let mut because = vec![
            match age.value {
                BpaAge::Under => Because::UnderAge { age: limit },
                BpaAge::Kept => Because::KeptPastAge { age: limit },
                BpaAge::Past => Because::PastAge { age: limit },
            },
            if long.value {
                Because::LongLasting { more_than_months }
            } else {
                Because::NotLongLasting { more_than_months }
            },
        ];
        let told = [
            (
                hours.value.two_helpers_left_out,
                Because::TwoHelpersLeftOut { minutes: hours.value.two_helpers_left_out },
            ),
            (hours.value.night_left_out, Because::NightLeftOut { minutes: hours.value.night_left_out }),
            (hours.value.respite_counted, Because::RespiteCounted { minutes: hours.value.respite_counted }),
            (hours.value.respite_left_out, Because::RespiteLeftOut { minutes: hours.value.respite_left_out }),
        ];
        because.extend(told.into_iter().filter(|(minutes, _)| *minutes > Minutes::ZERO).map(|(_, why)| why));
        because.extend(self.because_of_need(need.value, counted));
        let has_age_and_length = age.value != BpaAge::Past && long.value;
        let outcome = match need.value {
            BpaNeed::Large if has_age_and_length => RightOutcome::Right,
            BpaNeed::LargeUnlessDocumented if has_age_and_length => RightOutcome::RightUnlessDocumented,
            _ => RightOutcome::Discretionary,
        };
        let doubt = age.doubt.clone().or(hours.doubt);
        let mut citations = [age.citations.clone(), long.citations, hours.citations, need.citations.clone()].concat();
        let deciding = match outcome {
            RightOutcome::Right if age.value == BpaAge::Kept => age.map(|_| ()),
            RightOutcome::Right | RightOutcome::RightUnlessDocumented => need.map(|_| ()),
            _ => {
                because.push(Because::DutyToConsider);
                bpa_at_discretion(on, self.known_on)?
            }
        };
        let mut ruled = deciding.map(|()| Judged { outcome, counted, because });
        citations.retain(|c| !ruled.citations.contains(c));
        ruled.citations.extend(citations);
        ruled.doubt = doubt;
        Ok(ruled)
    }

    fn because_of_need(&self, need: BpaNeed, counted: Minutes) -> Vec<Because> {
        let (upper, lower) = (self.upper, self.lower);
        let between =
            vec![Because::HoursReach { counted, limit: lower }, Because::HoursBelow { counted, limit: upper }];
        match need {
            BpaNeed::Large => vec![Because::HoursReach { counted, limit: upper }],
            BpaNeed::Below => vec![Because::HoursBelow { counted, limit: lower }],
            BpaNeed::LargeUnlessDocumented => [between, vec![Because::CostNotDocumented]].concat(),
            BpaNeed::CostDocumented => [between, vec![Because::CostDocumented]].concat(),
        }
    }
}
