//! Which questions are there, and which answers does each offer? At most ten, one a page, in this order.

use crate::answers::{FamilyTick, Party, ReliefAmount, WhoFor, YesNo};
use crate::conversion::GrantedService;
use crate::day::{Activity, HelpLevel};
use people::words;

/// The value of "I don't know", which every question takes.
pub const DONT_KNOW: &str = "unknown";
/// The value of "none of these", where several may be ticked.
pub const NONE: &str = "none";

words! {
    /// A question of the navigator (*rettighetsveiviser*). Its key is the name of its field, of its page and of its texts.
    Question {
        /// Who is it about?
        Who = "who",
        /// How old?
        Age = "age",
        /// Lives with parents?
        Home = "home",
        /// Serious illness, injury or reduced function?
        Condition = "condition",
        /// Does the need last as long as the law asks?
        Lasting = "lasting",
        /// The day that one ticks.
        Day = "day",
        /// How much respite would be needed?
        Relief = "relief",
        /// What has been granted already?
        Granted = "granted",
        /// Who must work together?
        Together = "together",
        /// Who else feels it at home, and is a coordinator wanted?
        Family = "family",
    }
}

/// How a question is answered; what a page draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// One of the choices, and "I don't know" last. The field is named as the question.
    One(Vec<&'static str>),
    /// Any of the choices, or [`NONE`], or [`DONT_KNOW`]. The field is named as the question and may come many times.
    Several(Vec<&'static str>),
    /// Whole years in the field `age`, or [`DONT_KNOW`] in a second field of the same name.
    Years {
        /// The most that is taken.
        at_most: u8,
    },
    /// For each activity one of the levels, in a field named as the activity; [`NONE`] or [`DONT_KNOW`] in the field `day`.
    Day {
        /// The rows.
        activities: &'static [Activity],
        /// The levels of each; an empty value is "no help".
        levels: &'static [HelpLevel],
    },
    /// For each service `<service>-hours` and `<service>-per` (`week` or `month`); [`NONE`] or [`DONT_KNOW`] in the
    /// field `granted`.
    Granted {
        /// The rows.
        services: &'static [GrantedService],
        /// Ask also whether BPA was granted before the age at which the right ends: the value `bpa_before` of `granted`.
        asks_bpa_before: bool,
    },
}

/// The value of the field `granted` that tells of BPA granted before the age at which the right ends.
pub const BPA_BEFORE: &str = "bpa_before";

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<&'static str> {
    all.iter().map(|each| key(*each)).collect()
}

impl Question {
    /// How it is answered. `is_past_limit` and `is_child` narrow what is offered to what can change something.
    pub(crate) fn form(self, may_be_past_limit: bool, may_be_child: bool) -> Form {
        match self {
            Self::Who => Form::One(keys(WhoFor::ALL, WhoFor::key)),
            Self::Age => Form::Years { at_most: crate::answers::OLDEST },
            Self::Home | Self::Condition | Self::Lasting => Form::One(keys(YesNo::ALL, YesNo::key)),
            Self::Day => Form::Day { activities: Activity::ALL, levels: HelpLevel::ALL },
            Self::Relief => Form::One(keys(ReliefAmount::ALL, ReliefAmount::key)),
            Self::Granted => Form::Granted { services: GrantedService::ALL, asks_bpa_before: may_be_past_limit },
            Self::Together => Form::Several(keys(Party::ALL, Party::key)),
            Self::Family => {
                let ticks: Vec<FamilyTick> =
                    FamilyTick::ALL.iter().copied().filter(|tick| may_be_child || !tick.is_about_a_child()).collect();
                Form::Several(keys(&ticks, FamilyTick::key))
            }
        }
    }
}
