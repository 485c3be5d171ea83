//! What has been answered? One value, which travels in the form and nowhere else.

use crate::conversion::GrantedHours;
use crate::day::Day;
use people::words;
use std::collections::BTreeSet;
use std::fmt;

/// Nobody who needs services is older.
pub(crate) const OLDEST: u8 = 120;

words! {
    /// Whom it is about.
    WhoFor {
        /// Somebody's child, of whatever age.
        Child = "child",
        /// A child that is expected.
        Expecting = "expecting",
        /// Oneself.
        Myself = "myself",
        /// Another grown-up.
        OtherAdult = "other_adult",
    }
}

words! {
    /// Yes or no.
    YesNo {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

words! {
    /// How much respite (*avlastning*) would be needed.
    ReliefAmount {
        /// None.
        Nothing = "nothing",
        /// Some hours a week.
        Hours = "hours",
        /// A weekend a month.
        Weekend = "weekend",
        /// Every other weekend.
        OtherWeekend = "other_weekend",
        /// More than that.
        More = "more",
    }
}

words! {
    /// A service that would have to work together with others over time.
    Party {
        /// The municipality's health and care services.
        Municipality = "municipality",
        /// The hospital.
        Hospital = "hospital",
        /// The kindergarten.
        Kindergarten = "kindergarten",
        /// The school, the after-school programme or the educational-psychological service.
        School = "school",
        /// NAV.
        Nav = "nav",
        /// The child welfare service.
        ChildWelfare = "child_welfare",
    }
}

impl Party {
    /// Gives health and care services; the others are other welfare services.
    pub(crate) const fn is_health_or_care(self) -> bool {
        matches!(self, Self::Municipality | Self::Hospital)
    }
}

words! {
    /// What is true at home.
    FamilyTick {
        /// The care weighs especially heavily on somebody at home.
        HeavyCare = "heavy_care",
        /// There are brothers or sisters who are minors.
        Siblings = "siblings",
        /// A coordinator is wanted.
        Coordinator = "coordinator",
    }
}

impl FamilyTick {
    /// Can change something only when it may be about a child.
    pub(crate) const fn is_about_a_child(self) -> bool {
        matches!(self, Self::Siblings)
    }
}

/// An answer to a question that was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<T> {
    /// This.
    This(T),
    /// "I don't know": always an answer, never filled in for anybody.
    DontKnow,
}

impl<T> Said<T> {
    /// What was said, when it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::This(answer) => Some(answer),
            Self::DontKnow => None,
        }
    }
}

/// What is granted already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Granted {
    /// The services, each once.
    pub services: Vec<GrantedHours>,
    /// BPA was granted before the age at which the right ends.
    pub bpa_before: bool,
}

/// What has been answered so far. `None`: not asked, or not yet. Its debug print does not say what.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Answers {
    /// Whom it is about.
    pub who: Option<Said<WhoFor>>,
    /// Age in whole years.
    pub age: Option<Said<u8>>,
    /// Lives with parents.
    pub home: Option<Said<YesNo>>,
    /// Serious illness, injury or reduced function.
    pub condition: Option<Said<YesNo>>,
    /// The need lasts longer than the law's limit.
    pub lasting: Option<Said<YesNo>>,
    /// The day; empty when no help is needed.
    pub day: Option<Said<Day>>,
    /// Respite.
    pub relief: Option<Said<ReliefAmount>>,
    /// What is granted already.
    pub granted: Option<Said<Granted>>,
    /// Who must work together over time; empty when nobody must.
    pub together: Option<Said<BTreeSet<Party>>>,
    /// What is true at home; empty when none of it is.
    pub family: Option<Said<BTreeSet<FamilyTick>>>,
}

/// What was answered, when it was answered and is known.
pub(crate) fn known<T>(answer: &Option<Said<T>>) -> Option<&T> {
    answer.as_ref().and_then(Said::known)
}

/// Yes or no as a truth; `None` while it is not known.
pub(crate) fn is_yes(answer: &Option<Said<YesNo>>) -> Option<bool> {
    known(answer).map(|answer| *answer == YesNo::Yes)
}

impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What somebody answers of health and family reaches no log through a debug print.
        let asked = crate::Question::ALL.iter().filter(|q| self.has(**q)).count();
        write!(f, "Answers({asked} questions)")
    }
}
