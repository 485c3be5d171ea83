//! Must somebody look after the siblings of a patient?
//!
//! hpl § 10 a, mirrored in sphlsl § 3-7 a: health personnel clarify whether a patient with mental illness, addiction or
//! serious somatic illness or injury has siblings below age, and offer them information and guidance; follow-up needs
//! consent. The list does not name disability as such.

use crate::services::conditions::{Condition, all_of, decide, with_note};
use crate::services::rights_check::Answer;
use crate::services::{Ground, MissingFact, Note, RightsFacts};
use crate::{Confidence, Doubt, RightOutcome, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement};

/// `SIBLING`: siblings as next of kin.
pub(crate) static SIBLING: Rule<()> = Rule {
    id: "SIBLING",
    term: "søsken som pårørende",
    confidence: Confidence::High,
    doubts: &[Doubt::SiblingTrigger, Doubt::FirstDayIsWeak],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2018, 1, 1)),
        until: None,
        adopted: None,
        citations: &[
            Citation::new(Act::HealthPersonnel, "10 a", ""),
            Citation::new(Act::SpecialistHealthServices, "3-7 a", ""),
        ],
        text: "Helsepersonell skal avklare om en pasient med psykisk sykdom, rusmiddelavhengighet eller alvorlig somatisk \
               sykdom eller skade har mindreårige søsken, og tilby dem informasjon og veiledning, helst sammen med \
               foreldrene. Oppfølging krever samtykke. Funksjonsnedsettelse alene er ikke nevnt.",
        body: Some(()),
    }],
};

/// Follow-up of siblings.
pub(crate) fn sibling_follow_up(facts: &RightsFacts, known_on: Date) -> Answer {
    // Who has neither illness, injury nor reduced function has none of the illnesses either.
    let is_ill = facts.circumstances.serious_illness_or_injury;
    let is_ill = is_ill.or((facts.bpa.reduced_function == Some(false)).then_some(false));
    let conditions = [
        Condition::of(Ground::MinorSiblings, facts.family.minor_siblings, MissingFact::MinorSiblings),
        Condition::of(Ground::IllnessOrInjury, is_ill, MissingFact::SeriousIllnessOrInjury),
    ];
    let answer = decide(&SIBLING, facts.on, known_on, |()| Ok(all_of(RightOutcome::Right, &conditions)));
    with_note(answer, Note::ConsentNeeded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::services::facts::testing::FAMILY;
    use crate::testing::KNOWN;

    proof!(SIBLING, [from(2018, 1, 1).cites("hpl § 10 a")]);

    #[test]
    fn illness_or_injury_and_a_sibling_below_age_give_it_and_disability_alone_leaves_it_open() {
        use RightOutcome::{NoRight, Right, Unclear};
        let yes = Some(true);
        let illness = MissingFact::SeriousIllnessOrInjury;
        let rows = [
            ("ill, with siblings", yes, yes, yes, Right, vec![]),
            ("only reduced function is known", yes, yes, None, Unclear, vec![illness]),
            ("disability and no illness", yes, yes, Some(false), NoRight, vec![]),
            ("nothing of all that", yes, Some(false), None, NoRight, vec![]),
            ("no siblings", Some(false), yes, None, NoRight, vec![]),
            ("siblings unknown", None, yes, yes, Unclear, vec![MissingFact::MinorSiblings]),
        ];
        for (name, siblings, reduced, ill, outcome, missing) in rows {
            let mut facts = FAMILY;
            facts.family.minor_siblings = siblings;
            facts.bpa.reduced_function = reduced;
            facts.circumstances.serious_illness_or_injury = ill;
            let found = sibling_follow_up(&facts, KNOWN);
            assert_eq!((found.verdict.outcome, found.verdict.missing), (outcome, missing), "{name}");
            assert_eq!(found.citations[0].to_string(), "hpl § 10 a", "{name}");
        }
    }
}
