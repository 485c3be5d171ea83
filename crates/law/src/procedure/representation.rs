//! Who may act for a party, and what must they show?
//!
//! fvl § 12: a party may be helped by a lawyer or another representative «på alle trinn av saksbehandlingen». «enhver
//! myndig person» or an organisation one belongs to can be it, but not somebody employed by the administration «innenfor
//! det forvaltningsområde som saken hører under». Who is no lawyer shows «skriftlig fullmakt»; so does pbrl § 7-2 (3).

use super::{fvl, nfvl, pbrl};
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// Who wants to act for the party.
    Representative {
        /// A lawyer.
        Lawyer = "lawyer",
        /// Another person of age.
        AdultPerson = "adult_person",
        /// An organisation that the party is a member of.
        OwnOrganisation = "own_organisation",
        /// A person who is not of age.
        Minor = "minor",
        /// Somebody employed by the administration in the field that the case belongs to.
        OfficialOfTheField = "official_of_the_field",
    }
}

keyed! {
    /// What follows.
    Standing {
        /// May act.
        MayAct = "may_act",
        /// May act once a written authority is shown.
        AuthorityToBeShown = "authority_to_be_shown",
        /// Cannot be a representative.
        CannotAct = "cannot_act",
    }
}

/// `REPRESENT`: the representative (*fullmektig*).
pub(crate) static REPRESENT: Rule<()> = Rule {
    id: "REPRESENT",
    term: "fullmektig",
    confidence: Confidence::High,
    doubts: &[Doubt::NewAdministrationAct],
    versions: &[
        of_1967!(
            [fvl("12", "(1)"), fvl("12", "(2)"), fvl("12", "(4)"), pbrl("7-2", "(3)")],
            "En part kan la seg bistå av advokat eller annen fullmektig «på alle trinn av saksbehandlingen». Fullmektig \
             kan være «enhver myndig person» eller en organisasjon parten er medlem av, men ikke en tjenestemann \
             «innenfor det forvaltningsområde som saken hører under». Den som ikke er advokat, «skal legge frem \
             skriftlig fullmakt».",
            (),
        ),
        heading_of_2025!([nfvl("18")], "Bare overskriften er lest: «Fullmektig»."),
    ],
};

/// May they act for the party on a day?
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn representation(
    who: Representative,
    has_written_authority: bool,
    on: Date,
    known_on: Date,
) -> Result<Ruled<Standing>, NotCovered> {
    let applied = REPRESENT.on(on, known_on)?;
    let standing = match who {
        Representative::Lawyer => Standing::MayAct,
        Representative::AdultPerson | Representative::OwnOrganisation if has_written_authority => Standing::MayAct,
        Representative::AdultPerson | Representative::OwnOrganisation => Standing::AuthorityToBeShown,
        Representative::Minor | Representative::OfficialOfTheField => Standing::CannotAct,
    };
    let inputs = [
        ("who", who.key().to_owned()),
        ("has_written_authority", has_written_authority.to_string()),
        ("on", on.to_string()),
    ];
    Ok(applied.ruled(standing, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        REPRESENT,
        |on, known_on| representation(Representative::Lawyer, false, on, known_on),
        [from(1970, 1, 1).cites("fvl § 12 (1)"), asleep().cites("nfvl § 18")]
    );

    #[test]
    fn who_is_no_lawyer_shows_a_written_authority() {
        let rows = [
            ("a lawyer", Representative::Lawyer, false, Standing::MayAct, "fvl § 12 (4)"),
            ("a neighbour", Representative::AdultPerson, false, Standing::AuthorityToBeShown, "fvl § 12 (4)"),
            ("a neighbour with authority", Representative::AdultPerson, true, Standing::MayAct, "pbrl § 7-2 (3)"),
            ("an organisation", Representative::OwnOrganisation, true, Standing::MayAct, "fvl § 12 (2)"),
            ("a sister of sixteen", Representative::Minor, true, Standing::CannotAct, "fvl § 12 (2)"),
            ("a caseworker", Representative::OfficialOfTheField, true, Standing::CannotAct, "fvl § 12 (2)"),
        ];
        for (name, who, has_written_authority, expected, citation) in rows {
            let found = representation(who, has_written_authority, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
