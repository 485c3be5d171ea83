//! May the municipality change its own decision unasked?
//!
//! fvl § 35 (1): when the change is not to the harm of anybody the decision is about; or word of it has not come through and
//! it is not public; or it is invalid. (5): beyond that only where it follows «av annen lov, av vedtaket selv eller av
//! alminnelige forvaltningsrettslige regler». A lasting decision on BPA without an end and without reservation is thus not
//! simply cut.

use super::{fvl, nfvl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

/// The decision and the change that is thought of.
#[derive(Clone, Copy, Debug)]
pub struct ReversalFacts {
    /// The day of the change.
    pub on: Date,
    /// The change is to the harm of somebody that the decision is about or gives something.
    pub is_to_harm: bool,
    /// Word of the decision has come through, or it is public.
    pub is_notified: bool,
    /// The decision was judged invalid.
    pub is_invalid: bool,
    /// The decision itself reserves the change.
    pub is_reserved: bool,
    /// Another statute gives the right to change it.
    pub other_law_allows: bool,
    /// General rules of administrative law were judged to give the right to change it.
    pub general_rules_allow: bool,
}

keyed! {
    /// On what ground may the decision be changed?
    Reversal {
        /// Not to anybody's harm.
        NotToHarm = "not_to_harm",
        /// Word of it has not come through.
        NotNotified = "not_notified",
        /// It is invalid.
        Invalid = "invalid",
        /// The decision itself reserves it.
        Reserved = "reserved",
        /// Another statute allows it.
        OtherLaw = "other_law",
        /// General rules of administrative law allow it; a person judges.
        GeneralRules = "general_rules",
        /// No ground: the decision stands.
        Barred = "barred",
    }
}

/// `REVERSE`: reversal of the own decision (*omgjøring uten klage*).
pub(crate) static REVERSE: Rule<()> = Rule {
    id: "REVERSE",
    term: "omgjøring uten klage",
    confidence: Confidence::High,
    doubts: &[Doubt::TimeLimitedDecisions, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("35", "(1)"), fvl("35", "(5)")],
            "Kommunen kan omgjøre sitt eget vedtak når «endringen ikke er til skade for noen som vedtaket retter seg mot \
             eller direkte tilgodeser», når underretning ikke er kommet fram, eller når vedtaket «må anses ugyldig». Ellers \
             bare når det følger «av annen lov, av vedtaket selv eller av alminnelige forvaltningsrettslige regler».",
            (),
        ),
        heading_of_2025!(
            [nfvl("71"), nfvl("73")],
            "Bare overskriftene er lest: «Omgjøring av eget vedtak», «Saksbehandlingen i omgjøringssaker».",
        ),
    ],
};

/// On what ground may the decision be changed? The first that holds, in the order of the statute.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn reversal(facts: &ReversalFacts, known_on: Date) -> Result<Ruled<Reversal>, NotCovered> {
    let applied = REVERSE.on(facts.on, known_on)?;
    let grounds = [
        (!facts.is_to_harm, Reversal::NotToHarm),
        (!facts.is_notified, Reversal::NotNotified),
        (facts.is_invalid, Reversal::Invalid),
        (facts.other_law_allows, Reversal::OtherLaw),
        (facts.is_reserved, Reversal::Reserved),
        (facts.general_rules_allow, Reversal::GeneralRules),
    ];
    let ground = grounds.into_iter().find(|(holds, _)| *holds).map_or(Reversal::Barred, |(_, ground)| ground);
    let inputs = [
        ("on", facts.on.to_string()),
        ("is_to_harm", facts.is_to_harm.to_string()),
        ("is_notified", facts.is_notified.to_string()),
        ("is_invalid", facts.is_invalid.to_string()),
        ("is_reserved", facts.is_reserved.to_string()),
        ("other_law_allows", facts.other_law_allows.to_string()),
        ("general_rules_allow", facts.general_rules_allow.to_string()),
    ];
    Ok(applied.ruled(ground, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    /// A lasting decision without reservation is to be cut.
    const CUT: ReversalFacts = ReversalFacts {
        on: date(2026, 11, 23),
        is_to_harm: true,
        is_notified: true,
        is_invalid: false,
        is_reserved: false,
        other_law_allows: false,
        general_rules_allow: false,
    };

    proof!(
        REVERSE,
        |on, known_on| reversal(&ReversalFacts { on, ..CUT }, known_on),
        [from(1970, 1, 1).cites("fvl § 35 (1)"), asleep().cites("nfvl § 71")]
    );

    #[test]
    fn a_decision_that_gives_something_is_cut_only_on_a_ground_of_the_statute() {
        let rows = [
            ("a cut", CUT, Reversal::Barred, "fvl § 35 (1)"),
            ("more hours", ReversalFacts { is_to_harm: false, ..CUT }, Reversal::NotToHarm, "fvl § 35 (1)"),
            ("not yet sent", ReversalFacts { is_notified: false, ..CUT }, Reversal::NotNotified, "fvl § 35 (1)"),
            ("invalid", ReversalFacts { is_invalid: true, ..CUT }, Reversal::Invalid, "fvl § 35 (1)"),
            ("reserved", ReversalFacts { is_reserved: true, ..CUT }, Reversal::Reserved, "fvl § 35 (5)"),
            ("another statute", ReversalFacts { other_law_allows: true, ..CUT }, Reversal::OtherLaw, "fvl § 35 (5)"),
            (
                "general rules",
                ReversalFacts { general_rules_allow: true, ..CUT },
                Reversal::GeneralRules,
                "fvl § 35 (5)",
            ),
        ];
        for (name, facts, expected, citation) in rows {
            let found = reversal(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
