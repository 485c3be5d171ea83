//! What holds beside all figures?
//!
//! aml § 10-2: hours are arranged so that nobody is exposed to harmful strain and safety can be looked after; an employee who
//! works at night may be let off for weighty reasons, and shorter hours may be claimed. No agreement sets these aside. They
//! take judgement, so nothing is computed.

use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-28`: sound hours (*forsvarlig arbeidstid*).
pub(crate) static WT_28: Rule<()> = Rule {
    id: "WT-28",
    term: "forsvarlig arbeidstid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-2", "(1)"), aml("10-2", "(2)"), aml("10-2", "(4)")],
        "Arbeidstidsordninger skal være slik at arbeidstakerne ikke utsettes for uheldige belastninger, og slik at det er mulig \
         å ivareta sikkerheten. Den som arbeider om natten, kan av vektige grunner få fritak. Redusert arbeidstid kan \
         kreves av den som har fylt 62 år, eller av helsemessige, sosiale eller andre vektige velferdsgrunner.",
        (),
    )],
};

#[cfg(test)]
mod tests {
    use super::*;

    proof!(WT_28, [from(2005, 6, 17).cites("aml § 10-2(1)")]);
}
