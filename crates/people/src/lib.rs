//! Who are the people, what are they to each other, who may see what, and who has looked?
//!
//! # Use cases
//!
//! | use case | file | who may |
//! |---|---|---|
//! | choose a hat | `choose_hat.rs` | whose hat it is |
//! | list sessions, end one, end all | `list_sessions.rs`, `revoke_session.rs` | whose sessions they are |
//! | invite somebody | `invite_person.rs` | a party; the office, for parties without access |
//! | accept an invitation | `accept_invitation.rs` | who has the link and knows the second fact |
//! | take an invitation back | `revoke_invitation.rs` | a party, or who sent it |
//! | give a grant | `give_grant.rs` | a party |
//! | end a grant | `end_grant.rs` | a party, or who gave it |
//! | who may see what | `list_grants.rs` | a party, the office that follows the person |
//! | who has looked, and why | `who_has_looked.rs` | a party, the data protection officer |
//! | what the log holds, counted, and how it is sealed | `oversee_log.rs` | the data protection officer, an auditor |
//! | read a person, choose whom to apply for | `read_person.rs` | a party, the office that follows the person |
//!
//! # What other slices build on
//!
//! | question | file |
//! |---|---|
//! | what has an actor to do with a resource | `locate.rs` |
//! | two voices, one record: items and positions | `positions.rs` |
//! | who is a person, what is their name | `persons.rs` |
//! | who speaks for whom, who shares a household, which unit follows whom | `relations.rs` |
//! | which tenants are there | `tenants.rs` |
//! | which hats has an account | `hats.rs` |
//! | who is logged in | `sessions.rs` |
//! | what was typed when the session had ended | `kept_forms.rs` |
//! | people before anybody can act | `seed.rs` |

mod accept_invitation;
mod choose_hat;
mod end_grant;
mod events;
mod give_grant;
#[cfg(test)]
mod given;
mod grants;
pub mod hats;
mod invitations;
mod invite_person;
pub mod kept_forms;
mod list_grants;
mod list_sessions;
pub mod locate;
mod model;
mod oversee_log;
pub mod persons;
pub mod positions;
mod read_person;
pub mod relations;
mod revoke_invitation;
mod revoke_session;
pub mod seed;
pub mod sessions;
pub mod tenants;
mod token;
mod who_has_looked;
mod words;

pub use accept_invitation::{AcceptInvitation, AcceptRefusal, Acceptance, Accepting};
pub use choose_hat::{ChooseHat, HatChoice, HatRefusal};
pub use end_grant::EndGrant;
pub use events::{Event, NewInvitation};
pub use give_grant::{GiveGrant, Given, Giving, GrantRefusal};
pub use invitations::{InvitationFace, look_up};
pub use invite_person::{FactToAsk, InvitePerson, InviteRefusal, Invited, Invitee, Inviting, LONGEST_NAME};
pub use list_grants::{GrantLine, GrantState, InvitationLine, ListGrants, PartyLine, WhoMaySee};
pub use list_sessions::ListSessions;
pub use model::{
    FactKind, Grant, INVITATION_LASTS, Invitation, InvitationPurpose, InvitationState, Receiver, SecondFact,
    WRONG_ANSWERS,
};
pub use oversee_log::{DAYS, DayOfLog, LogCount, LogOverview, OverseeLog, Seal};
pub use read_person::{ListOwnPersons, OwnPerson, PersonPage, ReadPerson};
pub use revoke_invitation::{RevokeInvitation, RevokeRefusal};
pub use revoke_session::{RevokeSession, RevokeSessions};
pub use token::{PhoneCode, Token};
pub use who_has_looked::{DayOfLooks, Look, LookedBy, Looks, PAGE, WhoHasLooked};
