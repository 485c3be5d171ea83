//! Who is asked first when an extra shift is open?
//!
//! aml § 14-3(1)(2): part-timers go before new hires and hired-in people for a larger position, and for extra shifts and the
//! like. They must be qualified, and it must not be a substantial inconvenience; the employer may limit the circle to units
//! of a certain size after discussion.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// Whom an open shift is offered to, first to last.
    OfferStep {
        /// Qualified part-timers of one's own.
        OwnPartTimers = "own_part_timers",
        /// Others in the employer's unit.
        OthersInTheUnit = "others_in_the_unit",
        /// People on call.
        OnCall = "on_call",
        /// An agency.
        Agency = "agency",
    }
}
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Priority {
    /// The order of offers; only that part-timers go before hiring is the law's, the rest is practice.
    pub order: &'static [OfferStep],
    /// A unit with so many employees may be the limit of the circle.
    pub limited_from_employee_count: u32,
}

/// `EM-04` (*fortrinnsrett for deltidsansatte*).
pub(crate) static EM_04: Rule<Priority> = Rule {
    id: "EM-04",
    term: "fortrinnsrett for deltidsansatte",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "14-3", "(1)"),
            Citation::new(Act::WorkingEnvironment, "14-3", "(2)"),
        ],
        text: "Deltidsansatte har fortrinnsrett til utvidet stilling, også en del av en stilling, fremfor ny \
               ansettelse og innleie, og til ekstravakter og lignende. De må være kvalifisert, og det må ikke være \
               til vesentlig ulempe. Kretsen kan etter drøfting avgrenses til enheter med minst 30 ansatte.",
        body: Some(Priority {
            order: &[OfferStep::OwnPartTimers, OfferStep::OthersInTheUnit, OfferStep::OnCall, OfferStep::Agency],
            limited_from_employee_count: 30,
        }),
    }],
};

/// The order in which an extra shift is offered.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn extra_shift_priority(on: Date, known_on: Date) -> Result<Ruled<&'static [OfferStep]>, NotCovered> {
    let applied = EM_04.on(on, known_on)?;
    Ok(applied.ruled(applied.body.order, [("on", on.to_string())]))
}

/// May the employer, after discussion, limit priority to a unit with so many employees?
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn priority_may_be_limited(unit_employees: u32, on: Date, known_on: Date) -> Result<Ruled<bool>, NotCovered> {
    let applied = EM_04.on(on, known_on)?;
    let may = unit_employees >= applied.body.limited_from_employee_count;
    Ok(applied.ruled(may, [("unit_employees", unit_employees.to_string()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_04, [from(2005, 6, 17).cites("aml § 14-3(1)")]);

    #[test]
    fn own_part_timers_are_asked_first_and_agencies_last() {
        let found = extra_shift_priority(date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!(
            (found.value.first(), found.value.last()),
            (Some(&OfferStep::OwnPartTimers), Some(&OfferStep::Agency))
        );
        proves(&found, "aml § 14-3(2)", "extra shifts");
    }

    #[test]
    fn only_a_unit_of_a_certain_size_may_be_the_limit() {
        for (employees, expected) in [(29, false), (30, true), (31, true)] {
            let found = priority_may_be_limited(employees, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, expected, "{employees}");
            proves(&found, "aml § 14-3(1)", "the circle");
        }
        assert!(priority_may_be_limited(30, date(2005, 6, 16), KNOWN).is_err());
    }
}
