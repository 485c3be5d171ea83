//! In whose name is something said on a line, on which side of the table, and by which authority?

use crate::store::Application;
use access::{Principal, Role};
use kernel::PersonId;
use people::positions::{Authority, Side, Voice};
use people::relations::{RelationKind, parties_of};
use store::{Fault, Tx};

/// Who speaks, and who holds the pen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Speaker {
    pub(crate) person: PersonId,
    pub(crate) written_by: PersonId,
    pub(crate) side: Side,
    pub(crate) authority: Authority,
}

impl Speaker {
    /// The voice on a line.
    pub(crate) fn voice(&self) -> Voice {
        match self.side {
            Side::Family => Voice::Family(self.person),
            Side::Child => Voice::Child(self.person),
            Side::Municipality => Voice::Municipality,
        }
    }
    /// What the family says is said to all at the table; the municipality shares when it is ready.
    pub(crate) fn shares_at_once(&self) -> bool {
        self.side != Side::Municipality
    }
}

/// Does this hat speak for the municipality?
pub(crate) fn is_office(who: &Principal) -> bool {
    matches!(who.role, Role::Caseworker | Role::DecisionMaker)
}

/// Whoever writes on the lines of an application writes them in the applicant's name; that another held the pen is said.
pub(crate) async fn for_applicant(tx: &mut Tx, writer: PersonId, of: &Application) -> Result<Speaker, Fault> {
    let today = tx.today()?;
    let parties = parties_of(tx, of.subject, today).await?;
    Ok(speaker(of.applicant, writer, of.subject, &parties))
}

/// The actor's own voice: a family member's, or the municipality's one voice.
pub(crate) async fn own_voice(
    tx: &mut Tx,
    who: &Principal,
    person: PersonId,
    of: &Application,
) -> Result<Speaker, Fault> {
    if is_office(who) {
        let (side, authority) = (Side::Municipality, Authority::CaseOffice);
        return Ok(Speaker { person, written_by: person, side, authority });
    }
    let today = tx.today()?;
    let parties = parties_of(tx, of.subject, today).await?;
    Ok(speaker(person, person, of.subject, &parties))
}

fn speaker(person: PersonId, written_by: PersonId, subject: PersonId, parties: &[(PersonId, RelationKind)]) -> Speaker {
    let tie = parties.iter().find(|(party, _)| *party == person).map(|(_, kind)| *kind);
    let authority = match tie {
        _ if written_by != person => Authority::WrittenOnBehalf,
        _ if person == subject => Authority::OwnVoice,
        Some(RelationKind::ParentOf) => Authority::ParentalResponsibility,
        Some(RelationKind::GuardianOf) => Authority::Guardian,
        // Neither party nor guardian: somebody who writes for them, with their consent or power of attorney.
        _ => Authority::WrittenOnBehalf,
    };
    let side = if person == subject { Side::Child } else { Side::Family };
    Speaker { person, written_by, side, authority }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const CHILD: PersonId = PersonId(Uuid::from_u128(1));
    const MOTHER: PersonId = PersonId(Uuid::from_u128(2));
    const GUARDIAN: PersonId = PersonId(Uuid::from_u128(3));
    const AUNT: PersonId = PersonId(Uuid::from_u128(4));

    #[test]
    fn who_speaks_is_told_by_what_they_are_to_the_child() {
        let parties = [(MOTHER, RelationKind::ParentOf), (GUARDIAN, RelationKind::GuardianOf)];
        let rows = [
            ("a parent", MOTHER, MOTHER, Side::Family, Authority::ParentalResponsibility),
            ("a guardian", GUARDIAN, GUARDIAN, Side::Family, Authority::Guardian),
            ("the child", CHILD, CHILD, Side::Child, Authority::OwnVoice),
            ("an aunt who writes for the mother", MOTHER, AUNT, Side::Family, Authority::WrittenOnBehalf),
            ("a mother who writes for the child", CHILD, MOTHER, Side::Child, Authority::WrittenOnBehalf),
            ("an aunt in her own name", AUNT, AUNT, Side::Family, Authority::WrittenOnBehalf),
        ];
        for (claim, person, written_by, side, authority) in rows {
            let expected = Speaker { person, written_by, side, authority };
            assert_eq!(speaker(person, written_by, CHILD, &parties), expected, "{claim}");
        }
    }
}
