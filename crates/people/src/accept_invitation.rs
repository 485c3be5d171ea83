//! How does the invited get in? With the link and the second fact, once; what they get is what they were invited to.

use crate::events::Event;
use crate::hats::{self, Hat};
use crate::invitations;
use crate::model::{Grant, Invitation, InvitationPurpose, InvitationState, Receiver, SecondFact, WRONG_ANSWERS};
use crate::relations;
use crate::token::{Token, same_digest};
use access::{GrantBasis, Permit, Principal, Purpose, Relation, Resource, ResourceKind, Topic, acts};
use kernel::{AccountId, HatId, Lang, Period, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};

/// Accept an invitation. Run it as [`crate::InvitationFace::bearer`].
#[derive(Clone, Debug)]
pub struct AcceptInvitation {
    /// The link.
    pub token: Token,
    /// What was answered.
    pub fact: SecondFact,
    /// The language of the newcomer's pages.
    pub lang: Lang,
}

/// How it went. A wrong answer is counted, so it is an outcome and no refusal, which would leave nothing behind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    /// In: open a session with this hat.
    Accepted {
        /// The account.
        account: AccountId,
        /// The tenant of the hat.
        tenant: TenantId,
        /// The hat.
        hat: HatId,
    },
    /// The second fact is another one: a typing error, or the link was forwarded to somebody it is not for.
    WrongFact {
        /// Tries that are left.
        tries_left: i64,
    },
}

/// Why an invitation is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcceptRefusal {
    /// Its time is over: ask for a new one.
    Expired,
    /// Used before, by somebody: each is good once.
    UsedBefore,
    /// Used before, by the same account: nothing more is needed.
    YoursAlready,
    /// Taken back by who invited.
    Revoked,
    /// Too many wrong answers: ask for a new one.
    Closed,
    /// Who invited cannot accept.
    OwnInvitation,
    /// The tenant knows this account as somebody else than the link is for.
    ForSomebodyElse,
    /// The invited is no longer a party: responsibility or guardianship has ended.
    NoLongerAParty,
    /// The last day of the access is over.
    AccessIsOver,
}

impl Refusal for AcceptRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::Expired => "invitation_expired",
            Self::UsedBefore => "invitation_used_before",
            Self::YoursAlready => "invitation_yours_already",
            Self::Revoked => "invitation_revoked",
            Self::Closed => "invitation_closed",
            Self::OwnInvitation => "own_invitation",
            Self::ForSomebodyElse => "invitation_for_somebody_else",
            Self::NoLongerAParty => "no_longer_a_party",
            Self::AccessIsOver => "access_is_over",
        }
    }
}

/// What accepting is decided on.
#[derive(Clone)]
pub struct Accepting {
    invitation: Invitation,
    invitee_name: Option<String>,
    fact_is_right: bool,
    account_exists: bool,
    /// Whom the tenant knows the account as already.
    known_as: Vec<PersonId>,
    invitee_is_party: bool,
}

impl Command for AcceptInvitation {
    type Action = acts::AcceptInvitation;
    type State = Accepting;
    type Event = Event;
    type Refusal = AcceptRefusal;
    type Done = Acceptance;
    const NAME: &'static str = "accept_invitation";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        let found = invitations::by_token(tx, &self.token).await?;
        // Who holds the link holds the invitation, so far; the second fact tells whether it was meant for them.
        Ok(found.map(|invitation| {
            Resource::new(ResourceKind::Invitation, invitation.id.0, who.tenant).with_relations([Relation::Holder])
        }))
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Accepting, Fault> {
        let (who, id) = (permit.who(), kernel::InvitationId(permit.resource().id));
        let gone = || Fault::Decode("an invitation is gone between two statements".into());
        let invitation = invitations::one(tx, who.tenant, id).await?.ok_or_else(gone)?;
        let (right, invitee_name) = invitations::secrets(tx, who.tenant, id).await?;
        let offered = tx.blind_index(invitations::FACT, &self.fact.bound_to(&self.token))?;
        let parties = relations::parties_of(tx, invitation.subject, tx.today()?).await?;
        let is_party = |p: PersonId| p == invitation.subject || parties.iter().any(|(party, _)| *party == p);
        Ok(Accepting {
            fact_is_right: self.fact.kind() == invitation.fact_kind && same_digest(&right, &offered.0),
            account_exists: hats::lang_of(tx, who.account).await?.is_some(),
            known_as: hats::persons_of(tx, who.tenant, who.account).await?,
            invitee_is_party: invitation.invitee.is_some_and(is_party),
            invitee_name,
            invitation,
        })
    }

    fn decide(&self, state: &Accepting, moment: &Moment<'_>) -> Result<Decided<Event, Acceptance>, AcceptRefusal> {
        usable(state, moment)?;
        let Invitation { id: invitation, subject, wrong_facts, .. } = state.invitation;
        if !state.fact_is_right {
            let missed = Event::SecondFactMissed { invitation, subject };
            let tries_left = (WRONG_ANSWERS - wrong_facts - 1).max(0);
            return Ok(Decided::one(missed, Acceptance::WrongFact { tries_left }));
        }
        let (account, tenant, hat) = (moment.who.account, moment.who.tenant, moment.who.hat);
        let mut events = Vec::new();
        if !state.account_exists {
            events.push(Event::AccountOpened { account, lang: self.lang });
        }
        events.extend(self.entry(state, moment));
        events.push(Event::InvitationAccepted { invitation, subject, account, hat });
        Ok(Decided::all(events, Acceptance::Accepted { account, tenant, hat }))
    }
}

fn usable(state: &Accepting, moment: &Moment<'_>) -> Result<(), AcceptRefusal> {
    let invitation = &state.invitation;
    match invitation.state(moment.now) {
        InvitationState::Open => {}
        InvitationState::Used if invitation.used_by == Some(moment.who.account) => {
            return Err(AcceptRefusal::YoursAlready);
        }
        InvitationState::Used => return Err(AcceptRefusal::UsedBefore),
        InvitationState::Revoked => return Err(AcceptRefusal::Revoked),
        InvitationState::Closed => return Err(AcceptRefusal::Closed),
        InvitationState::Expired => return Err(AcceptRefusal::Expired),
    }
    if invitation.invitee.is_none() && state.known_as.contains(&invitation.invited_by) {
        return Err(AcceptRefusal::OwnInvitation);
    }
    if invitation.invitee.is_some_and(|person| state.known_as.iter().any(|known| *known != person)) {
        return Err(AcceptRefusal::ForSomebodyElse);
    }
    if invitation.purpose == InvitationPurpose::TakePart && !state.invitee_is_party {
        return Err(AcceptRefusal::NoLongerAParty);
    }
    if invitation.until.is_some_and(|day| day < moment.today) {
        return Err(AcceptRefusal::AccessIsOver);
    }
    Ok(())
}

impl AcceptInvitation {
    /// Person, hat and grant that the invitation gives.
    fn entry(&self, state: &Accepting, moment: &Moment<'_>) -> Vec<Event> {
        let invitation = &state.invitation;
        let mut events = Vec::new();
        let known = invitation.invitee.or(state.known_as.first().copied());
        let person = known.unwrap_or_else(|| moment.id());
        if known.is_none() {
            let name = state.invitee_name.clone().unwrap_or_default();
            events.push(Event::InvitedPersonRegistered { person, name, lang: self.lang });
        }
        let period = Period { from: moment.today, to: invitation.until };
        let (id, tenant, account) = (moment.who.hat, moment.who.tenant, moment.who.account);
        let hat = Hat { id, tenant, account, person, role: invitation.role, unit: String::new(), period };
        events.push(Event::HatGiven { hat });
        if invitation.purpose == InvitationPurpose::WriteAlong {
            let grant = Grant {
                id: moment.id(),
                giver: invitation.invited_by,
                receiver: Receiver::Account(account),
                subject: invitation.subject,
                topic: Topic::Application,
                purpose: Purpose::WriteAlong,
                basis: GrantBasis::Consent,
                resource: invitation.resource,
                period,
                ended_at: None,
            };
            events.push(Event::GrantGiven { grant });
        }
        events
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{ACTOR, Given, uuid};
    use crate::model::{FactKind, INVITATION_LASTS};
    use access::Role;
    use jiff::civil::date;
    use kernel::{InvitationId, SeededEntropy};

    const CHILD: PersonId = PersonId(uuid::Uuid::from_u128(30));
    const FATHER: PersonId = PersonId(uuid::Uuid::from_u128(31));
    const MOTHER: PersonId = PersonId(uuid::Uuid::from_u128(32));

    fn given() -> Given {
        Given::on(date(2026, 11, 23)).wearing(Role::Newcomer)
    }

    fn invited(given: &Given) -> Accepting {
        let invitation = Invitation {
            id: InvitationId(uuid(50)),
            tenant: given.who.tenant,
            purpose: InvitationPurpose::WriteAlong,
            role: Role::InvitedWriter,
            subject: CHILD,
            resource: Some(uuid(40)),
            invited_by: MOTHER,
            invitee: None,
            until: Some(date(2026, 12, 31)),
            fact_kind: FactKind::BirthDate,
            wrong_facts: 0,
            made_at: given.now,
            ends_at: given.now + INVITATION_LASTS,
            used_at: None,
            used_by: None,
            revoked_at: None,
        };
        Accepting {
            invitation,
            invitee_name: Some("Kari".into()),
            fact_is_right: true,
            account_exists: false,
            known_as: Vec::new(),
            invitee_is_party: false,
        }
    }

    fn as_party(given: &Given) -> Accepting {
        let mut state = invited(given);
        state.invitation.purpose = InvitationPurpose::TakePart;
        state.invitation.role = Role::PartyMember;
        (state.invitation.invitee, state.invitation.resource, state.invitation.until) = (Some(FATHER), None, None);
        state.invitee_is_party = true;
        state
    }

    fn command() -> AcceptInvitation {
        let fact = SecondFact::BirthDate(date(2017, 3, 4));
        AcceptInvitation { token: Token::fresh(&SeededEntropy::new(5)), fact, lang: Lang::Nn }
    }

    fn kinds(decided: &Decided<Event, Acceptance>) -> Vec<&'static str> {
        decided.events.iter().map(usecase::Event::kind).collect()
    }

    #[test]
    fn a_writer_gets_an_account_a_hat_and_a_grant_on_one_application() {
        let given = given();
        let decided = command().decide(&invited(&given), &given.moment()).expect("accepted");
        assert_eq!(
            kinds(&decided),
            ["account_opened", "invited_person_registered", "hat_given", "grant_given", "invitation_accepted"]
        );
        let Some(Event::GrantGiven { grant }) = decided.events.get(3) else { panic!("a grant") };
        assert_eq!(
            (grant.topic, grant.purpose, grant.basis),
            (Topic::Application, Purpose::WriteAlong, GrantBasis::Consent)
        );
        assert_eq!((grant.resource, grant.giver, grant.subject), (Some(uuid(40)), MOTHER, CHILD));
        assert_eq!(grant.period, Period { from: date(2026, 11, 23), to: Some(date(2026, 12, 31)) });
        let Some(Event::HatGiven { hat }) = decided.events.get(2) else { panic!("a hat") };
        assert_eq!((hat.role, hat.period), (Role::InvitedWriter, grant.period));
    }

    #[test]
    fn a_parent_gets_a_hat_as_the_person_they_are_and_no_grant() {
        let given = given();
        let decided = command().decide(&as_party(&given), &given.moment()).expect("accepted");
        assert_eq!(kinds(&decided), ["account_opened", "hat_given", "invitation_accepted"]);
        let Some(Event::HatGiven { hat }) = decided.events.get(1) else { panic!("a hat") };
        assert_eq!((hat.role, hat.person), (Role::PartyMember, FATHER));
    }

    #[test]
    fn who_can_log_in_already_keeps_account_and_person() {
        let given = given();
        let state = Accepting { account_exists: true, known_as: vec![ACTOR], ..invited(&given) };
        let decided = command().decide(&state, &given.moment()).expect("accepted");
        assert_eq!(kinds(&decided), ["hat_given", "grant_given", "invitation_accepted"]);
    }

    #[test]
    fn a_forwarded_link_stops_at_the_second_fact_and_closes_after_five_wrong_answers() {
        let given = given();
        for (wrong_facts, left) in [(0, 4), (3, 1), (4, 0)] {
            let mut state = Accepting { fact_is_right: false, ..invited(&given) };
            state.invitation.wrong_facts = wrong_facts;
            let decided = command().decide(&state, &given.moment()).expect("counted");
            assert_eq!(decided.done, Acceptance::WrongFact { tries_left: left });
            assert_eq!(kinds(&decided), ["second_fact_missed"]);
        }
        let mut state = invited(&given);
        state.invitation.wrong_facts = 5;
        assert_eq!(command().decide(&state, &given.moment()).map(|d| d.done), Err(AcceptRefusal::Closed));
    }

    #[test]
    fn each_other_no_has_its_own_name() {
        let given = given();
        let refusal = |change: &dyn Fn(&mut Accepting)| {
            let mut state = invited(&given);
            change(&mut state);
            command().decide(&state, &given.moment()).map(|d| d.done).expect_err("refused")
        };
        let now = given.now;
        assert_eq!(refusal(&|s| s.invitation.ends_at = now), AcceptRefusal::Expired);
        assert_eq!(refusal(&|s| s.invitation.revoked_at = Some(now)), AcceptRefusal::Revoked);
        assert_eq!(refusal(&|s| s.invitation.used_at = Some(now)), AcceptRefusal::UsedBefore);
        let mine = given.who.account;
        let used = |s: &mut Accepting| (s.invitation.used_at, s.invitation.used_by) = (Some(now), Some(mine));
        assert_eq!(refusal(&used), AcceptRefusal::YoursAlready);
        assert_eq!(refusal(&|s| s.known_as = vec![MOTHER]), AcceptRefusal::OwnInvitation);
        assert_eq!(refusal(&|s| s.invitation.until = Some(date(2026, 11, 22))), AcceptRefusal::AccessIsOver);
        let party = as_party(&given);
        assert_eq!(
            refusal(&|s| *s = Accepting { known_as: vec![MOTHER], ..party.clone() }),
            AcceptRefusal::ForSomebodyElse
        );
        assert_eq!(
            refusal(&|s| *s = Accepting { invitee_is_party: false, ..party.clone() }),
            AcceptRefusal::NoLongerAParty
        );
    }
}
