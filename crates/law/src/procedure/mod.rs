//! What may and must be done in a case, before the decision, with a complaint, and beside it? One file per rule.
//!
//! | question | file | rule ids |
//! |---|---|---|
//! | what is owed to who writes to the municipality? | [`guidance`], [`undue_delay`], [`representation`] | `GUIDANCE`, `DELAY`, `REPRESENT` |
//! | what must be found out, and shown to whom? | [`investigation`], [`document_access`], [`access_refusal`] | `INVESTIGATE`, `ACCESS`, `ACCESS-REFUSED` |
//! | who may complain, and what may come of it? | [`complaint_right`], [`re_examination`], [`no_worsening`], [`further_complaint`] | `CPL-WHO`, `CPL-SCOPE`, `CPL-REFORMATIO`, `CPL-FINAL` |
//! | when does a decision stand? | [`reversal`], [`higher_reversal`], [`compliance`], [`renewal`] | `REVERSE`, `REVERSE-HIGHER`, `COMPLY`, `RENEW` |
//! | who looks at the municipality? | [`supervision_request`], [`supervision`] | `SUPERVISE-ASK`, `SUPERVISE` |
//! | who must be warned? | [`child_welfare_report`], [`serious_event`] | `WARN-CHILD`, `WARN-EVENT` |
//! | what may be told to whom? | [`share_consent`], [`data_sharing`] | `CONS-SHARE`, `SHARE-…` |

/// A version in force whose own first day is not established: the act's first day bounds it.
macro_rules! bounded {
    ($first:expr, $adopted:expr, $citations:expr, $text:expr, $body:expr $(,)?) => {
        $crate::Version {
            commencement: kernel::Commencement::NotEstablished($first),
            until: None,
            adopted: Some($adopted),
            citations: &$citations,
            text: $text,
            body: Some($body),
        }
    };
}

/// A section of the public administration act of 1967.
macro_rules! of_1967 {
    ($citations:expr, $text:expr, $body:expr $(,)?) => {
        bounded!(jiff::civil::date(1970, 1, 1), jiff::civil::date(1967, 2, 10), $citations, $text, $body)
    };
}

/// A section of the patient and user rights act.
macro_rules! of_user_rights {
    ($citations:expr, $text:expr, $body:expr $(,)?) => {
        bounded!(jiff::civil::date(2001, 1, 1), jiff::civil::date(1999, 7, 2), $citations, $text, $body)
    };
}

/// A section of the public administration act of 2025: adopted, asleep, its heading alone has been read.
macro_rules! heading_of_2025 {
    ($citations:expr, $text:expr $(,)?) => {
        $crate::Version {
            commencement: kernel::Commencement::NotYetSet,
            until: None,
            adopted: Some(jiff::civil::date(2025, 6, 20)),
            citations: &$citations,
            text: $text,
            body: None,
        }
    };
}

pub mod access_refusal;
pub mod child_welfare_report;
pub mod complaint_right;
pub mod compliance;
pub mod data_sharing;
pub mod document_access;
pub mod further_complaint;
pub mod guidance;
pub mod higher_reversal;
pub mod investigation;
pub mod no_worsening;
pub mod re_examination;
pub mod renewal;
pub mod representation;
pub mod reversal;
pub mod serious_event;
pub mod share_consent;
pub mod supervision;
pub mod supervision_request;
pub mod undue_delay;

use crate::catalogue::{Entry, entry};
use kernel::{Act, Citation};

/// The rules of procedure that stand here, for the catalogue.
pub(crate) fn entries() -> Vec<Entry> {
    vec![
        entry(&access_refusal::ACCESS_REFUSED),
        entry(&child_welfare_report::WARN_CHILD),
        entry(&complaint_right::CPL_WHO),
        entry(&compliance::COMPLY),
        entry(&data_sharing::SHARE_CARE),
        entry(&data_sharing::SHARE_SCHOOL),
        entry(&document_access::ACCESS),
        entry(&further_complaint::CPL_FINAL),
        entry(&guidance::GUIDANCE),
        entry(&higher_reversal::REVERSE_HIGHER),
        entry(&investigation::INVESTIGATE),
        entry(&no_worsening::CPL_REFORMATIO),
        entry(&re_examination::CPL_SCOPE),
        entry(&renewal::RENEW),
        entry(&representation::REPRESENT),
        entry(&reversal::REVERSE),
        entry(&serious_event::WARN_EVENT),
        entry(&share_consent::CONS_SHARE),
        entry(&share_consent::CONS_SHARE_AGE),
        entry(&supervision::SUPERVISE),
        entry(&supervision_request::SUPERVISE_ASK),
        entry(&undue_delay::DELAY),
    ]
}

const fn fvl(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::PublicAdministration1967, section, paragraph)
}
const fn nfvl(section: &'static str) -> Citation {
    Citation::new(Act::PublicAdministration2025, section, "")
}
const fn pbrl(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::PatientAndUserRights, section, paragraph)
}
const fn hol(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::HealthAndCareServices, section, paragraph)
}
