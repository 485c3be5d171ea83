//! Must the decision assess the child's best interests?
//!
//! Grunnloven § 104 (2): «Ved handlinger og avgjørelser som berører barn, skal barnets beste være et grunnleggende
//! hensyn». The Convention on the Rights of the Child, art. 3, is Norwegian law through menneskerettsloven § 2.

use crate::age::has_reached;
use crate::decision_content::{DecisionFacts, Part, RequiredPart, RequiredWhen};
use crate::{Confidence, Doubt, Force, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

/// The age of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Childhood {
    /// A child until this birthday.
    pub child_under_age: u8,
}

/// `CHILD-BEST`: the child's best interests (*barnets beste*).
pub(crate) static CHILD_BEST: Rule<Childhood> = Rule {
    id: "CHILD-BEST",
    term: "barnets beste",
    confidence: Confidence::High,
    doubts: &[Doubt::LeapDayBirthday],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(1999, 5, 21)),
        until: None,
        adopted: Some(date(1999, 5, 21)),
        citations: &[Citation::new(Act::Constitution, "104", "(2)"), Citation::new(Act::HumanRights, "2", "")],
        text: "Ved avgjørelser som berører barn, «skal barnets beste være et grunnleggende hensyn». Det gjelder også \
               søsken som vedtaket berører.",
        body: Some(Childhood { child_under_age: 18 }),
    }],
};

/// The answer the decision must give on best interests, when it concerns or affects a child.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn best_interests(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = CHILD_BEST.on(facts.decided_on, known_on)?;
    let is_child = !has_reached(facts.subject_born, applied.body.child_under_age, facts.decided_on);
    let when = match (is_child, facts.affects_other_children) {
        (true, _) => Some(RequiredWhen::SubjectIsChild),
        (false, true) => Some(RequiredWhen::ChildIsAffected),
        (false, false) => None,
    };
    let part = |when| RequiredPart {
        part: Part::BestInterests,
        force: Force::Must,
        when,
        rule: applied.id(),
        citations: applied.citations(),
    };
    Ok(applied.ruled(when.map(part).into_iter().collect(), facts.inputs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision_content::testing::GRANTED;
    use crate::testing::{KNOWN, proves};

    proof!(
        CHILD_BEST,
        |decided_on, known_on| best_interests(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(1999, 5, 21).cites("Grunnloven § 104 (2)")]
    );

    #[test]
    fn best_interests_are_answered_for_a_child_and_for_siblings() {
        let born = date(2008, 5, 3);
        let adult = DecisionFacts { subject_born: born, decided_on: date(2026, 5, 3), ..GRANTED };
        let rows = [
            (
                "the last day as a child",
                DecisionFacts { decided_on: date(2026, 5, 2), ..adult },
                Some(RequiredWhen::SubjectIsChild),
            ),
            ("eighteen today", adult, None),
            (
                "an adult with children at home",
                DecisionFacts { affects_other_children: true, ..adult },
                Some(RequiredWhen::ChildIsAffected),
            ),
        ];
        for (name, facts, expected) in rows {
            let found = best_interests(&facts, KNOWN).expect(name);
            assert_eq!(found.value.first().map(|p| p.when), expected, "{name}");
            proves(&found, "Grunnloven § 104 (2)", name);
        }
        assert!(best_interests(&DecisionFacts { decided_on: date(1999, 5, 20), ..GRANTED }, KNOWN).is_err());
    }
}
