//! How does a party let somebody see? By a grant on one topic, for one purpose, for a time.

use crate::events::Event;
use crate::model::{Grant, Receiver};
use crate::{grants, hats, locate, tenants};
use access::{GrantBasis, Permit, Principal, Purpose, Relation, Topic, acts};
use kernel::{GrantId, Period, PersonId};
use serde::{Deserialize, Serialize};
use store::{Fault, Tx};
use usecase::{Command, Decided, Located, Moment, Refusal};
use uuid::Uuid;

/// Give a grant on a person's record.
#[derive(Clone, Debug)]
pub struct GiveGrant {
    /// On whose record.
    pub subject: PersonId,
    /// To whom.
    pub receiver: Receiver,
    /// What it is about.
    pub topic: Topic,
    /// What it may be used for.
    pub purpose: Purpose,
    /// What it rests on in law.
    pub basis: GrantBasis,
    /// What it is narrowed to, for instance a case.
    pub resource: Option<Uuid>,
    /// From when, until when.
    pub period: Period,
}

/// A grant was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Its id.
    pub grant: GrantId,
}

/// Why no grant is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantRefusal {
    /// Accounts and office lists are nobody's to give.
    TopicNotGrantable,
    /// What a brother or sister told is theirs to give, and nobody's for them.
    OnlyTheSiblingGives,
    /// A party gives consent, or a power of attorney to act for them; the other bases arise otherwise.
    BasisDoesNotFitPurpose,
    /// The last day lies before the first, or is over.
    EndsInThePast,
    /// Nobody by that name can log in, or no such tenant.
    ReceiverUnknown,
    /// Oneself, or the tenant that has the record already.
    ReceiverHasItAlready,
    /// The same grant runs already.
    GivenAlready,
}

impl Refusal for GrantRefusal {
    fn code(&self) -> &'static str {
        match self {
            Self::TopicNotGrantable => "topic_not_grantable",
            Self::OnlyTheSiblingGives => "only_the_sibling_gives",
            Self::BasisDoesNotFitPurpose => "basis_does_not_fit_purpose",
            Self::EndsInThePast => "ends_in_the_past",
            Self::ReceiverUnknown => "receiver_unknown",
            Self::ReceiverHasItAlready => "receiver_has_it_already",
            Self::GivenAlready => "given_already",
        }
    }
}

/// What giving is decided on.
#[derive(Clone)]
pub struct Giving {
    giver: PersonId,
    giver_is_subject: bool,
    receiver_known: bool,
    grants: Vec<Grant>,
}

/// Which bases a party can give, and for what.
fn fits(basis: GrantBasis, purpose: Purpose) -> bool {
    match basis {
        GrantBasis::Consent => {
            matches!(purpose, Purpose::WriteAlong | Purpose::Assist | Purpose::DeliverService | Purpose::Coordinate)
        }
        GrantBasis::PowerOfAttorney => purpose == Purpose::Represent,
        GrantBasis::ServiceAgreement | GrantBasis::Complaint | GrantBasis::Supervision => false,
    }
}

impl Command for GiveGrant {
    type Action = acts::GiveGrant;
    type State = Giving;
    type Event = Event;
    type Refusal = GrantRefusal;
    type Done = Given;
    const NAME: &'static str = "give_grant";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::person_record(tx, who, self.subject).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>) -> Result<Giving, Fault> {
        let who = permit.who();
        let nobody = || Fault::Statement("somebody whom the tenant does not know cannot give".into());
        Ok(Giving {
            giver: who.person.ok_or_else(nobody)?,
            giver_is_subject: permit.resource().relations.contains(&Relation::Subject),
            receiver_known: match self.receiver {
                Receiver::Account(account) => hats::lang_of(tx, account).await?.is_some(),
                Receiver::Tenant(tenant) => tenants::tenant(tx, tenant).await?.is_some(),
            },
            grants: grants::on_subject(tx, who.tenant, self.subject).await?,
        })
    }

    fn decide(&self, state: &Giving, moment: &Moment<'_>) -> Result<Decided<Event, Given>, GrantRefusal> {
        if !Topic::GRANTABLE.contains(&self.topic) {
            return Err(GrantRefusal::TopicNotGrantable);
        }
        if self.topic == Topic::Sibling && !state.giver_is_subject {
            return Err(GrantRefusal::OnlyTheSiblingGives);
        }
        if !fits(self.basis, self.purpose) {
            return Err(GrantRefusal::BasisDoesNotFitPurpose);
        }
        if self.period.to.is_some_and(|to| to < self.period.from || to < moment.today) {
            return Err(GrantRefusal::EndsInThePast);
        }
        if !state.receiver_known {
            return Err(GrantRefusal::ReceiverUnknown);
        }
        let holders = [Receiver::Account(moment.who.account), Receiver::Tenant(moment.who.tenant)];
        if holders.contains(&self.receiver) {
            return Err(GrantRefusal::ReceiverHasItAlready);
        }
        let same = |grant: &&Grant| {
            (grant.receiver, grant.topic, grant.purpose, grant.resource)
                == (self.receiver, self.topic, self.purpose, self.resource)
        };
        if state.grants.iter().filter(same).any(|g| g.ended_at.is_none() && g.period.overlaps(&self.period)) {
            return Err(GrantRefusal::GivenAlready);
        }
        let grant = Grant {
            id: moment.id(),
            giver: state.giver,
            receiver: self.receiver,
            subject: self.subject,
            topic: self.topic,
            purpose: self.purpose,
            basis: self.basis,
            resource: self.resource,
            period: self.period,
            ended_at: None,
        };
        let done = Given { grant: grant.id };
        Ok(Decided::one(Event::GrantGiven { grant }, done))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{self, ACTOR, uuid};
    use jiff::civil::date;
    use kernel::{AccountId, TenantId};

    fn command() -> GiveGrant {
        GiveGrant {
            subject: PersonId(uuid(30)),
            receiver: Receiver::Account(AccountId(uuid(70))),
            topic: Topic::Decision,
            purpose: Purpose::Assist,
            basis: GrantBasis::Consent,
            resource: None,
            period: Period { from: date(2026, 11, 23), to: Some(date(2027, 2, 23)) },
        }
    }
    fn state() -> Giving {
        Giving { giver: ACTOR, giver_is_subject: false, receiver_known: true, grants: Vec::new() }
    }

    #[test]
    fn a_consent_is_given_for_a_purpose_and_a_time() {
        let given = given::Given::on(date(2026, 11, 23));
        let decided = command().decide(&state(), &given.moment()).expect("given");
        let [Event::GrantGiven { grant }] = decided.events.as_slice() else { panic!("one grant") };
        assert_eq!((grant.giver, grant.receiver, grant.period), (ACTOR, command().receiver, command().period));
        let running = Giving { grants: vec![grant.clone()], ..state() };
        let again = command().decide(&running, &given.moment()).map(|d| d.done);
        assert_eq!(again, Err(GrantRefusal::GivenAlready));
        let ended = Grant { ended_at: Some(given.now), ..grant.clone() };
        let anew = Giving { grants: vec![ended], ..state() };
        assert!(command().decide(&anew, &given.moment()).is_ok());
    }

    #[test]
    fn each_no_has_its_reason() {
        let given = given::Given::on(date(2026, 11, 23));
        let ends = |from, to| Period { from, to: Some(to) };
        let rows = [
            (GiveGrant { topic: Topic::Office, ..command() }, GrantRefusal::TopicNotGrantable),
            (GiveGrant { topic: Topic::Sibling, ..command() }, GrantRefusal::OnlyTheSiblingGives),
            (GiveGrant { basis: GrantBasis::Complaint, ..command() }, GrantRefusal::BasisDoesNotFitPurpose),
            (GiveGrant { purpose: Purpose::Represent, ..command() }, GrantRefusal::BasisDoesNotFitPurpose),
            (GiveGrant { purpose: Purpose::Supervise, ..command() }, GrantRefusal::BasisDoesNotFitPurpose),
            (
                GiveGrant { period: ends(date(2026, 1, 1), date(2026, 11, 22)), ..command() },
                GrantRefusal::EndsInThePast,
            ),
            (GiveGrant { period: ends(date(2027, 1, 2), date(2027, 1, 1)), ..command() }, GrantRefusal::EndsInThePast),
            (
                GiveGrant { receiver: Receiver::Account(given.who.account), ..command() },
                GrantRefusal::ReceiverHasItAlready,
            ),
            (
                GiveGrant { receiver: Receiver::Tenant(TenantId(uuid(4))), ..command() },
                GrantRefusal::ReceiverHasItAlready,
            ),
        ];
        for (command, refusal) in rows {
            assert_eq!(command.decide(&state(), &given.moment()).map(|d| d.done), Err(refusal));
        }
        let unknown = Giving { receiver_known: false, ..state() };
        let refused = command().decide(&unknown, &given.moment()).map(|d| d.done);
        assert_eq!(refused, Err(GrantRefusal::ReceiverUnknown));
    }

    #[test]
    fn a_sibling_gives_their_own_record() {
        let given = given::Given::on(date(2026, 11, 23));
        let own = Giving { giver_is_subject: true, ..state() };
        assert!(GiveGrant { topic: Topic::Sibling, ..command() }.decide(&own, &given.moment()).is_ok());
    }
}
