//! What is a plan of work: who works, when, for whom, and under which agreements?
//!
//! All instants are whole minutes. A reader of files has checked what is said here before it builds a [`Plan`]: every end
//! lies after its start, breaks and passive stretches lie inside their shift, shifts of one assistant do not overlap.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A plan of work (*arbeidsplan*): assistants, their shifts, standby and absences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Everybody who is in the plan.
    pub assistants: Vec<Assistant>,
    /// All shifts; their order means nothing.
    pub shifts: Vec<Shift>,
    /// Standby at home.
    pub standby: Vec<Standby>,
    /// Days on which somebody is away.
    pub absences: Vec<Absence>,
}

/// An employment as assistant (*assistent*): one person at one employer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assistant {
    /// Name inside the plan.
    pub id: String,
    /// Who it is. Entries with the same person and employer are one account of working time. `None`: nobody else.
    pub person: Option<String>,
    /// Day of birth.
    pub born: Date,
    /// Name of the employer inside the plan.
    pub employer: String,
    /// Which rulebook applies.
    pub regime: Regime,
    /// The agreed full-time week in minutes; 2250 is 37.5 hours. It lowers no limit of the statute.
    pub weekly_minutes: u32,
    /// Size of the position in hundredths of a per cent; 10,000 is full time. `None`: not known.
    pub position: Option<u32>,
    /// The employer is bound by a collective agreement (*tariffbundet virksomhet*).
    pub tariff_bound: bool,
    /// Agreements on file. Those made with union representatives count only with `tariff_bound`.
    pub agreements: BTreeSet<AgreementKind>,
    /// The period of averaging; `None`: 52 weeks from the Monday of the first shift.
    pub averaging: Option<Averaging>,
}

impl Default for Assistant {
    fn default() -> Self {
        Self {
            id: String::new(),
            person: None,
            born: jiff::civil::date(1970, 1, 1),
            employer: String::new(),
            regime: Regime::Aml,
            weekly_minutes: 37 * 60 + 30,
            position: None,
            tariff_bound: false,
            agreements: BTreeSet::new(),
            averaging: None,
        }
    }
}

keyed! {
    /// Which rulebook of working time applies to an employment (*regelverk for arbeidstid*).
    Regime {
        /// The working environment act in full: municipality, cooperative or company as employer.
        Aml = "AML",
        /// The family is itself the employer, and the work is done in its home.
        HomeEmployer2022 = "HOME_EMPLOYER_2022",
        /// Respite workers of the municipality; only where the employer's lawyers have confirmed that it applies.
        Avlaster2017 = "AVLASTER_2017",
    }
}

keyed! {
    /// An agreement or consent that moves a limit (*avtale om arbeidstid*).
    AgreementKind {
        /// Averaging agreed in writing with the employee, aml § 10-5 (1).
        AvgIndividual = "avg_individual",
        /// Averaging agreed with union representatives, aml § 10-5 (2).
        AvgTv = "avg_tv",
        /// Averaging by consent of the labour inspection, aml § 10-5 (3).
        AvgAt = "avg_at",
        /// More overtime, agreed with union representatives, aml § 10-6 (5).
        OtTv = "ot_tv",
        /// Total time up to 16 hours, agreed with union representatives, aml § 10-6 (9).
        Day16Tv = "day16_tv",
        /// Shorter rest, agreed with union representatives, aml § 10-8 (3): 8 hours a day, 28 a week.
        RestTv = "rest_tv",
        /// Sundays averaged by agreement with the employee, aml § 10-8 (4).
        SundayIndividual = "sunday_individual",
        /// Another window of night, agreed with union representatives, aml § 10-11 (1).
        NightWindowTv = "night_window_tv",
        /// Longer night work, agreed with union representatives, aml § 10-11 (9).
        Night8Tv = "night8_tv",
        /// An agreement of a union with the right of nomination, aml § 10-12 (4).
        CentralUnion = "central_union",
        /// The labour inspection lets passive care work depart from the chapter, aml § 10-12 (7).
        AtHealthPassive = "at_health_passive",
    }
}

impl AgreementKind {
    /// Made with union representatives: on file only in an undertaking bound by a collective agreement.
    pub const fn needs_tariff(self) -> bool {
        match self {
            Self::AvgTv | Self::OtTv | Self::Day16Tv | Self::RestTv | Self::NightWindowTv | Self::Night8Tv => true,
            Self::AvgIndividual | Self::AvgAt | Self::SundayIndividual | Self::CentralUnion | Self::AtHealthPassive => {
                false
            }
        }
    }
}

/// A fixed period over which hours are averaged (*gjennomsnittsberegning*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Averaging {
    /// First day.
    pub from: Date,
    /// Length in weeks.
    pub weeks: u16,
}

/// A stretch of time, its end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Stretch {
    /// First minute.
    pub from: Timestamp,
    /// The minute after the last.
    pub to: Timestamp,
}

/// A shift (*vakt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Name inside the plan.
    pub id: String,
    /// [`Assistant::id`] of who works it.
    pub assistant: String,
    /// Who is helped.
    pub user: Option<String>,
    /// First minute.
    pub start: Timestamp,
    /// The minute after the last.
    pub end: Timestamp,
    /// Planned, or worked as it stands.
    pub status: ShiftStatus,
    /// In the base roster, or extra.
    pub origin: Origin,
    /// The risk assessment says: special risk or heavy strain at night.
    pub night_risk: bool,
    /// The shift is essentially passive (*i det vesentlige av passiv karakter*).
    pub essentially_passive: bool,
    /// Stretches of passive duty at the place of work.
    pub passive: Vec<Stretch>,
    /// Breaks.
    pub breaks: Vec<Break>,
    /// When the shift was made known.
    pub published_on: Option<Date>,
    /// When the assistant said yes to it.
    pub accepted_on: Option<Date>,
}

impl Default for Shift {
    fn default() -> Self {
        Self {
            id: String::new(),
            assistant: String::new(),
            user: None,
            start: Timestamp::UNIX_EPOCH,
            end: Timestamp::UNIX_EPOCH,
            status: ShiftStatus::Planned,
            origin: Origin::Base,
            night_risk: false,
            essentially_passive: false,
            passive: Vec::new(),
            breaks: Vec::new(),
            published_on: None,
            accepted_on: None,
        }
    }
}

keyed! {
    /// Is the shift a plan or a fact?
    ShiftStatus {
        /// Will be worked.
        Planned = "planned",
        /// Has been worked; it stands in place of the planned one.
        Worked = "worked",
    }
}

keyed! {
    /// Where a shift comes from.
    Origin {
        /// The base roster (*grunnturnus*).
        Base = "base",
        /// Beyond it (*ekstravakt*).
        Extra = "extra",
    }
}

/// A break (*pause*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Break {
    /// First minute.
    pub from: Timestamp,
    /// The minute after the last.
    pub to: Timestamp,
    /// The assistant may leave the place of work. A break that is not free is working time.
    pub free: bool,
}

/// Standby at home (*hjemmevakt*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standby {
    /// [`Assistant::id`] of who is on standby.
    pub assistant: String,
    /// First minute.
    pub start: Timestamp,
    /// The minute after the last.
    pub end: Timestamp,
    /// Stretches of work done on call; working time in full.
    pub callouts: Vec<Stretch>,
}

/// Whole days away (*fravær*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absence {
    /// [`Assistant::id`] of who is away.
    pub assistant: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Why.
    pub kind: AbsenceKind,
}

keyed! {
    /// Why somebody is away. All kinds count as the hours that were planned when hours are averaged.
    AbsenceKind {
        /// Own illness.
        Sick = "sick",
        /// A sick child.
        SickChild = "sick_child",
        /// Holiday by the holiday act.
        Holiday = "holiday",
        /// Leave of any other kind.
        Leave = "leave",
    }
}
