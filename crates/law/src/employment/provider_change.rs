//! What happens to the assistants when another provider takes over?
//!
//! aml ch. 16: they normally transfer with their terms, and each may refuse. Whether a change of provider is a transfer of the
//! undertaking is judged in each case.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

keyed! {
    /// What becomes of an employment at a change of provider.
    AtProviderChange {
        /// It goes over with its terms.
        GoesOver = "goes_over",
        /// It does not go over, since the assistant refuses.
        Refused = "refused",
        /// The change is no transfer: the new provider hires anew.
        NoTransfer = "no_transfer",
    }
}

/// `EM-11` (*virksomhetsoverdragelse*).
pub(crate) static EM_11: Rule<()> = Rule {
    id: "EM-11",
    term: "virksomhetsoverdragelse",
    confidence: Confidence::Medium,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::ProviderChangeIsTransfer],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[
            Citation::new(Act::WorkingEnvironment, "16-1", ""),
            Citation::new(Act::WorkingEnvironment, "16-2", ""),
            Citation::new(Act::WorkingEnvironment, "16-3", ""),
        ],
        text: "Ved virksomhetsoverdragelse går arbeidsforholdet over til ny arbeidsgiver med de rettene og pliktene \
               det har. Arbeidstaker kan motsette seg å gå over. Om et bytte av leverandør er en overdragelse, \
               vurderes i hver sak.",
        body: Some(()),
    }],
};

/// What becomes of an employment? Whether the change is a transfer is a fact that people find.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn provider_change(
    is_transfer: bool,
    refuses: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<AtProviderChange>, NotCovered> {
    let applied = EM_11.on(on, known_on)?;
    let becomes = match (is_transfer, refuses) {
        (false, _) => AtProviderChange::NoTransfer,
        (true, true) => AtProviderChange::Refused,
        (true, false) => AtProviderChange::GoesOver,
    };
    let inputs = [("is_transfer", is_transfer.to_string()), ("refuses", refuses.to_string()), ("on", on.to_string())];
    let mut ruled = applied.ruled(becomes, inputs);
    ruled.doubt = Some(Doubt::ProviderChangeIsTransfer.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_11, [from(2005, 6, 17).cites("aml § 16-1")]);

    #[test]
    fn an_assistant_goes_over_or_refuses() {
        let rows = [
            ("goes over", true, false, AtProviderChange::GoesOver),
            ("refuses", true, true, AtProviderChange::Refused),
            ("no transfer", false, true, AtProviderChange::NoTransfer),
        ];
        for (name, is_transfer, refuses, expected) in rows {
            let found = provider_change(is_transfer, refuses, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "aml § 16-2", name);
        }
        assert!(provider_change(true, false, date(2005, 6, 16), KNOWN).is_err());
    }
}
