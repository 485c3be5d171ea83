//! What do the versions of the rules of working time have in common? The act, its first day, and how much of it was read.

use jiff::civil::{Date, date};
use kernel::{Act, Citation};

/// The working environment act was adopted; the outer bound of a section whose own first day is not established.
pub(super) const AML_ADOPTED: Date = date(2005, 6, 17);

/// A place in the working environment act.
pub(super) const fn aml(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::WorkingEnvironment, section, paragraph)
}

/// A place in the regulation on work in the employer's home.
pub(super) const fn home(section: &'static str) -> Citation {
    Citation::new(Act::HomeEmployers, section, "")
}

/// A place in the regulation on respite workers.
pub(super) const fn respite(section: &'static str) -> Citation {
    Citation::new(Act::RespiteWorkers, section, "")
}

/// A section of the working environment act as it stands in the autumn of 2026; when it got this wording was not read.
macro_rules! current {
    ([$($citation:expr),+ $(,)?], $text:literal, $body:expr $(,)?) => {
        $crate::Version {
            commencement: kernel::Commencement::NotEstablished($crate::working_time::statute::AML_ADOPTED),
            until: None,
            adopted: Some($crate::working_time::statute::AML_ADOPTED),
            citations: &[$($citation),+],
            text: $text,
            body: Some($body),
        }
    };
}
