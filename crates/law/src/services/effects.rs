//! What does one service or benefit do to another?

use crate::services::Right;
use kernel::{Act, Citation};

keyed! {
    /// What a service or benefit does to another (*virkning*), seen from the one that is asked about.
    Effect {
        /// The municipality may ask that the other is applied for first.
        OtherIsAppliedForFirst = "other_is_applied_for_first",
        /// It may be counted when the amount of the other is set.
        MayBeCountedInOther = "may_be_counted_in_other",
        /// Its hours must be documented for the other.
        HoursAreDocumentedForOther = "hours_are_documented_for_other",
        /// The hours of the other must be documented for it.
        NeedsHoursOfOther = "needs_hours_of_other",
        /// Its hours count towards the limits of the other.
        CountsTowardsOther = "counts_towards_other",
        /// The hours of the other count towards its limits.
        OtherCountsTowards = "other_counts_towards",
        /// It falls away where the other covers the need.
        FallsAwayWhereOtherCovers = "falls_away_where_other_covers",
        /// The school or the kindergarten owes the help while the child is there.
        OtherOwesDuringItsHours = "other_owes_during_its_hours",
        /// The other takes over when it ends.
        OtherFollows = "other_follows",
        /// It sees to the progress of the other.
        DrivesOther = "drives_other",
        /// It is given without the other too.
        GivenWithoutOther = "given_without_other",
        /// Those who have the other can ask for it.
        DecidesOnOther = "decides_on_other",
    }
}

/// An effect with the right it concerns, and where it stands; no citation where practice says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EffectBetween {
    /// What happens.
    pub effect: Effect,
    /// To, or by, which other.
    pub with: Right,
    /// Where it stands.
    pub citation: Option<&'static Citation>,
}

static COUNTED: Citation = Citation::new(Act::NationalInsurance, "6-4", "");
static GRADED: Citation = Citation::new(Act::NationalInsurance, "9-11", "");
static BPA: Citation = Citation::new(Act::PatientAndUserRights, "2-1 d", "(1) s.2");
static ASSISTANCE: Citation = Citation::new(Act::HealthAndCareServices, "3-2", "(1) no.6 b");
static OTHER_LAW: Citation = Citation::new(Act::NationalInsurance, "10-8", "");
static SCHOOL: Citation = Citation::new(Act::Education, "11-4", "");
static KINDERGARTEN: Citation = Citation::new(Act::Kindergartens, "37", "");
static CHILD_COORDINATOR: Citation = Citation::new(Act::HealthAndCareServices, "7-2 a", "");
static COORDINATOR: Citation = Citation::new(Act::HealthAndCareServices, "7-2", "");
static DEMAND: Citation = Citation::new(Act::PatientAndUserRights, "2-8", "");

const fn effect(effect: Effect, with: Right, citation: &'static Citation) -> EffectBetween {
    EffectBetween { effect, with, citation: Some(citation) }
}

static ON_BPA: [EffectBetween; 4] = [
    effect(Effect::OtherCountsTowards, Right::SupportContact, &ASSISTANCE),
    effect(Effect::OtherCountsTowards, Right::Respite, &BPA),
    effect(Effect::OtherOwesDuringItsHours, Right::SchoolAssistance, &SCHOOL),
    effect(Effect::OtherOwesDuringItsHours, Right::KindergartenAdaptation, &KINDERGARTEN),
];
static ON_RESPITE: [EffectBetween; 2] = [
    effect(Effect::CountsTowardsOther, Right::Bpa, &BPA),
    effect(Effect::HoursAreDocumentedForOther, Right::CareBenefit, &GRADED),
];
static ON_CHILD_COORDINATOR: [EffectBetween; 2] = [
    effect(Effect::DrivesOther, Right::IndividualPlan, &CHILD_COORDINATOR),
    effect(Effect::OtherFollows, Right::Coordinator, &CHILD_COORDINATOR),
];
static ON_DECISION: [EffectBetween; 3] = [
    effect(Effect::DecidesOnOther, Right::Respite, &DEMAND),
    effect(Effect::DecidesOnOther, Right::Guidance, &DEMAND),
    effect(Effect::DecidesOnOther, Right::CarerAllowance, &DEMAND),
];
static ON_SUPPORT_CONTACT: [EffectBetween; 1] = [effect(Effect::CountsTowardsOther, Right::Bpa, &ASSISTANCE)];
static ON_COORDINATOR: [EffectBetween; 1] = [effect(Effect::GivenWithoutOther, Right::IndividualPlan, &COORDINATOR)];
static ON_CARER_ALLOWANCE: [EffectBetween; 1] =
    [effect(Effect::OtherIsAppliedForFirst, Right::AttendanceAllowance, &COUNTED)];
static ON_ATTENDANCE_ALLOWANCE: [EffectBetween; 1] =
    [effect(Effect::MayBeCountedInOther, Right::CarerAllowance, &COUNTED)];
static ON_CARE_BENEFIT: [EffectBetween; 1] = [effect(Effect::NeedsHoursOfOther, Right::Respite, &GRADED)];
static ON_DEVICES: [EffectBetween; 1] =
    [effect(Effect::FallsAwayWhereOtherCovers, Right::SchoolAdaptation, &OTHER_LAW)];

/// What a service or benefit does to others, and they to it.
pub fn effects_between(right: Right) -> &'static [EffectBetween] {
    match right {
        Right::Bpa => &ON_BPA,
        Right::Respite => &ON_RESPITE,
        Right::ChildCoordinator => &ON_CHILD_COORDINATOR,
        Right::Coordinator => &ON_COORDINATOR,
        Right::DecisionOnRelief => &ON_DECISION,
        Right::SupportContact => &ON_SUPPORT_CONTACT,
        Right::CarerAllowance => &ON_CARER_ALLOWANCE,
        Right::AttendanceAllowance | Right::EnhancedAttendanceAllowance => &ON_ATTENDANCE_ALLOWANCE,
        Right::CareBenefit => &ON_CARE_BENEFIT,
        Right::AssistiveDevices => &ON_DEVICES,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_does_to_the_other_is_seen_from_both() {
        let has = |right, effect, with| effects_between(right).iter().any(|e| e.effect == effect && e.with == with);
        let pairs = [
            (
                Right::CarerAllowance,
                Effect::OtherIsAppliedForFirst,
                Right::AttendanceAllowance,
                Effect::MayBeCountedInOther,
            ),
            (Right::CareBenefit, Effect::NeedsHoursOfOther, Right::Respite, Effect::HoursAreDocumentedForOther),
            (Right::SupportContact, Effect::CountsTowardsOther, Right::Bpa, Effect::OtherCountsTowards),
            (Right::Respite, Effect::CountsTowardsOther, Right::Bpa, Effect::OtherCountsTowards),
        ];
        for (one, effect, other, back) in pairs {
            assert!(has(one, effect, other), "{} -> {}", one.key(), other.key());
            assert!(has(other, back, one), "{} -> {}", other.key(), one.key());
        }
        for right in Right::ALL {
            assert!(effects_between(*right).iter().all(|e| e.with != *right), "{} acts on itself", right.key());
        }
    }
}
