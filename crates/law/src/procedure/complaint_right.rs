//! Who may complain?
//!
//! pbrl § 7-2 (1): the patient or user, or the representative. (2): others who «mener de ikke har fått sine selvstendige
//! rettigheter etter kapitlene 3 til 6 oppfylt». (3): a representative has authority to complain, in writing unless a lawyer,
//! or is competent to consent under chapter 4. pbrl § 2-7 (3): who was passed over for a scarce service «kan ikke klage over
//! at en annen har fått ytelsen», but may complain of the own refusal.

use super::pbrl;
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

keyed! {
    /// Who wants to complain.
    Complainant {
        /// The user, or the child's parent who is competent to consent under chapter 4.
        UserOrWhoConsents = "user_or_who_consents",
        /// A lawyer.
        Lawyer = "lawyer",
        /// Another representative.
        OtherRepresentative = "other_representative",
        /// Somebody else, over a right of their own under chapters 3 to 6: a parent, a next of kin.
        OwnRight = "own_right",
        /// Somebody passed over, over the grant to another.
        PassedOver = "passed_over",
    }
}

keyed! {
    /// What follows.
    ComplaintRight {
        /// May complain.
        MayComplain = "may_complain",
        /// May complain once a written authority is shown.
        AuthorityToBeShown = "authority_to_be_shown",
        /// No complaint over the grant to another; the own refusal can be complained of.
        NotOverAnothersGrant = "not_over_anothers_grant",
    }
}

/// `CPL-WHO`: the right to complain (*klagerett*).
pub(crate) static CPL_WHO: Rule<()> = Rule {
    id: "CPL-WHO",
    term: "klagerett",
    confidence: Confidence::High,
    doubts: &[Doubt::ChildPartyAndParents],
    versions: &[of_user_rights!(
        [pbrl("7-2", "(1)"), pbrl("7-2", "(2)"), pbrl("7-2", "(3)"), pbrl("2-7", "(3)")],
        "Pasienten eller brukeren eller «dennes representant» kan klage. Det kan også andre som mener de ikke har fått «sine \
         selvstendige rettigheter» oppfylt. Representant er den som har fullmakt, eller som «har samtykkekompetanse etter \
         kapittel 4»; en fullmektig som ikke er advokat, viser skriftlig fullmakt. En søker som er forbigått, «kan ikke \
         klage over at en annen har fått ytelsen».",
        (),
    )],
};

/// May they complain of a decision made on `decided_on`? The right is the same for a coordinator, a child coordinator and an
/// individual plan, to which chapters IV and V of forvaltningsloven do not apply ([`crate::fvl_scope`]).
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn complaint_right(
    who: Complainant,
    has_written_authority: bool,
    decided_on: Date,
    known_on: Date,
) -> Result<Ruled<ComplaintRight>, NotCovered> {
    let applied = CPL_WHO.on(decided_on, known_on)?;
    let right = match who {
        Complainant::OtherRepresentative if !has_written_authority => ComplaintRight::AuthorityToBeShown,
        Complainant::PassedOver => ComplaintRight::NotOverAnothersGrant,
        Complainant::UserOrWhoConsents
        | Complainant::Lawyer
        | Complainant::OtherRepresentative
        | Complainant::OwnRight => ComplaintRight::MayComplain,
    };
    let inputs = [
        ("who", who.key().to_owned()),
        ("has_written_authority", has_written_authority.to_string()),
        ("decided_on", decided_on.to_string()),
    ];
    Ok(applied.ruled(right, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};
    use jiff::civil::date;

    proof!(
        CPL_WHO,
        |on, known_on| complaint_right(Complainant::UserOrWhoConsents, false, on, known_on),
        [from(2001, 1, 1).cites("pbrl § 7-2 (1)")]
    );

    #[test]
    fn user_representative_and_holders_of_own_rights_may_complain() {
        use ComplaintRight::{AuthorityToBeShown, MayComplain, NotOverAnothersGrant};
        let rows = [
            ("the user", Complainant::UserOrWhoConsents, false, MayComplain, "pbrl § 7-2 (1)"),
            ("a lawyer", Complainant::Lawyer, false, MayComplain, "pbrl § 7-2 (3)"),
            ("a friend", Complainant::OtherRepresentative, false, AuthorityToBeShown, "pbrl § 7-2 (3)"),
            ("a friend with authority", Complainant::OtherRepresentative, true, MayComplain, "pbrl § 7-2 (3)"),
            ("next of kin, own right", Complainant::OwnRight, false, MayComplain, "pbrl § 7-2 (2)"),
            ("passed over", Complainant::PassedOver, true, NotOverAnothersGrant, "pbrl § 2-7 (3)"),
        ];
        for (name, who, has_written_authority, expected, citation) in rows {
            let found = complaint_right(who, has_written_authority, date(2026, 11, 23), KNOWN).expect(name);
            assert_eq!(found.value, expected, "{name}");
            proves(&found, citation, name);
        }
    }
}
