//! What may the County Governor do when it looks at a municipality?
//!
//! hol § 12-3: it supervises «lovligheten av kommunens oppfyllelse av plikter» in chapters 3 to 10 and some sections of
//! chapter 11; kommuneloven chapter 30 applies but for § 30-4, and orders to correct are given under hol. kommuneloven § 30-3:
//! all documents of the case, and «Taushetsplikt er ikke til hinder». htl § 7: who works in the services gives what is asked.

use super::hol;
use crate::{Confidence, NotCovered, Rule};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Ruled};

keyed! {
    /// Where the duty stands that was perhaps broken.
    DutyBasis {
        /// Chapters 3 to 10, or §§ 11-2 to 11-4, of helse- og omsorgstjenesteloven.
        CareChapters = "care_chapters",
        /// Elsewhere.
        Elsewhere = "elsewhere",
    }
}

keyed! {
    /// What the County Governor may do.
    SupervisionPower {
        /// Look at whether the law was kept; not at discretion within it.
        TryLawfulness = "try_lawfulness",
        /// See every document of the municipality, secrecy notwithstanding.
        SeeDocuments = "see_documents",
        /// Ask everybody who works in the services for what is needed.
        AskPersonnel = "ask_personnel",
        /// Order the municipality to correct.
        OrderCorrection = "order_correction",
    }
}

/// `SUPERVISE`: supervision of the municipality (*statlig tilsyn*).
pub(crate) static SUPERVISE: Rule<()> = Rule {
    id: "SUPERVISE",
    term: "statlig tilsyn med kommunen",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[bounded!(
        date(2019, 10, 3),
        date(2018, 6, 22),
        [
            hol("12-3", "(1)"),
            hol("12-3", "(2)"),
            Citation::new(Act::Municipal, "30-2", ""),
            Citation::new(Act::Municipal, "30-3", "(1)"),
            Citation::new(Act::HealthSupervision, "7", "(1)"),
        ],
        "Statsforvalteren fører tilsyn med «lovligheten av kommunens oppfyllelse av plikter» i helse- og \
         omsorgstjenesteloven kapittel 3 til 10 og §§ 11-2 til 11-4. Den har innsyn i alle saksdokumenter; «[t]aushetsplikt \
         er ikke til hinder». Den som arbeider i tjenesten, gir de opplysningene den ber om. Tilsynsmyndighetene «kan gi \
         pålegg om retting».",
        (),
    )],
};

/// What may it do about a duty on a day? Nothing under this rule when the duty stands elsewhere.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn supervision(
    basis: DutyBasis,
    on: Date,
    known_on: Date,
) -> Result<Ruled<&'static [SupervisionPower]>, NotCovered> {
    let applied = SUPERVISE.on(on, known_on)?;
    let powers: &'static [SupervisionPower] = match basis {
        DutyBasis::CareChapters => SupervisionPower::ALL,
        DutyBasis::Elsewhere => &[],
    };
    Ok(applied.ruled(powers, [("basis", basis.key().to_owned()), ("on", on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(
        SUPERVISE,
        |on, known_on| supervision(DutyBasis::CareChapters, on, known_on),
        [from(2019, 10, 3).cites("hol § 12-3 (1)")]
    );

    #[test]
    fn duties_of_the_care_chapters_are_supervised_with_orders_to_correct() {
        let rows = [
            ("user-controlled assistance stands in chapter 3", DutyBasis::CareChapters, true, "hol § 12-3 (2)"),
            ("a duty of another act", DutyBasis::Elsewhere, false, "hol § 12-3 (1)"),
        ];
        for (name, basis, expected, citation) in rows {
            let found = supervision(basis, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value.contains(&SupervisionPower::OrderCorrection), expected, "{name}");
            proves(&found, citation, name);
        }
        let powers = supervision(DutyBasis::CareChapters, date(2026, 11, 23), KNOWN).expect("covered");
        proves(&powers, "kommuneloven § 30-3 (1)", "documents");
        proves(&powers, "htl § 7 (1)", "personnel");
    }
}
