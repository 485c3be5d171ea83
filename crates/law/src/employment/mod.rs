//! What does the law ask of whoever employs assistants? Contracts, sickness, holidays, pay on red days, safety.
//!
//! | question | file | rule |
//! |---|---|---|
//! | is it permanent, with a real size? | [`permanent_position`](mod@permanent_position) | `EM-01` |
//! | may it be temporary, and for how long? | [`temporary_ground`](mod@temporary_ground), [`temporary_limits`](mod@temporary_limits) | `EM-02`, `EM-03` |
//! | who gets an open shift, or a larger position? | [`extra_shift_priority`](mod@extra_shift_priority), [`position_claim`](mod@position_claim), [`part_time_need`](mod@part_time_need) | `EM-04`–`EM-06` |
//! | what is in writing, and when? | [`written_contract`], [`predictable_terms`], [`work_abroad`](mod@work_abroad) | `EM-07`–`EM-09` |
//! | who may be hired in, who goes over, how does it end? | [`agency_hire`](mod@agency_hire), [`provider_change`](mod@provider_change), [`owner_death_notice`](mod@owner_death_notice) | `EM-10`–`EM-12` |
//! | who pays when somebody is ill? | [`employer_sick_pay`](mod@employer_sick_pay), [`self_certification`](mod@self_certification), [`self_certification_refused`](mod@self_certification_refused), [`sick_child_days`](mod@sick_child_days) | `SK-…` |
//! | how long, when and with what pay is the holiday? | [`holiday_length`](mod@holiday_length), [`holiday_sunday`](mod@holiday_sunday), [`holiday_notice`](mod@holiday_notice), [`holiday_pay`](mod@holiday_pay) | `HO-…` |
//! | what is paid on 1 and 17 May? | [`may_day_pay`](mod@may_day_pay) | `RD-01` |
//! | control, whistleblowing, safety | [`control_measures`](mod@control_measures), [`whistleblowing_routine`](mod@whistleblowing_routine), [`safety_work`](mod@safety_work) | `CT-01`, `WB-01`, `HS-01` |
//! | which pay did agreements give, and when? | [`pay_facts`] | none: dated facts |

pub mod agency_hire;
pub mod control_measures;
pub mod employer_sick_pay;
pub mod extra_shift_priority;
pub mod holiday_length;
pub mod holiday_notice;
pub mod holiday_pay;
pub mod holiday_sunday;
pub mod may_day_pay;
pub mod owner_death_notice;
pub mod part_time_need;
pub mod pay_facts;
pub mod permanent_position;
pub mod position_claim;
pub mod predictable_terms;
pub mod provider_change;
pub mod safety_work;
pub mod self_certification;
pub mod self_certification_refused;
pub mod sick_child_days;
pub mod temporary_ground;
pub mod temporary_limits;
pub mod whistleblowing_routine;
pub mod work_abroad;
pub mod written_contract;

use crate::catalogue::{Entry, entry};

/// The rules of employment, for the catalogue.
pub(crate) fn entries() -> Vec<Entry> {
    vec![
        entry(&agency_hire::EM_10),
        entry(&control_measures::CT_01),
        entry(&employer_sick_pay::SK_01),
        entry(&extra_shift_priority::EM_04),
        entry(&holiday_length::HO_01),
        entry(&holiday_notice::HO_03),
        entry(&holiday_pay::HO_04),
        entry(&holiday_sunday::HO_02),
        entry(&may_day_pay::RD_01),
        entry(&owner_death_notice::EM_12),
        entry(&part_time_need::EM_06),
        entry(&permanent_position::EM_01),
        entry(&position_claim::EM_05),
        entry(&predictable_terms::EM_08),
        entry(&provider_change::EM_11),
        entry(&safety_work::HS_01),
        entry(&self_certification::SK_02),
        entry(&self_certification_refused::SK_03),
        entry(&sick_child_days::SK_04),
        entry(&temporary_ground::EM_02),
        entry(&temporary_limits::EM_03),
        entry(&whistleblowing_routine::WB_01),
        entry(&work_abroad::EM_09),
        entry(&written_contract::EM_07),
    ]
}

/// What a list asks for and nobody has done yet, in the order of the list.
fn still_missing<T: Copy + PartialEq>(asked: &[T], done: &[T]) -> Vec<T> {
    asked.iter().copied().filter(|part| !done.contains(part)).collect()
}
