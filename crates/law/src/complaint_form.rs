//! What must a complaint look like?
//!
//! pbrl § 7-3: it «skal være skriftlig» and «undertegnet»; it «bør nevne det forhold som det klages over». A defect is
//! never the end of it: the complainant gets «en kort frist for rettelse eller utfylling».

use crate::{Confidence, Force, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
use serde::Serialize;

keyed! {
    /// What a complaint consists of.
    ComplaintFormPart {
        /// It is written; a spoken complaint is written down with help.
        Written = "written",
        /// It is signed by the user or by who represents the user.
        Signed = "signed",
        /// It names what is complained about.
        NamesTheMatter = "names_the_matter",
        /// It gives what may matter for the case.
        GivesFacts = "gives_facts",
    }
}

/// One requirement, and how strong it is. What is missing may be mended within a short time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct FormRequirement {
    /// What.
    pub part: ComplaintFormPart,
    /// How strongly.
    pub force: Force,
}

const fn requirement(part: ComplaintFormPart, force: Force) -> FormRequirement {
    FormRequirement { part, force }
}

/// `CPL-FORM`: the form of a complaint.
pub(crate) static CPL_FORM: Rule<[FormRequirement; 4]> = Rule {
    id: "CPL-FORM",
    term: "klagens form og innhold",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[Citation::new(Act::PatientAndUserRights, "7-3", "")],
        text: "Klagen «skal være skriftlig» og undertegnet av brukeren eller den som representerer brukeren. Den «bør \
               nevne det forhold som det klages over» og gi opplysninger av betydning. Har klagen mangler, settes «en \
               kort frist for rettelse eller utfylling».",
        body: Some([
            requirement(ComplaintFormPart::Written, Force::Must),
            requirement(ComplaintFormPart::Signed, Force::Must),
            requirement(ComplaintFormPart::NamesTheMatter, Force::Should),
            requirement(ComplaintFormPart::GivesFacts, Force::Should),
        ]),
    }],
};

/// What a complaint handed in on `on` consists of.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn complaint_form(on: Date, known_on: Date) -> Result<Ruled<Vec<FormRequirement>>, NotCovered> {
    let applied = CPL_FORM.on(on, known_on)?;
    Ok(applied.ruled(applied.body.to_vec(), [("on", on.to_string()), ("known_on", known_on.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(CPL_FORM, complaint_form, [from(2001, 1, 1).cites("pbrl § 7-3")]);

    #[test]
    fn a_complaint_is_written_and_signed_and_should_say_what_it_is_about() {
        let form = complaint_form(date(2026, 11, 23), KNOWN).expect("covered");
        let must: Vec<_> = form.value.iter().filter(|r| r.force == Force::Must).map(|r| r.part).collect();
        assert_eq!(must, [ComplaintFormPart::Written, ComplaintFormPart::Signed]);
        assert!(form.value.contains(&requirement(ComplaintFormPart::NamesTheMatter, Force::Should)));
        proves(&form, "pbrl § 7-3", "form");
        assert!(complaint_form(date(2001, 1, 1), KNOWN).is_ok());
        assert!(complaint_form(date(2000, 12, 31), KNOWN).is_err());
    }
}
