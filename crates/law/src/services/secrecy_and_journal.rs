//! What must everybody who works with a case keep to themselves, and is there a journal?
//!
//! hol § 12-1: everybody who works under the act keeps secrecy; it covers also who the person is and where they live. hpl
//! § 39: a journal is for those who give health care; respite, practical help and support contact, and so BPA, are none.

use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `SECRECY`: secrecy of everybody who works under the act.
pub(crate) static SECRECY: Rule<()> = Rule {
    id: "SECRECY",
    term: "taushetsplikt",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::From(date(2012, 1, 1)),
        until: None,
        adopted: Some(date(2011, 6, 24)),
        citations: &[Citation::new(Act::HealthAndCareServices, "12-1", "")],
        text: "Alle som arbeider etter loven, har taushetsplikt om personlige forhold. Plikten omfatter også hvem personen er \
               og hvor personen bor.",
        body: Some(()),
    }],
};

/// `NOJOURNAL`: when a journal is kept.
pub(crate) static NOJOURNAL: Rule<()> = Rule {
    id: "NOJOURNAL",
    term: "journalplikt bare for helsehjelp",
    confidence: Confidence::High,
    doubts: &[Doubt::JournalForSimpleTasks],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2012, 1, 1)),
        until: None,
        adopted: None,
        citations: &[Citation::new(Act::HealthPersonnel, "39", "")],
        text: "Journal føres av den som yter helsehjelp. Avlastning, praktisk bistand og støttekontakt, og dermed BPA, er \
               ikke helsehjelp. Tvang etter hol kapittel 9 dokumenteres likevel.",
        body: Some(()),
    }],
};

keyed! {
    /// What secrecy covers (*taushetsbelagt*).
    Secret {
        /// Personal matters.
        PersonalMatters = "personal_matters",
        /// Who the person is.
        Identity = "identity",
        /// Where the person lives.
        Address = "address",
    }
}

keyed! {
    /// Where work with a person is written down.
    RecordKeeping {
        /// A journal.
        Journal = "journal",
        /// No journal: the case file and the log of services.
        NoJournal = "no_journal",
    }
}

/// What secrecy covers on a day.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn secrecy(on: Date, known_on: Date) -> Result<Ruled<&'static [Secret]>, NotCovered> {
    Ok(SECRECY.on(on, known_on)?.ruled(Secret::ALL, [("on", on.to_string())]))
}

/// Is a journal kept? Only for health care, or where coercion is used.
///
/// # Errors
/// [`NotCovered`] before the act.
pub fn record_keeping(
    is_health_care: bool,
    uses_coercion: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<RecordKeeping>, NotCovered> {
    let applied = NOJOURNAL.on(on, known_on)?;
    let kept = if is_health_care || uses_coercion { RecordKeeping::Journal } else { RecordKeeping::NoJournal };
    let inputs = [("is_health_care", is_health_care.to_string()), ("uses_coercion", uses_coercion.to_string())];
    Ok(applied.ruled(kept, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(SECRECY, secrecy, [from(2012, 1, 1).cites("hol § 12-1")]);
    proof!(NOJOURNAL, |on, known_on| record_keeping(false, false, on, known_on), [from(2012, 1, 1).cites("hpl § 39")]);

    #[test]
    fn secrecy_covers_identity_and_address_and_bpa_has_no_journal() {
        let on = date(2026, 11, 23);
        let covered = secrecy(on, KNOWN).expect("covered").value;
        assert!(covered.contains(&Secret::Identity) && covered.contains(&Secret::Address));
        let rows = [
            ("BPA", false, false, RecordKeeping::NoJournal),
            ("health care", true, false, RecordKeeping::Journal),
            ("coercion", false, true, RecordKeeping::Journal),
        ];
        for (name, is_health_care, uses_coercion, expected) in rows {
            let found = record_keeping(is_health_care, uses_coercion, on, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, "hpl § 39", name);
        }
    }
}
