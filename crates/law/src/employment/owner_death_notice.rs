//! How long is the notice when a scheme ends because its owner has died?
//!
//! Uloba's collective agreement of 2018, clause 3: the employer gives two months, unless the law gives more. Newer editions have
//! not been read, and other employers have other agreements.

use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
/// The parameter of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct NoticeMonths {
    /// So many months.
    pub notice_months: i64,
}

/// `EM-12` (*oppsigelsesfrist når ordningens eier dør*).
pub(crate) static EM_12: Rule<NoticeMonths> = Rule {
    id: "EM-12",
    term: "oppsigelsesfrist når ordningens eier dør",
    confidence: Confidence::High,
    doubts: &[Doubt::AgreementEdition],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2018, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::UlobaAgreement2018, "3", "")],
        text: "Slutter en ordning fordi den som har vedtaket dør, er arbeidsgivers oppsigelsesfrist to måneder, om \
               ikke loven gir lengre frist. Utgaven av 2018 er lest; nyere utgaver er det ikke.",
        body: Some(NoticeMonths { notice_months: 2 }),
    }],
};

/// The earliest last day of work for somebody under that agreement who is given notice on `given_on`. The law may give a
/// longer notice; that is not computed here.
///
/// # Errors
/// [`NotCovered`] before the edition, or when the day leaves the calendar.
pub fn owner_death_notice(given_on: Date, known_on: Date) -> Result<Ruled<Date>, NotCovered> {
    let applied = EM_12.on(given_on, known_on)?;
    let ends = given_on.checked_add(applied.body.notice_months.months());
    let ends = ends.map_err(|_| EM_12.not_covered(given_on, known_on, Uncovered::OutOfCalendar))?;
    let mut ruled = applied.ruled(ends, [("given_on", given_on.to_string()), ("known_on", known_on.to_string())]);
    ruled.doubt = Some(Doubt::AgreementEdition.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_12, [from(2018, 1, 1).cites("Uloba-overenskomsten 2018 pkt. 3")]);

    #[test]
    fn notice_is_two_months_and_carries_its_doubt() {
        for (given, ends) in [(date(2026, 11, 23), date(2027, 1, 23)), (date(2026, 12, 31), date(2027, 2, 28))] {
            let found = owner_death_notice(given, KNOWN).expect("covered");
            assert_eq!(found.value, ends);
            assert_eq!(found.doubt.as_deref(), Some("agreement_edition"));
            proves(&found, "Uloba-overenskomsten 2018 pkt. 3", "two months");
        }
        assert!(owner_death_notice(date(2017, 12, 31), KNOWN).is_err());
    }
}
