//! Which services and benefits does the law give a family, and what follows from them?
//!
//! | question | file | rule ids |
//! |---|---|---|
//! | what can be asked about, and who grants it? | [`right`] | |
//! | what must be known? | [`facts`], [`missing_fact`] | |
//! | what is the answer for every right? | [`rights_check`](mod@rights_check), [`rights_range`] | |
//! | why, and what would change it? | [`because`], [`would_change`] | |
//! | what does one do to another? | [`effects`] | |
//! | what if a proposed reform were law? | [`scenario`] | |
//! | necessary services, support contact | `necessary_services` | `NEC-RIGHT` |
//! | child coordinator | [`child_coordinator`] | `BK-RIGHT`, `BK-END`, `BK-TASKS` |
//! | coordinator, plan, unit | [`coordination`], `suspension` | `KO-RIGHT`, `IP-RIGHT`, `COORD-UNIT`, `BK-COORD`, `SUSPEND` |
//! | carers and siblings | `carer_relief`, `sibling_follow_up` | `REL-DUTY`, `REL-DEMAND`, `SIBLING` |
//! | a dwelling; what no statute gives | `adapted_housing`, `local_schemes` | `HOUSING` |
//! | benefits | [`attendance_allowance`], [`basic_benefit`], [`care_benefit`], [`back_payment`], `assistive_devices` | `HJ-…`, `GS-RATE`, `CARE-BENEFIT`, `BACK-PAY`, `AIDS` |
//! | travel to treatment | `patient_travel` | `PATIENT-TRAVEL` |
//! | kindergarten and school | `preschool`, `school` | `SPECIAL-HELP`, `KG-…`, `SCHOOL-…`, `ADAPTED-EDUCATION`, `SFO-AGE` |
//! | running a service | [`care_fee`](mod@care_fee), [`police_certificate`](mod@police_certificate), [`register_reporting`], [`secrecy_and_journal`] | `FEE`, `POLICE`, `POLICE-EXCL`, `KPR-…`, `SECRECY`, `NOJOURNAL` |
//!
//! An answer is never a refusal: `no_right` stands only where the law itself says that there is none.

use crate::catalogue::{Entry, entry};

pub(crate) mod adapted_housing;
pub(crate) mod assistive_devices;
pub mod attendance_allowance;
pub mod back_payment;
pub mod basic_benefit;
pub mod because;
pub mod care_benefit;
pub mod care_fee;
pub(crate) mod carer_relief;
pub mod child_coordinator;
mod conditions;
#[cfg(test)]
mod contract;
pub mod coordination;
pub mod effects;
pub mod facts;
mod local_schemes;
pub mod missing_fact;
pub(crate) mod necessary_services;
pub(crate) mod patient_travel;
pub mod police_certificate;
pub(crate) mod preschool;
pub mod register_reporting;
pub mod right;
pub mod rights_check;
pub mod rights_range;
pub mod scenario;
pub(crate) mod school;
pub mod secrecy_and_journal;
pub(crate) mod sibling_follow_up;
pub(crate) mod suspension;
pub mod would_change;

pub use attendance_allowance::{MonthlyRate, attendance_allowance_rates};
pub use back_payment::back_payment_from;
pub use basic_benefit::basic_benefit_rates;
pub use because::{Because, Ground, Note};
pub use care_benefit::care_benefit_percent;
pub use care_fee::{ChargedFor, Fee, care_fee};
pub use child_coordinator::{CoordinatorTask, coordinator_tasks};
pub use coordination::{Coordinates, who_coordinates};
pub use effects::{Effect, EffectBetween, effects_between};
pub use facts::{Circumstances, Education, FamilyFacts, RightsFacts};
pub use missing_fact::MissingFact;
pub use police_certificate::{CertificateFacts, CertificateState, is_excluded, police_certificate};
pub use register_reporting::{RegisterService, register_code, register_report_due, register_weekly_time};
pub use right::{Grantor, Right};
pub use rights_check::{RightResult, rights_check};
pub use rights_range::rights_check_range;
pub use scenario::{ProposalStatus, Scenario, rights_check_under};
pub use secrecy_and_journal::{RecordKeeping, Secret, record_keeping, secrecy};
pub use would_change::WouldChange;

/// The rules of services and benefits, for the catalogue.
pub(crate) fn entries() -> Vec<Entry> {
    vec![
        entry(&adapted_housing::HOUSING),
        entry(&assistive_devices::AIDS),
        entry(&attendance_allowance::HJ_ENHANCED),
        entry(&attendance_allowance::HJ_RATE),
        entry(&attendance_allowance::HJ_RIGHT),
        entry(&back_payment::BACK_PAY),
        entry(&basic_benefit::GS_RATE),
        entry(&care_benefit::CARE_BENEFIT),
        entry(&care_fee::FEE),
        entry(&carer_relief::REL_DEMAND),
        entry(&carer_relief::REL_DUTY),
        entry(&child_coordinator::BK_END),
        entry(&child_coordinator::BK_RIGHT),
        entry(&child_coordinator::BK_TASKS),
        entry(&coordination::BK_COORD),
        entry(&coordination::COORD_UNIT),
        entry(&coordination::IP_RIGHT),
        entry(&coordination::KO_RIGHT),
        entry(&necessary_services::NEC_RIGHT),
        entry(&patient_travel::PATIENT_TRAVEL),
        entry(&police_certificate::POLICE),
        entry(&police_certificate::POLICE_EXCL),
        entry(&preschool::KG_ADAPTATION),
        entry(&preschool::KG_TRANSPORT),
        entry(&preschool::SPECIAL_HELP),
        entry(&register_reporting::KPR_CODE),
        entry(&register_reporting::KPR_DUE),
        entry(&register_reporting::KPR_HOURS),
        entry(&school::ADAPTED_EDUCATION),
        entry(&school::SCHOOL_ADAPTATION),
        entry(&school::SCHOOL_ASSISTANCE),
        entry(&school::SCHOOL_TRANSPORT),
        entry(&school::SFO_AGE),
        entry(&secrecy_and_journal::NOJOURNAL),
        entry(&secrecy_and_journal::SECRECY),
        entry(&sibling_follow_up::SIBLING),
        entry(&suspension::SUSPEND),
    ]
}
