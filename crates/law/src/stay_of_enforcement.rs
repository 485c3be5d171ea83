//! Can one ask that a decision waits until the complaint is decided?
//!
//! fvl § 42: the municipality, the body of complaint or another superior body may decide so; a request is decided as soon
//! as possible, and a refusal gives reasons.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `STAY`: a stay until the complaint is decided (*utsatt iverksetting*).
pub(crate) static STAY: Rule<()> = Rule {
    id: "STAY",
    term: "utsatt iverksetting",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1970, 1, 1)),
        until: None,
        adopted: Some(date(1967, 2, 10)),
        citations: &[Citation::new(Act::PublicAdministration1967, "42", "(1)")],
        text: "En part kan be om at vedtaket ikke settes i verk før klagen er avgjort. En slik anmodning avgjøres snarest \
               mulig, og et avslag begrunnes.",
        body: Some(()),
    }],
};

/// Where the right to ask for a stay stands, for a decision made on `decided_on`.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn stay_of_enforcement(decided_on: Date, known_on: Date) -> Result<Ruled<()>, NotCovered> {
    let applied = STAY.on(decided_on, known_on)?;
    Ok(applied.ruled((), [("decided_on", decided_on.to_string()), ("known_on", known_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(STAY, stay_of_enforcement, [from(1970, 1, 1).cites("fvl § 42 (1)")]);

    #[test]
    fn the_right_to_ask_has_its_place_and_its_first_day() {
        proves(&stay_of_enforcement(date(2026, 11, 23), KNOWN).expect("covered"), "fvl § 42 (1)", "a stay");
        assert!(stay_of_enforcement(date(1969, 12, 31), KNOWN).is_err());
        assert!(stay_of_enforcement(date(1970, 1, 1), KNOWN).is_ok());
    }
}
