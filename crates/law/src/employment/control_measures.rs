//! What must be in place before the employer controls its staff by clock-in with position, cameras or logs?
//!
//! aml §§ 9-1 and 9-2: an objective ground, proportion, discussion with the representatives, and information.

use super::still_missing;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
keyed! {
    /// What a control measure needs (*kontrolltiltak*).
    ControlStep {
        /// An objective ground in the undertaking.
        ObjectiveGround = "objective_ground",
        /// No disproportionate strain.
        Proportion = "proportion",
        /// Discussed with the representatives.
        Discussed = "discussed",
        /// The staff are told.
        Told = "told",
    }
}

/// `CT-01` (*kontrolltiltak*).
pub(crate) static CT_01: Rule<&'static [ControlStep]> = Rule {
    id: "CT-01",
    term: "kontrolltiltak",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "9-1", ""),
            Citation::new(Act::WorkingEnvironment, "9-2", ""),
        ],
        text: "Kontrolltiltak krever saklig grunn og må ikke være en uforholdsmessig belastning. Behov, utforming og \
               gjennomføring drøftes med de tillitsvalgte, og de ansatte får vite om tiltaket før det begynner.",
        body: Some(ControlStep::ALL),
    }],
};

/// What a control measure still needs.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn control_measures(done: &[ControlStep], on: Date, known_on: Date) -> Result<Ruled<Vec<ControlStep>>, NotCovered> {
    let applied = CT_01.on(on, known_on)?;
    Ok(applied.ruled(still_missing(applied.body, done), [("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CT_01, [from(2005, 6, 17).cites("aml § 9-1")]);

    #[test]
    fn a_control_measure_needs_all_four() {
        let on = date(2026, 11, 23);
        let found = control_measures(&[ControlStep::Told], on, KNOWN).expect("covered");
        assert_eq!(found.value, [ControlStep::ObjectiveGround, ControlStep::Proportion, ControlStep::Discussed]);
        proves(&found, "aml § 9-2", "discussed");
        assert!(control_measures(ControlStep::ALL, on, KNOWN).expect("covered").value.is_empty());
    }
}
