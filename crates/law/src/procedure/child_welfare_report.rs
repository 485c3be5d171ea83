//! When must health personnel tell the child welfare service?
//!
//! hpl § 33 (2): «uten hinder av taushetsplikt» and «uten ugrunnet opphold», on one of five grounds. The third is a child
//! with a disability that «ikke får dekket sitt særlige behov for behandling eller opplæring».

use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::{Act, Citation, Ruled};

keyed! {
    /// What there is reason to believe of a child.
    ChildConcern {
        /// None of the grounds.
        None = "none",
        /// It is or will be mistreated, or gravely neglected.
        Maltreatment = "maltreatment",
        /// It is gravely ill or hurt and does not come to be examined or treated.
        IllnessUntreated = "illness_untreated",
        /// It has a disability or special needs, and they are not met by treatment or training.
        SpecialNeedsUnmet = "special_needs_unmet",
        /// It puts its own development in grave danger.
        DangerToItself = "danger_to_itself",
        /// It is or will be used for trafficking.
        Trafficking = "trafficking",
    }
}

/// `WARN-CHILD`: the duty to report to the child welfare service (*opplysningsplikt til barnevernet*).
pub(crate) static WARN_CHILD: Rule<()> = Rule {
    id: "WARN-CHILD",
    term: "opplysningsplikt til barnevernet",
    confidence: Confidence::High,
    doubts: &[Doubt::HealthSecrecyOf2026],
    versions: &[of_user_rights!(
        [Citation::new(Act::HealthPersonnel, "33", "(1)"), Citation::new(Act::HealthPersonnel, "33", "(2)")],
        "Helsepersonell skal «uten hinder av taushetsplikt» melde fra til barnevernstjenesten «uten ugrunnet opphold», \
         blant annet når det er grunn til å tro at et barn blir mishandlet, eller at «et barn med nedsatt funksjonsevne \
         eller et spesielt hjelpetrengende barn ikke får dekket sitt særlige behov for behandling eller opplæring».",
        (),
    )],
};

/// Must it be reported? Whether there is reason to believe it is judged.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn child_welfare_report(concern: ChildConcern, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = WARN_CHILD.on(on, known_on)?;
    let inputs = [("concern", concern.key().to_owned()), ("on", on.to_string())];
    Ok(applied.ruled(concern != ChildConcern::None, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        WARN_CHILD,
        |on, known_on| child_welfare_report(ChildConcern::Maltreatment, on, known_on),
        [from(2001, 1, 1).cites("hpl § 33 (2)")]
    );

    #[test]
    fn each_ground_is_reported_also_a_disabled_childs_unmet_needs() {
        for concern in ChildConcern::ALL {
            let found = child_welfare_report(*concern, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, *concern != ChildConcern::None, "{}", concern.key());
            proves(&found, "hpl § 33 (2)", concern.key());
        }
    }
}
