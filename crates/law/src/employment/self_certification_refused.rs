//! May the employer refuse self-certification because of the roster?
//!
//! ftrl § 8-25: in writing, where rotas make it impossible to come back at once.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `SK-03` (*nektelse av egenmelding*).
pub(crate) static SK_03: Rule<()> = Rule {
    id: "SK-03",
    term: "nektelse av egenmelding",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1997, 2, 28)),
        until: None,
        adopted: Some(date(1997, 2, 28)),
        citations: &[Citation::new(Act::NationalInsurance, "8-25", "")],
        text: "Arbeidsgiver kan skriftlig nekte egenmelding når turnusen gjør det umulig å komme rett tilbake i \
               arbeid.",
        body: Some(()),
    }],
};

/// Does the refusal stand? It is in writing, and the rota makes an immediate return impossible.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn self_certification_refused(
    rota_prevents_return: bool,
    in_writing: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<bool>, NotCovered> {
    let applied = SK_03.on(on, known_on)?;
    let inputs = [
        ("rota_prevents_return", rota_prevents_return.to_string()),
        ("in_writing", in_writing.to_string()),
        ("on", on.to_string()),
    ];
    Ok(applied.ruled(rota_prevents_return && in_writing, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(SK_03, [from(1997, 2, 28).cites("ftrl § 8-25")]);

    #[test]
    fn a_refusal_needs_both_the_rota_and_writing() {
        for (rota, writing, stands) in [(true, true, true), (true, false, false), (false, true, false)] {
            let found = self_certification_refused(rota, writing, date(2026, 11, 23), KNOWN).expect("covered");
            assert_eq!(found.value, stands);
            proves(&found, "ftrl § 8-25", "refusal");
        }
    }
}
