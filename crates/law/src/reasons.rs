//! Must the decision give reasons, and which?
//!
//! fvl § 24: «Enkeltvedtak skal grunngis», at the same time. They may be left out, except on a complaint, when an
//! application is granted and «det ikke er grunn til å tro at noen part vil være misfornøyd». fvl § 25: the rules, the
//! facts («skal»), and the main considerations of discretion («bør nevnes»). fvl § 27 (2): where they are left out, the
//! letter says how to get them.

use crate::decision_content::{DecisionFacts, DecisionOutcome, Part, RequiredPart, RequiredWhen};
use crate::{Confidence, Doubt, Force, NotCovered, Rule, Version};
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};

const fn fvl(section: &'static str, paragraph: &'static str) -> Citation {
    Citation::new(Act::PublicAdministration1967, section, paragraph)
}

/// `REASONS`: the reasons of a decision (*begrunnelse*).
pub(crate) static REASONS: Rule<()> = Rule {
    id: "REASONS",
    term: "begrunnelse",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        Version {
            commencement: Commencement::NotEstablished(date(1970, 1, 1)),
            until: None,
            adopted: Some(date(1967, 2, 10)),
            citations: &[
                fvl("24", "(1)"),
                fvl("24", "(2)"),
                fvl("25", "(1)"),
                fvl("25", "(2)"),
                fvl("25", "(3)"),
                fvl("27", "(2)"),
            ],
            text: "«Enkeltvedtak skal grunngis», samtidig med vedtaket. Begrunnelsen viser til reglene og de faktiske \
                   forholdene, og hovedhensynene i skjønnet «bør nevnes». Den kan vente når en søknad innvilges og «det \
                   ikke er grunn til å tro at noen part vil være misfornøyd», men ikke i klagesaker; da sier brevet \
                   hvordan parten kan få den.",
            body: Some(()),
        },
        Version {
            commencement: Commencement::NotYetSet,
            until: None,
            adopted: Some(date(2025, 6, 20)),
            citations: &[
                Citation::new(Act::PublicAdministration2025, "56", ""),
                Citation::new(Act::PublicAdministration2025, "57", ""),
            ],
            text: "Bare overskriftene er lest: «Krav om begrunnelse» og «Krav til begrunnelsens innhold».",
            body: None,
        },
    ],
};

/// Which parts the duty to give reasons asks for.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn reasons(facts: &DecisionFacts, known_on: Date) -> Result<Ruled<Vec<RequiredPart>>, NotCovered> {
    let applied = REASONS.on(facts.decided_on, known_on)?;
    let part = |part, force, when, citations| RequiredPart { part, force, when, rule: applied.id(), citations };
    let may_be_left_out =
        facts.outcome == DecisionOutcome::FullyGranted && !facts.may_be_dissatisfied && !facts.is_on_complaint;
    let parts = if may_be_left_out {
        let citations = vec![fvl("24", "(2)"), fvl("27", "(2)")];
        vec![part(Part::HowToGetReasons, Force::Must, RequiredWhen::ReasonsLeftOut, citations)]
    } else {
        let when = RequiredWhen::ReasonsDue;
        vec![
            part(Part::RulesRelied, Force::Must, when, vec![fvl("24", "(1)"), fvl("25", "(1)")]),
            part(Part::FactsRelied, Force::Must, when, vec![fvl("24", "(1)"), fvl("25", "(2)")]),
            part(Part::MainConsiderations, Force::Should, when, vec![fvl("25", "(3)")]),
        ]
    };
    Ok(applied.ruled(parts, facts.inputs()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decision_content::testing::GRANTED;
    use crate::testing::{KNOWN, proves};

    proof!(
        REASONS,
        |decided_on, known_on| reasons(&DecisionFacts { decided_on, ..GRANTED }, known_on),
        [from(1970, 1, 1).cites("fvl § 24 (1)"), asleep().cites("nfvl § 56")]
    );

    #[test]
    fn reasons_may_wait_only_when_all_is_granted_and_nobody_is_likely_dissatisfied() {
        let rows = [
            ("granted in full", GRANTED, false, "fvl § 24 (2)"),
            (
                "granted in full, dissatisfied all the same",
                DecisionFacts { may_be_dissatisfied: true, ..GRANTED },
                true,
                "fvl § 24 (2)",
            ),
            (
                "granted in part",
                DecisionFacts { outcome: DecisionOutcome::PartlyGranted, ..GRANTED },
                true,
                "fvl § 24 (1)",
            ),
            ("refused", DecisionFacts { outcome: DecisionOutcome::Refused, ..GRANTED }, true, "fvl § 24 (1)"),
            (
                "changed without an application",
                DecisionFacts { outcome: DecisionOutcome::ChangedUnasked, ..GRANTED },
                true,
                "fvl § 24 (1)",
            ),
            ("on a complaint", DecisionFacts { is_on_complaint: true, ..GRANTED }, true, "fvl § 24 (2)"),
        ];
        for (name, facts, due, citation) in rows {
            let found = reasons(&facts, KNOWN).expect(name);
            assert_eq!(found.value.iter().any(|p| p.part == Part::FactsRelied), due, "{name}");
            assert_eq!(found.value.iter().any(|p| p.part == Part::HowToGetReasons), !due, "{name}");
            proves(&found, citation, name);
        }
    }

    #[test]
    fn the_considerations_of_discretion_should_be_named_the_rest_must() {
        let refused = DecisionFacts { outcome: DecisionOutcome::Refused, ..GRANTED };
        let forces: Vec<_> =
            reasons(&refused, KNOWN).expect("covered").value.iter().map(|p| (p.part, p.force)).collect();
        assert_eq!(
            forces,
            [
                (Part::RulesRelied, Force::Must),
                (Part::FactsRelied, Force::Must),
                (Part::MainConsiderations, Force::Should)
            ]
        );
        let before = DecisionFacts { decided_on: date(1969, 12, 31), ..GRANTED };
        assert!(reasons(&before, KNOWN).is_err());
    }
}
