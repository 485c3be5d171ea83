//! What do the lines of an application say, and what do they come to?

use crate::need::Need;
use crate::speaker::is_office;
use crate::store::{Application, Line};
use crate::voices::Stance;
use access::{Principal, Role};
use kernel::{ItemId, Minutes, PersonId};
use people::positions::{Position, Side, Viewer};

/// Whose figures may a reader see? Agrees with the policies on positions, by test.
pub(crate) fn viewer(who: &Principal, of: &Application) -> Viewer {
    let is_family = matches!(who.role, Role::PartyMember | Role::Representative | Role::InvitedWriter);
    match who.person {
        _ if is_office(who) => Viewer::Municipality,
        Some(_) if is_family && of.is_draft() => Viewer::Writers,
        Some(person) if is_family => Viewer::Family(person),
        _ => Viewer::Others,
    }
}

/// The position in which the applicant put the need.
pub(crate) fn applicants(line: &Line, applicant: PersonId) -> Option<&Position<Stance>> {
    line.positions.iter().find(|p| p.side != Side::Municipality && p.person == applicant)
}

/// The needs of an application, each with its line.
pub(crate) fn needs(lines: &[Line], applicant: PersonId) -> impl Iterator<Item = (ItemId, &Need)> {
    lines.iter().filter_map(move |line| Some((line.item.id, applicants(line, applicant)?.body.need()?)))
}

/// What the applicant asks for a week: the sum of their own positions.
pub(crate) fn asked(lines: &[Line], applicant: PersonId) -> Minutes {
    lines.iter().filter_map(|line| applicants(line, applicant)?.minutes).sum()
}
