//! By when must a higher body act that reverses a decision to somebody's harm?
//!
//! fvl § 35 (3): word that the decision will be looked at «innen tre uker etter at det ble sendt melding om vedtaket», and
//! word that it is reversed «innen tre måneder etter samme tidspunkt». (4): the paragraph is not for bodies of complaint under
//! § 28 (2); whether the County Governor under pbrl § 7-2 is such a body is a doubt that the answer carries.

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, Length, NotCovered, Rule, count_unmoved};
use jiff::civil::Date;
use kernel::Ruled;
use serde::Serialize;

/// The two limits, counted from the day word of the decision was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct HigherLimits {
    /// For word that it will be looked at.
    pub announce_within: Length,
    /// For word that it is reversed.
    pub reverse_within: Length,
}

/// The last days of a higher body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct HigherReversal {
    /// Word that the decision will be looked at is sent by then.
    pub announced_by: Date,
    /// Word that it is reversed is sent by then.
    pub reversed_by: Date,
}

/// `REVERSE-HIGHER`: reversal by a higher body (*omgjøring i overordnet organ*).
pub(crate) static REVERSE_HIGHER: Rule<HigherLimits> = Rule {
    id: "REVERSE-HIGHER",
    term: "omgjøring i overordnet organ",
    confidence: Confidence::Medium,
    doubts: &[Doubt::HigherReversal, Doubt::AuthorityLimitMayMove, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("35", "(3)"), fvl("35", "(4)")],
            "Et overordnet organ kan omgjøre til skade når hensynet til andre eller offentlige interesser tilsier det. \
             Melding om overprøving sendes «innen tre uker etter at det ble sendt melding om vedtaket», og melding om \
             omgjøring «innen tre måneder etter samme tidspunkt». Dette gjelder ikke for klageinstanser etter § 28 andre \
             ledd; statlige klageinstanser kan likevel «oppheve vedtak som må anses ugyldige».",
            HigherLimits { announce_within: Length::Weeks(3), reverse_within: Length::Months(3) },
        ),
        heading_of_2025!([nfvl("72")], "Bare overskriften er lest: «Omgjøring i overordnet forvaltningsorgan»."),
    ],
};

/// The last days, for a decision of which word was sent on `notice_sent_on`. Shown unmoved. The answer always carries
/// [`Doubt::HigherReversal`].
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule or of the counting.
pub fn higher_reversal(notice_sent_on: Date, known_on: Date) -> Result<Ruled<HigherReversal>, NotCovered> {
    let applied = REVERSE_HIGHER.on(notice_sent_on, known_on)?;
    let announced = count_unmoved(notice_sent_on, applied.body.announce_within, known_on)?;
    let reversed = count_unmoved(notice_sent_on, applied.body.reverse_within, known_on)?;
    let days = HigherReversal { announced_by: announced.value, reversed_by: reversed.value };
    let inputs = [("notice_sent_on", notice_sent_on.to_string()), ("known_on", known_on.to_string())];
    let mut ruled = applied.ruled(days, inputs);
    ruled.steps = announced.steps.into_iter().chain(reversed.steps).collect();
    ruled.doubt = Some(Doubt::HigherReversal.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    // The rule itself is asked: its function counts, and the holidays are known for fewer years.
    proof!(REVERSE_HIGHER, [from(1970, 1, 1).cites("fvl § 35 (3)"), asleep().cites("nfvl § 72")]);

    #[test]
    fn a_higher_body_has_three_weeks_and_three_months() {
        let rows = [
            ("a Monday", date(2026, 11, 2), date(2026, 11, 23), date(2027, 2, 2)),
            ("30 November", date(2026, 11, 30), date(2026, 12, 21), date(2027, 2, 28)),
        ];
        for (name, sent_on, announced_by, reversed_by) in rows {
            let found = higher_reversal(sent_on, KNOWN).expect(name);
            assert_eq!(found.value, HigherReversal { announced_by, reversed_by }, "{name}");
            assert_eq!(found.doubt.as_deref(), Some("higher_reversal"), "{name}");
            proves(&found, "fvl § 35 (3)", name);
        }
    }
}
