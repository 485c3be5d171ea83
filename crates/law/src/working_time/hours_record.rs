//! Who keeps a record of the hours?
//!
//! aml § 10-7: there is a record of how much each employee has worked, open to the labour inspection and the union
//! representatives. A duty of the employer; the program keeps the record itself.

use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-16`: the record of hours (*oversikt over arbeidstiden*).
pub(crate) static WT_16: Rule<()> = Rule {
    id: "WT-16",
    term: "oversikt over arbeidstiden",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-7", "")],
        "Det skal foreligge en oversikt som viser hvor mye den enkelte arbeidstaker har arbeidet. Den skal være tilgjengelig \
         for Arbeidstilsynet og tillitsvalgte.",
        (),
    )],
};

#[cfg(test)]
mod tests {
    use super::*;

    proof!(WT_16, [from(2005, 6, 17).cites("aml § 10-7")]);
}
