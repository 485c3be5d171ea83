//! How is somebody invited? By a one-time link for one person and one purpose, confirmed by a second fact.

use crate::events::{Event, NewInvitation};
use crate::model::{FactKind, INVITATION_LASTS, Invitation, InvitationPurpose, InvitationState, SecondFact};
use crate::token::{PhoneCode, Token};
use crate::{hats, invitations, locate, persons, relations};
use access::{Permit, Principal, Relation, Role, acts};
use jiff::civil::Date;
use kernel::{ApplicationId, InvitationId, PersonId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Who is invited, and to what.
#[derive(Clone, PartialEq, Eq)]
pub enum Invitee {
    /// Somebody the family wants to write along on one application.
    Writer {
        /// What the family calls them.
        name: String,
        /// The application.
        application: ApplicationId,
        /// The last day they may; `None` until it is ended.
        until: Option<Date>,
    },
    /// Somebody who is a party already and cannot log in yet: the other parent, a guardian, the user.
    Party {
        /// The person.
        person: PersonId,
    },
}

/// Which second fact is to be asked for.
#[derive(Clone, PartialEq, Eq)]
pub enum FactToAsk {
    /// The birth date of the one it is about, which the record knows.
    BirthDate,
    /// Six digits that who invites tells by phone.
    Code(PhoneCode),
}

/// Invite somebody. Who calls made the token, and shows the link once; see [`Invited::is_for`].
#[derive(Clone)]
pub struct InvitePerson {
    /// Whom it is about.
    pub subject: PersonId,
    /// Who is invited.
    pub invitee: Invitee,
    /// What will be asked for.
    pub fact: FactToAsk,
    /// The secret of the link.
    pub token: Token,
}

/// An invitation was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// Its id.
    pub invitation: InvitationId,
    token_digest: Vec<u8>,
}

impl Invited {
    /// Is it the invitation of this token? Not so when a request was repeated with its key and a fresh token: the link
    /// was shown the first time, and is to be taken back and made anew if it was lost.
    pub fn is_for(&self, token: &Token) -> bool {
        self.token_digest == token.digest()
    }
}

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 200;

/// Why nobody is invited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InviteRefusal {
    /// A writer needs a name.
    NameMissing,
    /// Longer than [`LONGEST_NAME`], or with characters that cannot be seen.
    NameNotPlain,
    /// The last day is over.
    EndsInThePast,
    /// Whoever writes along is chosen by the family.
    OnlyTheFamilyInvitesWriters,
    /// The person is neither the user nor has parental responsibility or guardianship today.
    NotAParty,
    /// The person can log in already.
    HasAccessAlready,
    /// The person has an invitation that is still open.
    InvitedAlready,
    /// The record knows no birth date to ask for.
    BirthDateUnknown,
}

impl Refusal for InviteRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "name_missing",
            Self::NameNotPlain => "name_not_plain",
            Self::EndsInThePast => "ends_in_the_past",
            Self::OnlyTheFamilyInvitesWriters => "only_the_family_invites_writers",
            Self::NotAParty => "not_a_party",
            Self::HasAccessAlready => "has_access_already",
            Self::InvitedAlready => "invited_already",
            Self::BirthDateUnknown => "birth_date_unknown",
        }
    }
}

/// What an invitation is decided on.
#[derive(Clone)]
pub struct Inviting {
    invited_by: PersonId,
    /// The keyed digest of the right answer; `None` when there is none to ask for.
    fact_digest: Option<Vec<u8>>,
    is_party: bool,
    can_log_in: bool,
    /// Invitations made before.
    earlier: Vec<Invitation>,
}

impl InvitePerson {
    fn fact_kind(&self) -> FactKind {
        match self.fact {
            FactToAsk::BirthDate => FactKind::BirthDate,
            FactToAsk::Code(_) => FactKind::Code,
        }
    }

    async fn right_answer(&self, tx: &mut Tx) -> Result<Option<SecondFact>, Fault> {
        Ok(match &self.fact {
            FactToAsk::Code(code) => Some(SecondFact::Code(code.digits().to_owned())),
            FactToAsk::BirthDate => {
                persons::person(tx, self.subject).await?.and_then(|p| p.born).map(SecondFact::BirthDate)
            }
        })
    }

    async fn load_party(&self, tx: &mut Tx, who: &Principal, state: &mut Inviting) -> Result<(), Fault> {
        let Invitee::Party { person } = self.invitee else { return Ok(()) };
        let today = tx.today()?;
        let parties = relations::parties_of(tx, self.subject, today).await?;
        state.is_party = person == self.subject || parties.iter().any(|(party, _)| *party == person);
        let hats = hats::hats_of_person(tx, who.tenant, person, today).await?;
        state.can_log_in = hats.iter().any(|hat| hat.role == Role::PartyMember);
        Ok(())
    }

    fn writer(&self, moment: &Moment<'_>, new: NewInvitation) -> Result<NewInvitation, InviteRefusal> {
        let Invitee::Writer { name, application, until } = &self.invitee else { return Ok(new) };
        let name = name.trim();
        if moment.who.role != Role::PartyMember {
            return Err(InviteRefusal::OnlyTheFamilyInvitesWriters);
        }
        if name.is_empty() {
            return Err(InviteRefusal::NameMissing);
        }
        if name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
            return Err(InviteRefusal::NameNotPlain);
        }
        if until.is_some_and(|day| day < moment.today) {
            return Err(InviteRefusal::EndsInThePast);
        }
        Ok(NewInvitation {
            purpose: InvitationPurpose::WriteAlong,
            role: Role::InvitedWriter,
            resource: Some(application.0),
            invitee_name: Some(name.to_owned()),
            until: *until,
            ..new
        })
    }

    fn party(&self, state: &Inviting, moment: &Moment<'_>, new: NewInvitation) -> Result<NewInvitation, InviteRefusal> {
        let Invitee::Party { person } = self.invitee else { return Ok(new) };
        if !state.is_party {
            return Err(InviteRefusal::NotAParty);
        }
        if state.can_log_in {
            return Err(InviteRefusal::HasAccessAlready);
        }
        let is_open = |i: &Invitation| i.invitee == Some(person) && i.state(moment.now) == InvitationState::Open;
        if state.earlier.iter().any(is_open) {
            return Err(InviteRefusal::InvitedAlready);
        }
        Ok(NewInvitation { invitee: Some(person), ..new })
    }
}

impl Command for InvitePerson {
    type Action = acts::InvitePerson;
    type State = Inviting;
    type Event = Event;
    type Refusal = InviteRefusal;
    type Done = Invited;
    const NAME: &'static str = "invite_person";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let record = locate::person_record(tx, who, self.subject).await?;
        // About to be made: whoever makes it is its author.
        Ok(record.map(|record| record.with_relations([Relation::Author])))
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Inviting, Fault> {
        let who = permit.who();
        let answer = self.right_answer(tx).await?;
        let digest = answer.map(|a| tx.blind_index(invitations::FACT, &a.bound_to(&self.token))).transpose()?;
        let nobody = || Fault::Statement("somebody whom the tenant does not know cannot invite".into());
        let mut state = Inviting {
            invited_by: who.person.ok_or_else(nobody)?,
            fact_digest: digest.map(|d| d.0),
            is_party: false,
            can_log_in: false,
            earlier: invitations::on_subject(tx, who.tenant, self.subject).await?,
        };
        self.load_party(tx, who, &mut state).await?;
        Ok(state)
    }

    fn decide(&self, state: &Inviting, moment: &Moment<'_>) -> Result<Decided<Event, Invited>, InviteRefusal> {
        let invitation: InvitationId = moment.id();
        let token_digest = self.token.digest();
        let new = NewInvitation {
            invitation,
            token_digest: token_digest.clone(),
            purpose: InvitationPurpose::TakePart,
            role: Role::PartyMember,
            subject: self.subject,
            resource: None,
            invited_by: state.invited_by,
            invitee_name: None,
            invitee: None,
            until: None,
            fact_kind: self.fact_kind(),
            fact_digest: Vec::new(),
            ends_at: moment.now + INVITATION_LASTS,
        };
        let new = self.party(state, moment, self.writer(moment, new)?)?;
        let fact_digest = state.fact_digest.clone().ok_or(InviteRefusal::BirthDateUnknown)?;
        let new = NewInvitation { fact_digest, ..new };
        Ok(Decided::one(Event::PersonInvited(new), Invited { invitation, token_digest }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{ACTOR, Given, uuid};
    use jiff::civil::date;
    use kernel::{SeededEntropy, TenantId};

    const CHILD: PersonId = PersonId(uuid::Uuid::from_u128(30));
    const FATHER: PersonId = PersonId(uuid::Uuid::from_u128(31));

    fn given() -> Given {
        Given::on(date(2026, 11, 23))
    }
    fn state() -> Inviting {
        Inviting {
            invited_by: ACTOR,
            fact_digest: Some(vec![1]),
            is_party: true,
            can_log_in: false,
            earlier: Vec::new(),
        }
    }
    fn invite(invitee: Invitee) -> InvitePerson {
        let token = Token::fresh(&SeededEntropy::new(5));
        InvitePerson { subject: CHILD, invitee, fact: FactToAsk::BirthDate, token }
    }
    fn writer(name: &str, until: Option<Date>) -> InvitePerson {
        invite(Invitee::Writer { name: name.into(), application: ApplicationId(uuid(40)), until })
    }
    fn made(decided: Result<Decided<Event, Invited>, InviteRefusal>) -> Result<NewInvitation, InviteRefusal> {
        decided.map(|d| match d.events.as_slice() {
            [Event::PersonInvited(new)] => new.clone(),
            other => panic!("one invitation, not {other:?}"),
        })
    }

    #[test]
    fn a_writer_is_invited_to_one_application_for_fourteen_days() {
        let given = given();
        let command = writer(" Kari Nordmann ", Some(date(2026, 12, 31)));
        let decided = command.decide(&state(), &given.moment()).expect("invited");
        assert!(decided.done.is_for(&command.token));
        assert!(!decided.done.is_for(&Token::fresh(&SeededEntropy::new(6))));
        let new = made(Ok(decided)).expect("invited");
        assert_eq!(new.invitee_name.as_deref(), Some("Kari Nordmann"));
        assert_eq!((new.role, new.resource), (Role::InvitedWriter, Some(uuid(40))));
        assert_eq!(new.ends_at, given.now + INVITATION_LASTS);
        assert_eq!(new.token_digest, command.token.digest());
    }

    #[test]
    fn a_writer_is_refused_for_a_reason() {
        let rows = [
            (writer("  ", None), InviteRefusal::NameMissing),
            (writer(&"x".repeat(201), None), InviteRefusal::NameNotPlain),
            (writer("Kari\u{0}", None), InviteRefusal::NameNotPlain),
            (writer("Kari", Some(date(2026, 11, 22))), InviteRefusal::EndsInThePast),
        ];
        for (command, refusal) in rows {
            assert_eq!(made(command.decide(&state(), &given().moment())), Err(refusal));
        }
        let office = given().wearing(Role::Caseworker);
        let refused = made(writer("Kari", None).decide(&state(), &office.moment()));
        assert_eq!(refused, Err(InviteRefusal::OnlyTheFamilyInvitesWriters));
        let unknown = Inviting { fact_digest: None, ..state() };
        let refused = made(writer("Kari", None).decide(&unknown, &given().moment()));
        assert_eq!(refused, Err(InviteRefusal::BirthDateUnknown));
        assert!(writer("Kåre Æ. 🎂", Some(date(2026, 11, 23))).decide(&state(), &given().moment()).is_ok());
    }

    fn earlier(given: &Given, ends_in_hours: i64) -> Invitation {
        Invitation {
            id: InvitationId(uuid(50)),
            tenant: TenantId(uuid(4)),
            purpose: InvitationPurpose::TakePart,
            role: Role::PartyMember,
            subject: CHILD,
            resource: None,
            invited_by: ACTOR,
            invitee: Some(FATHER),
            until: None,
            fact_kind: FactKind::Code,
            wrong_facts: 0,
            made_at: given.now,
            ends_at: given.now + jiff::SignedDuration::from_hours(ends_in_hours),
            used_at: None,
            used_by: None,
            revoked_at: None,
        }
    }

    #[test]
    fn only_a_party_without_access_is_invited_to_take_part() {
        let given = given();
        let command = invite(Invitee::Party { person: FATHER });
        let decide = |state: &Inviting| made(command.decide(state, &given.moment()));
        assert_eq!(decide(&Inviting { is_party: false, ..state() }), Err(InviteRefusal::NotAParty));
        assert_eq!(decide(&Inviting { can_log_in: true, ..state() }), Err(InviteRefusal::HasAccessAlready));
        let open = Inviting { earlier: vec![earlier(&given, 1)], ..state() };
        assert_eq!(decide(&open), Err(InviteRefusal::InvitedAlready));
        let expired = Inviting { earlier: vec![earlier(&given, 0)], ..state() };
        let new = decide(&expired).expect("the former one is over");
        assert_eq!((new.role, new.invitee, new.resource), (Role::PartyMember, Some(FATHER), None));
    }

    #[test]
    fn the_office_may_invite_a_party() {
        let office = given().wearing(Role::Caseworker);
        let command = invite(Invitee::Party { person: FATHER });
        assert!(command.decide(&state(), &office.moment()).is_ok());
    }
}
