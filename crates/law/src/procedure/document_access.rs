//! What of the case's documents may a party see?
//!
//! fvl § 18: a party may see them, also after the decision; so may a minor who is represented, but «under 15 år» nothing
//! that lies under a statutory duty of secrecy. §§ 18 a, 18 b: internal documents may be kept back, their facts not (§ 18 c).
//! § 19: what is inadvisable for the party's own health, and other people's health, may be kept back. Where something may
//! be kept back, giving it all the same shall be weighed (§ 18 (2)).

use super::{fvl, nfvl};
use crate::age::{has_reached, leap_day_doubt};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// What kind of thing somebody asks to see.
    SoughtMaterial {
        /// An ordinary document of the case.
        CaseDocument = "case_document",
        /// A document made for the body's own preparation, or gathered for it from outside.
        InternalDocument = "internal_document",
        /// Facts in an internal document that matter for the decision and stand in no other.
        FactsInInternalDocument = "facts_in_internal_document",
        /// What is inadvisable to know for the party's own health or for ties to people who are close.
        OwnHealthInadvisable = "own_health_inadvisable",
        /// Another person's health, of essential importance for the party.
        OthersHealthEssential = "others_health_essential",
        /// Another person's health, not of such importance.
        OthersHealth = "others_health",
    }
}

keyed! {
    /// What follows.
    DocumentAccess {
        /// The party may see it.
        Open = "open",
        /// It may be kept back; giving it in whole or in part shall be weighed.
        MayBeKeptBack = "may_be_kept_back",
        /// It may be kept back from the party; a representative is told on request, unless special reasons speak against it.
        ToRepresentativeOnRequest = "to_representative_on_request",
        /// It is not shown to a minor under the age: it lies under a duty of secrecy.
        NotToMinor = "not_to_minor",
    }
}

/// Who asks for what.
#[derive(Clone, Copy, Debug)]
pub struct AccessFacts {
    /// The day of the request.
    pub on: Date,
    /// Birth date of who asks.
    pub born: Date,
    /// What is asked for.
    pub material: SoughtMaterial,
    /// It lies under a statutory duty of secrecy.
    pub is_secret: bool,
}

/// The ages of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct AccessAges {
    /// From this birthday also what lies under a duty of secrecy.
    pub confidential_from_age: u8,
}

/// `ACCESS`: a party's access to the documents (*partsinnsyn*).
pub(crate) static ACCESS: Rule<AccessAges> = Rule {
    id: "ACCESS",
    term: "partsinnsyn",
    confidence: Confidence::High,
    doubts: &[Doubt::OverFifteen, Doubt::LeapDayBirthday, Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [
                fvl("18", "(1)"),
                fvl("18", "(2)"),
                fvl("18 a", ""),
                fvl("18 b", ""),
                fvl("18 c", ""),
                fvl("19", "(1)"),
                fvl("19", "(2)"),
            ],
            "En part har rett til å se sakens dokumenter, «også etter at det er truffet vedtak i saken». «En mindreårig \
             under 15 år skal ikke gjøres kjent med opplysninger som er underlagt lovbestemt taushetsplikt.» Interne \
             dokumenter kan unntas, men ikke «faktiske opplysninger» i dem. Det som er utilrådelig av hensyn til \
             partens helse, og «en annen persons helseforhold», kan unntas. Kan noe unntas, skal innsyn likevel vurderes.",
            AccessAges { confidential_from_age: 15 },
        ),
        heading_of_2025!(
            [nfvl("46"), nfvl("47"), nfvl("50"), nfvl("54")],
            "Bare overskriftene er lest: «Partens rett til innsyn i sakens dokumenter» og unntakene som følger.",
        ),
    ],
};

/// What may the party see?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn document_access(facts: &AccessFacts, known_on: Date) -> Result<Ruled<DocumentAccess>, NotCovered> {
    let applied = ACCESS.on(facts.on, known_on)?;
    let from_age = applied.body.confidential_from_age;
    let access = match facts.material {
        _ if facts.is_secret && !has_reached(facts.born, from_age, facts.on) => DocumentAccess::NotToMinor,
        SoughtMaterial::CaseDocument
        | SoughtMaterial::FactsInInternalDocument
        | SoughtMaterial::OthersHealthEssential => DocumentAccess::Open,
        SoughtMaterial::InternalDocument | SoughtMaterial::OthersHealth => DocumentAccess::MayBeKeptBack,
        SoughtMaterial::OwnHealthInadvisable => DocumentAccess::ToRepresentativeOnRequest,
    };
    let inputs = [
        ("on", facts.on.to_string()),
        ("born", facts.born.to_string()),
        ("material", facts.material.key().to_owned()),
        ("is_secret", facts.is_secret.to_string()),
    ];
    let mut ruled = applied.ruled(access, inputs);
    ruled.doubt = leap_day_doubt(facts.born, from_age, facts.on);
    Ok(ruled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    const ADULT: AccessFacts = AccessFacts {
        on: date(2026, 11, 23),
        born: date(1980, 5, 3),
        material: SoughtMaterial::CaseDocument,
        is_secret: true,
    };

    proof!(
        ACCESS,
        |on, known_on| document_access(&AccessFacts { on, ..ADULT }, known_on),
        [from(1970, 1, 1).cites("fvl § 18 (1)"), asleep().cites("nfvl § 46")]
    );

    #[test]
    fn a_party_sees_the_case_and_what_may_be_kept_back_has_its_own_place() {
        use SoughtMaterial as Material;
        let asks = |material| AccessFacts { material, ..ADULT };
        let minor = |on| AccessFacts { born: date(2011, 5, 3), on, ..ADULT };
        let rows = [
            ("the case", ADULT, DocumentAccess::Open, "fvl § 18 (1)"),
            ("a draft", asks(Material::InternalDocument), DocumentAccess::MayBeKeptBack, "fvl § 18 a"),
            ("facts in a draft", asks(Material::FactsInInternalDocument), DocumentAccess::Open, "fvl § 18 c"),
            (
                "harmful to know",
                asks(Material::OwnHealthInadvisable),
                DocumentAccess::ToRepresentativeOnRequest,
                "fvl § 19 (1)",
            ),
            ("a sister's illness", asks(Material::OthersHealth), DocumentAccess::MayBeKeptBack, "fvl § 19 (2)"),
            ("essential for the party", asks(Material::OthersHealthEssential), DocumentAccess::Open, "fvl § 19 (2)"),
            ("the day before fifteen", minor(date(2026, 5, 2)), DocumentAccess::NotToMinor, "fvl § 18 (1)"),
            ("fifteen today", minor(date(2026, 5, 3)), DocumentAccess::Open, "fvl § 18 (1)"),
            (
                "a child, nothing secret",
                AccessFacts { is_secret: false, ..minor(date(2026, 5, 2)) },
                DocumentAccess::Open,
                "fvl § 18 (1)",
            ),
        ];
        for (name, facts, expected, citation) in rows {
            let found = document_access(&facts, KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
