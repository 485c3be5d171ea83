//! Must the decision show what the user and the child think?
//!
//! pbrl § 3-1 (2): «Det skal legges stor vekt på hva pasienten eller brukeren mener» when services under hol §§ 3-2 (1)
//! no. 6, 3-6 and 3-8 are shaped. pbrl § 3-1 (1): children able to form views «skal gis informasjon og høres»; the
//! decision answers what the child thinks, or why the child could not be asked.

use crate::decision_content::{DecisionFacts, Part, RequiredPart, RequiredWhen};
use crate::{ChildHearing, Confidence, Force, NotCovered, Rule, Version, child_heard};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `USER-VIEW`: what the user thinks (*medvirkning*).
pub(crate) static USER_VIEW: Rule<()> = Rule {
    id: "USER-VIEW",
    term: "brukerens medvirkning",
    confidence: Confidence::High,
    doubts: &[],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2001, 1, 1)),
        until: None,
        adopted: Some(date(1999, 7, 2)),
        citations: &[
            Citation::new(Act::PatientAndUserRights, "3-1", "(1)"),
            Citation::new(Act::PatientAndUserRights, "3-1", "(2)"),
        ],
        text: "Tilbudet skal så langt som mulig utformes sammen med brukeren. «Det skal legges stor vekt på hva pasienten \
               eller brukeren mener» om personlig assistanse, støtte til pårørende og BPA.",
        body: Some(()),
    }],
};

/// The answers the decision must give on what user and child think.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rules.
pub fn user_view(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = USER_VIEW.on(facts.decided_on, known_on)?;
    let hearing = child_heard(facts.subject_born, facts.decided_on, known_on)?;
    let mut parts = Vec::new();
    if facts.service.is_shaped_with_user() {
        parts.push(RequiredPart {
            part: Part::UserView,
            force: Force::Must,
            when: RequiredWhen::ServiceIsShapedWithUser,
            rule: applied.id(),
            citations: vec![Citation::new(Act::PatientAndUserRights, "3-1", "(2)")],
        });
    }
    if hearing.value != ChildHearing::Adult {
        parts.push(RequiredPart {
            part: Part::ChildView,
            force: Force::Must,
            when: RequiredWhen::SubjectIsChild,
            rule: hearing.rule,
            citations: hearing.citations,
        });
    }
    let mut ruled = applied.ruled(parts, facts.inputs());
    ruled.doubt = hearing.doubt;
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ServiceBasis;
    use crate::decision_content::testing::GRANTED;
    use crate::testing::{KNOWN, proves};

    proof!(
        USER_VIEW,
        |decided_on, known_on| user_view(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(2001, 1, 1).cites("pbrl § 3-1 (2)")]
    );

    #[test]
    fn the_view_of_user_and_child_is_answered() {
        let adult = DecisionFacts { subject_born: date(1980, 1, 1), ..GRANTED };
        let rows: [(&str, DecisionFacts, &[Part]); 3] = [
            ("BPA for a child", GRANTED, &[Part::UserView, Part::ChildView]),
            ("BPA for an adult", adult, &[Part::UserView]),
            (
                "a child coordinator",
                DecisionFacts { service: ServiceBasis::ChildCoordinator, ..GRANTED },
                &[Part::ChildView],
            ),
        ];
        for (name, facts, expected) in rows {
            let found = user_view(&facts, KNOWN).expect(name);
            let parts: Vec<_> = found.value.iter().map(|p| p.part).collect();
            assert_eq!(parts, expected, "{name}");
            proves(&found, "pbrl § 3-1 (2)", name);
        }
        assert!(user_view(&DecisionFacts { decided_on: date(2000, 12, 31), ..GRANTED }, KNOWN).is_err());
    }
}
