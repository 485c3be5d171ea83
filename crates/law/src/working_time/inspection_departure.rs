//! What may the labour inspection allow in passive care work?
//!
//! aml § 10-12(7): for health and care work and guard work that is wholly or partly passive, the labour inspection may allow
//! departures from the rests of § 10-8(1) and (2) and from the limit of 13 hours, with compensatory rest. In a plan it opens
//! WT-13, WT-17 and WT-18 where there is passive work.

use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-31`: consent to long passive shifts (*samtykke fra Arbeidstilsynet*).
pub(crate) static WT_31: Rule<()> = Rule {
    id: "WT-31",
    term: "samtykke til lange passive vakter",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-12", "(7)")],
        "For helse- og omsorgsarbeid og vakt- og overvåkingsarbeid som helt eller delvis er av passiv karakter, kan \
         Arbeidstilsynet samtykke i unntak fra daglig og ukentlig arbeidsfri og fra grensen på 13 timer, mot \
         kompenserende hvile.",
        (),
    )],
};

#[cfg(test)]
mod tests {
    use super::*;

    proof!(WT_31, [from(2005, 6, 17).cites("aml § 10-12(7)")]);
}
