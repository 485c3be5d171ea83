//! Must the employer have a written routine for whistleblowing?
//!
//! aml ch. 2 A: everybody may blow the whistle, also to the authorities; retaliation is forbidden and the employer investigates. A
//! written routine is due from five employees.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct WhistleblowingRoutine {
    /// From so many employees.
    pub employee_count: u32,
}

/// `WB-01` (*varsling*).
pub(crate) static WB_01: Rule<WhistleblowingRoutine> = Rule {
    id: "WB-01",
    term: "varsling",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "2 A-1", ""),
            Citation::new(Act::WorkingEnvironment, "2 A-3", ""),
            Citation::new(Act::WorkingEnvironment, "2 A-4", ""),
            Citation::new(Act::WorkingEnvironment, "2 A-6", ""),
        ],
        text: "Arbeidstakere har rett til å varsle om kritikkverdige forhold, også til offentlige myndigheter. \
               Arbeidsgiver skal undersøke varselet, og gjengjeldelse er forbudt. Med minst fem ansatte skal det \
               finnes en skriftlig rutine.",
        body: Some(WhistleblowingRoutine { employee_count: 5 }),
    }],
};

/// Is a written routine due? The right to blow the whistle does not hang on it.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn whistleblowing_routine(employees: u32, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = WB_01.on(on, known_on)?;
    let is_due = employees >= applied.body.employee_count;
    Ok(applied.ruled(is_due, [("employees", employees.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(WB_01, [from(2005, 6, 17).cites("aml § 2 A-1")]);

    #[test]
    fn a_routine_is_due_from_five_employees() {
        for (employees, due) in [(4, false), (5, true), (6, true)] {
            let found = whistleblowing_routine(employees, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, due, "{employees}");
            proves(&found, "aml § 2 A-6", "the routine");
        }
    }
}
