//! Must the decision answer an argument from the disability convention?
//!
//! menneskerettsloven §§ 2 and 3: since 2026-01-01 the Convention on the Rights of Persons with Disabilities is Norwegian
//! law and shall «ved motstrid gå foran bestemmelser i annen lovgivning». Art. 19 b names personal assistance, art. 7
//! children. Where a party raises it, the reasons answer it; a conflict with another statute is for a lawyer.

use crate::decision_content::{DecisionFacts, Part, RequiredPart, RequiredWhen};
use crate::{Confidence, Doubt, Force, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// `CRPD-FLAG`: the disability convention raised in a case.
pub(crate) static CRPD_FLAG: Rule<()> = Rule {
    id: "CRPD-FLAG",
    term: "konvensjonen om rettighetene til mennesker med nedsatt funksjonsevne",
    confidence: Confidence::High,
    doubts: &[Doubt::ConventionEffect],
    versions: &[Version {
        commencement: Commencement::From(date(2026, 1, 1)),
        until: None,
        adopted: Some(date(2025, 12, 19)),
        citations: &[Citation::new(Act::HumanRights, "2", ""), Citation::new(Act::HumanRights, "3", "")],
        text: "Konvensjonen er norsk lov og skal «ved motstrid gå foran bestemmelser i annen lovgivning». Viser parten til \
               artikkel 19 (personlig assistanse) eller artikkel 7 (barn), skal begrunnelsen svare på det.",
        body: Some(()),
    }],
};

/// The answer the decision must give when the convention was raised.
///
/// # Errors
/// [`NotCovered`] before the convention was Norwegian law.
pub fn convention_raised(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = CRPD_FLAG.on(facts.decided_on, known_on)?;
    let part = facts.convention_was_raised.then(|| RequiredPart {
        part: Part::ConventionAnswer,
        force: Force::Must,
        when: RequiredWhen::ConventionRaised,
        rule: applied.id(),
        citations: applied.citations(),
    });
    let mut ruled = applied.ruled(part.into_iter().collect::<Vec<_>>(), facts.inputs());
    ruled.doubt = facts.convention_was_raised.then(|| Doubt::ConventionEffect.key().into());
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Uncovered;
    use crate::decision_content::testing::GRANTED;
    use crate::testing::{KNOWN, proves};

    proof!(
        CRPD_FLAG,
        |decided_on, known_on| convention_raised(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(2026, 1, 1).cites("menneskerettsloven § 3")]
    );

    #[test]
    fn since_2026_an_argument_from_the_convention_is_answered() {
        let raised = DecisionFacts { convention_was_raised: true, decided_on: date(2026, 1, 1), ..GRANTED };
        let first_day = convention_raised(&raised, KNOWN).expect("covered");
        assert_eq!(first_day.value.first().map(|p| p.part), Some(Part::ConventionAnswer));
        assert_eq!(first_day.doubt.as_deref(), Some("convention_effect"));
        proves(&first_day, "menneskerettsloven § 3", "first day");
        let silent = convention_raised(&GRANTED, KNOWN).expect("covered");
        assert!(silent.value.is_empty() && silent.doubt.is_none());
        let day_before = convention_raised(&DecisionFacts { decided_on: date(2025, 12, 31), ..raised }, KNOWN);
        assert_eq!(day_before.map_err(|e| e.why).map(|r| r.value), Err(Uncovered::BeforeFirst));
        let not_adopted = convention_raised(&raised, date(2025, 12, 18));
        assert_eq!(not_adopted.map_err(|e| e.why).map(|r| r.value), Err(Uncovered::NotKnownYet));
    }
}
