//! Which facts of the law do the answers give? Nothing is guessed: what was not asked, or not known, stays missing.

use crate::answers::{Answers, FamilyTick, Party, ReliefAmount, WhoFor, is_yes, known};
use crate::day::{Activity, DayHours, Range};
use jiff::ToSpan;
use jiff::civil::Date;
use kernel::Minutes;
use law::services::{Circumstances, Education, FamilyFacts, RightsFacts};
use law::{BpaFacts, BpaFigures};

/// Respite in an average week. Source: our own judgement, as the estimate of the day.
const fn relief_range(amount: ReliefAmount) -> Range {
    let (low, high) = match amount {
        ReliefAmount::Nothing => (0, 0),
        ReliefAmount::Hours => (2 * 60, 5 * 60),
        ReliefAmount::Weekend => (8 * 60, 12 * 60),
        ReliefAmount::OtherWeekend => (20 * 60, 28 * 60),
        ReliefAmount::More => (28 * 60, 48 * 60),
    };
    Range { low: Minutes(low), high: Minutes(high) }
}

/// The answers as facts, with the fewest and with the most hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FactsRange {
    /// The fewest hours.
    pub low: RightsFacts,
    /// The most hours.
    pub high: RightsFacts,
}

impl Answers {
    /// What the ticked day comes to, where it was answered.
    pub fn hours(&self) -> Option<DayHours> {
        known(&self.day).map(crate::day::Day::hours)
    }

    /// Respite in an average week, where it was answered.
    pub fn relief_hours(&self) -> Option<Range> {
        known(&self.relief).map(|amount| relief_range(*amount))
    }

    /// A child is expected.
    pub(crate) fn is_expecting(&self) -> bool {
        known(&self.who) == Some(&WhoFor::Expecting)
    }

    /// The birth date that stands for an age in whole years: a birthday today. Every rule here asks for whole years, so
    /// any day of the year that gives this age gives the same answer today.
    fn born(&self, on: Date) -> Option<Date> {
        known(&self.age).map(|age| on.saturating_sub(i64::from(*age).years()))
    }

    /// The facts for a decision on a day.
    pub(crate) fn facts(&self, on: Date, figures: &BpaFigures) -> FactsRange {
        let end = |pick: fn(Range) -> Minutes| RightsFacts {
            on,
            bpa: self.bpa(on, figures, pick),
            support_contact: self.needs_company(),
            family: self.family_facts(),
            circumstances: self.circumstances(figures),
        };
        FactsRange { low: end(|range| range.low), high: end(|range| range.high) }
    }

    fn bpa(&self, on: Date, figures: &BpaFigures, pick: fn(Range) -> Minutes) -> BpaFacts {
        let hours = self.hours();
        let months = |lasts| if lasts { figures.more_than_months + 1 } else { figures.more_than_months };
        let has_no_relief_question = !self.is_expecting() && self.relief.is_none() && self.age.is_some();
        let nothing_asked = has_no_relief_question.then_some(Range::default());
        BpaFacts {
            born: self.born(on),
            lives_with_parents: is_yes(&self.home),
            reduced_function: is_yes(&self.condition),
            bpa_right_before_67: known(&self.granted).map(|granted| granted.bpa_before),
            personal_assistance: hours.map(|hours| pick(hours.total)),
            respite: self.relief_hours().or(nothing_asked).map(pick),
            of_which_two_helpers: hours.map(|hours| pick(hours.two_helpers)),
            of_which_night: hours.map(|hours| pick(hours.night)),
            continuous: hours.and_then(|hours| hours.continuous),
            // The question asks for respite without health services.
            respite_health_service: Some(Minutes::ZERO),
            duration_months: is_yes(&self.lasting).map(months),
            documents_substantial_cost: None,
        }
    }

    /// Help to get out and to leisure is what a support contact gives.
    fn needs_company(&self) -> Option<bool> {
        known(&self.day).map(|day| day.0.contains_key(&Activity::Leisure))
    }

    fn family_facts(&self) -> FamilyFacts {
        let has = |tick| known(&self.family).map(|ticks| ticks.contains(&tick));
        let together = known(&self.together);
        FamilyFacts {
            expecting_child: known(&self.who).map(|who| *who == WhoFor::Expecting),
            needs_long_term_coordinated_services: together.map(|parties| parties.len() > 1),
            needs_other_welfare_services: together.map(|parties| parties.iter().any(|p| !p.is_health_or_care())),
            wants_coordinator: has(FamilyTick::Coordinator),
            heavy_care_burden: has(FamilyTick::HeavyCare),
            minor_siblings: has(FamilyTick::Siblings),
        }
    }

    fn circumstances(&self, figures: &BpaFigures) -> Circumstances {
        let (condition, lasting) = (is_yes(&self.condition), is_yes(&self.lasting));
        let needs_help = known(&self.day).map(|day| !day.0.is_empty());
        let with = |party| known(&self.together).is_some_and(|parties| parties.contains(&party));
        let holds = |is_so: bool| is_so.then_some(true);
        let is_pupil = with(Party::School);
        let needs_way = known(&self.day).map(|day| day.0.contains_key(&Activity::WayThere));
        Circumstances {
            serious_illness_or_injury: condition.filter(|has| !has),
            lasting_condition: match (condition, lasting) {
                (Some(false), _) => Some(false),
                (Some(true), Some(true)) => Some(true),
                _ => None,
            },
            needs_special_care: needs_help.map(|needs| needs && condition != Some(false)),
            private_care: holds(is_yes(&self.home) == Some(true)),
            travels_to_treatment: holds(with(Party::Hospital)),
            education: self.education(figures),
            needs_school_transport: if is_pupil { needs_way } else { None },
            ..Circumstances::default()
        }
    }

    /// Where somebody is by day, as far as it was said: kindergarten or school by name; a grown-up who names neither is
    /// past school.
    fn education(&self, figures: &BpaFigures) -> Option<Education> {
        let parties = known(&self.together)?;
        let is_grown_up = known(&self.age).is_some_and(|age| *age >= figures.child_under);
        match (parties.contains(&Party::Kindergarten), parties.contains(&Party::School)) {
            (true, false) => Some(Education::Kindergarten),
            (false, true) => Some(Education::School),
            (false, false) if is_grown_up => Some(Education::Past),
            _ => None,
        }
    }
}
