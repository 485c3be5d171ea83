//! A municipality with two offices, a family of three, a stranger: what the tests of this slice stand on.

use access::{GrantBasis, OutputChannel, Principal, Purpose, Role, Topic};
use cases::{
    Need, NeedInput, ReadApplication, SaveNeedLine, SaveStory, SeenLine, StartApplication, Story, SubmitApplication,
    Submitted,
};
use jiff::civil::{Date, date};
use kernel::{AccountId, ApplicationId, GrantId, HatId, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::relations::{RelationKind, Tie};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind};
use people::{Grant, Receiver, seed};
use store::{Scope, Tx};
use testkit::TestDb;
use usecase::{Failure, IdempotencyKey};
use uuid::Uuid;

pub(crate) const OFFICE: &str = "Tildelingskontoret";
const TENANT: TenantId = TenantId(Uuid::from_u128(1));
const LONG_AGO: Period = Period::open(date(2020, 1, 1));

pub(crate) const ELLA: PersonId = PersonId(Uuid::from_u128(10));
pub(crate) const KARI: PersonId = PersonId(Uuid::from_u128(11));
pub(crate) const OLA: PersonId = PersonId(Uuid::from_u128(12));
pub(crate) const AUNT: PersonId = PersonId(Uuid::from_u128(13));
pub(crate) const STRANGER: PersonId = PersonId(Uuid::from_u128(14));
pub(crate) const SOLVEIG: PersonId = PersonId(Uuid::from_u128(15));
pub(crate) const COLLEAGUE: PersonId = PersonId(Uuid::from_u128(16));
pub(crate) const STRANGERS_CHILD: PersonId = PersonId(Uuid::from_u128(17));

/// A house in which the people above live and work.
pub(crate) struct TestHouse {
    pub(crate) db: TestDb,
    pub(crate) house: usecase::House,
}

/// Somebody's hat. The account has the person's number, so that a person with two hats has one account.
pub(crate) fn hat(person: PersonId, role: Role, unit: &str) -> Hat {
    let number = person.0.as_u128();
    let id = HatId(Uuid::from_u128(number * 100 + role as u128));
    let account = AccountId(Uuid::from_u128(number + 1000));
    Hat { id, tenant: TENANT, account, person, role, unit: unit.to_owned(), period: LONG_AGO }
}

pub(crate) fn kari() -> Principal {
    hat(KARI, Role::PartyMember, "").principal()
}
pub(crate) fn ola() -> Principal {
    hat(OLA, Role::PartyMember, "").principal()
}
pub(crate) fn aunt() -> Principal {
    hat(AUNT, Role::InvitedWriter, "").principal()
}
pub(crate) fn stranger() -> Principal {
    hat(STRANGER, Role::PartyMember, "").principal()
}
pub(crate) fn solveig() -> Principal {
    hat(SOLVEIG, Role::Caseworker, OFFICE).principal()
}
/// Works at another office of the same municipality.
pub(crate) fn colleague() -> Principal {
    hat(COLLEAGUE, Role::Caseworker, "Hjemmetjenesten").principal()
}
/// The mother, who works at the office too.
pub(crate) fn kari_at_work() -> Principal {
    hat(KARI, Role::Caseworker, OFFICE).principal()
}

impl TestHouse {
    pub(crate) async fn furnish(db: TestDb) -> Self {
        let contact = TenantContact { office: OFFICE.to_owned(), ..TenantContact::default() };
        let tenant = Tenant {
            id: TENANT,
            kind: TenantKind::Municipality,
            name: "Bjørkedal kommune".to_owned(),
            organisation: Organisation::PurchaserProvider,
            lang: Lang::Nb,
            contact,
        };
        people::tenants::register_tenant(&db.db, &tenant).await.expect("a tenant");
        let house = db.house();
        let this = Self { db, house };
        let mut tx = this.write().await;
        people_of(&mut tx).await;
        hats_of(&mut tx).await;
        tx.commit().await.expect("furnished");
        this
    }

    pub(crate) async fn write(&self) -> Tx {
        let mut tx = self.db.db.begin_write(Scope::Tenant(TENANT)).await.expect("a transaction");
        tx.set_today(self.house.clock.today());
        tx
    }

    /// What an event is stamped with when somebody acts now.
    pub(crate) fn stamp(&self, who: &Principal) -> usecase::Stamp {
        let (event, at) = (kernel::EventId(Uuid::from_u128(901)), self.house.clock.now());
        usecase::Stamp { tenant: TENANT, event, at, who: who.clone() }
    }

    /// Runs a command that is expected to succeed.
    pub(crate) async fn run<C: usecase::Command>(&self, who: &Principal, command: &C) -> C::Done {
        self.try_run(who, command).await.unwrap_or_else(|failure| panic!("{}: {failure:?}", C::NAME))
    }

    pub(crate) async fn try_run<C: usecase::Command>(
        &self,
        who: &Principal,
        command: &C,
    ) -> Result<C::Done, Failure<C::Refusal>> {
        usecase::run(&self.house, who, command, None).await
    }

    pub(crate) async fn run_once<C: usecase::Command>(
        &self,
        who: &Principal,
        command: &C,
        key: &str,
    ) -> Result<C::Done, Failure<C::Refusal>> {
        usecase::run(&self.house, who, command, IdempotencyKey::new(key).as_ref()).await
    }

    /// Reads a page that is expected to be there.
    pub(crate) async fn read<R: usecase::Reading>(&self, who: &Principal, reading: &R) -> access::Disclosed<R::View> {
        let read = usecase::read(&self.house, who, OutputChannel::Page, reading).await;
        read.unwrap_or_else(|failure| panic!("{}: {failure:?}", R::NAME))
    }

    /// Is the page there for somebody?
    pub(crate) async fn sees<R: usecase::Reading>(&self, who: &Principal, reading: &R) -> bool {
        match usecase::read(&self.house, who, OutputChannel::Page, reading).await {
            Ok(_) => true,
            Err(Failure::NotFound) => false,
            Err(other) => panic!("{}: {other:?}", R::NAME),
        }
    }

    /// An application that Kari has begun for Ella.
    pub(crate) async fn begun(&self) -> ApplicationId {
        self.run(&kari(), &StartApplication { subject: ELLA, lang: Lang::Nb }).await.application
    }

    /// What matters, written down.
    pub(crate) async fn told(&self, application: ApplicationId) {
        let seen = self.read(&kari(), &ReadApplication { application }).await.version;
        let story = Story::parse("At hun får sove", &["Vi kommer på jobb".to_owned()]).expect("a story");
        self.run(&kari(), &SaveStory { application, seen, story }).await;
    }

    /// A new line of so many minutes every day, with everything said.
    pub(crate) async fn line(&self, application: ApplicationId, minutes: i64) -> SeenLine {
        self.run(&kari(), &SaveNeedLine { application, line: None, need: daily(minutes) }).await
    }

    /// An application of one line, handed in by Kari.
    pub(crate) async fn submitted(&self) -> (ApplicationId, SeenLine, Submitted) {
        let application = self.begun().await;
        self.told(application).await;
        let line = self.line(application, 60).await;
        let submitted = self.run(&kari(), &SubmitApplication { application }).await;
        (application, line, submitted)
    }

    /// The aunt is invited to write along on one application, until a day.
    pub(crate) async fn invite_aunt(&self, application: ApplicationId, to: Date) {
        let grant = Grant {
            id: GrantId(Uuid::from_u128(70)),
            giver: KARI,
            receiver: Receiver::Account(aunt().account),
            subject: ELLA,
            topic: Topic::Application,
            purpose: Purpose::WriteAlong,
            basis: GrantBasis::Consent,
            resource: Some(application.0),
            period: Period { from: date(2026, 11, 1), to: Some(to) },
            ended_at: None,
        };
        let mut tx = self.write().await;
        seed::grant(&mut tx, &grant, self.house.clock.now()).await.expect("a grant");
        tx.commit().await.expect("granted");
    }
}

async fn people_of(tx: &mut Tx) {
    let at = "2026-11-01T08:00:00Z".parse().expect("an instant");
    let names = [
        (ELLA, "Ella Nordli"),
        (KARI, "Kari Nordli"),
        (OLA, "Ola Nordli"),
        (AUNT, "Tone Nordli"),
        (STRANGER, "Per Fremmed"),
        (SOLVEIG, "Solveig Berg"),
        (COLLEAGUE, "Nils Lie"),
        (STRANGERS_CHILD, "Ida Fremmed"),
    ];
    for (id, name) in names {
        seed::person(tx, seed::NewPerson::named(id, name), at).await.expect("a person");
    }
    for (from, to) in [(KARI, ELLA), (OLA, ELLA), (STRANGER, STRANGERS_CHILD)] {
        let tie = Tie { from, kind: RelationKind::ParentOf, to, period: LONG_AGO };
        seed::relation(tx, &tie).await.expect("a relation");
    }
}

async fn hats_of(tx: &mut Tx) {
    let at = "2026-11-01T08:00:00Z".parse().expect("an instant");
    let family = [KARI, OLA, STRANGER].map(|person| hat(person, Role::PartyMember, ""));
    let office = [
        hat(SOLVEIG, Role::Caseworker, OFFICE),
        hat(COLLEAGUE, Role::Caseworker, "Hjemmetjenesten"),
        hat(AUNT, Role::InvitedWriter, ""),
    ];
    for hat in family.into_iter().chain(office) {
        seed::account(tx, hat.account, Lang::Nb, at).await.expect("an account");
        seed::hat(tx, &hat).await.expect("a hat");
    }
    seed::hat(tx, &hat(KARI, Role::Caseworker, OFFICE)).await.expect("a second hat");
}

/// A need of so many minutes every day, with everything said.
pub(crate) fn daily(minutes: i64) -> Need {
    let input = NeedInput {
        activity: "Morgenstell og frokost".into(),
        times_a_week: "7".into(),
        minutes: minutes.to_string(),
        purpose: "Komme i tide på skolen".into(),
        helps: "child".into(),
        does_today: "Mor".into(),
        manages: "with_help".into(),
        ..NeedInput::default()
    };
    Need::parse(&input).expect("a need")
}
