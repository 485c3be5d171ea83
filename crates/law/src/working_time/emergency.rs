//! What holds when there is danger?
//!
//! aml § 10-12(3): when a natural event, an accident or another unforeseen event makes it necessary, the chapter may be set aside to
//! avert danger or damage to life or property; rest of the same length is given afterwards. A plan does not foresee it, so no
//! finding is lifted by it: what happened is recorded with its reason.

use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-29`: danger to life or property (*naturhendelser, ulykker*).
pub(crate) static WT_29: Rule<()> = Rule {
    id: "WT-29",
    term: "unntak ved fare for liv eller eiendom",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-12", "(3)")],
        "Når naturhendelser, ulykker eller andre uforutsette hendelser gjør det nødvendig, kan kapitlet fravikes for å avverge \
         fare eller skade på liv eller eiendom. Tilsvarende hvile skal gis etterpå.",
        (),
    )],
};

#[cfg(test)]
mod tests {
    use super::*;

    proof!(WT_29, [from(2005, 6, 17).cites("aml § 10-12(3)")]);
}
