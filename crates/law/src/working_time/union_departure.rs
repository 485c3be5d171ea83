//! What may a union with the right of nomination agree?
//!
//! aml § 10-12(4): a union with the right of nomination may depart from the chapter by collective agreement, but not from
//! § 10-2(1), (2) and (4) and § 10-11(8). Compensatory rest is given; overtime takes a yes each time; more than 48 hours in
//! seven days on average over a year takes the consent of the employee. In a plan it opens every limit of the chapter
//! (`Limit::of`), and the finding names it. The agreement's own limits are not in a plan.

use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-30`: an agreement of a union with the right of nomination (*innstillingsrett*).
pub(crate) static WT_30: Rule<()> = Rule {
    id: "WT-30",
    term: "tariffavtale med fagforening med innstillingsrett",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-12", "(4)"), aml("10-12", "(5)")],
        "Fagforening med innstillingsrett kan inngå tariffavtale som fraviker kapitlet, unntatt § 10-2 første, andre og fjerde \
         ledd og § 10-11 åttende ledd. Er et flertall bundet, kan arbeidsgiver bruke avtalen for alle som utfører slikt \
         arbeid.",
        (),
    )],
};

#[cfg(test)]
mod tests {
    use super::*;

    proof!(WT_30, [from(2005, 6, 17).cites("aml § 10-12(4)")]);
}
