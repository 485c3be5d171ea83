//! A small household, the office, and the hats they wear: where the tests of this crate begin.

use access::{OutputChannel, Principal, Role};
use jiff::Timestamp;
use jiff::civil::date;
use kernel::{AccountId, Clock, HatId, IdentityNumber, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::relations::{RelationKind, Tie};
use people::seed::{self, NewPerson};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};
use store::{Scope, Tx};
use testkit::TestDb;
use usecase::{Command, Failure, House, NoRefusal, Reading};
use uuid::Uuid;

pub const TENANT: TenantId = TenantId(Uuid::from_u128(1));
pub const NEIGHBOUR: TenantId = TenantId(Uuid::from_u128(2));
pub const CHILD: PersonId = PersonId(Uuid::from_u128(10));
pub const MOTHER: PersonId = PersonId(Uuid::from_u128(11));
pub const FATHER: PersonId = PersonId(Uuid::from_u128(12));
pub const SISTER: PersonId = PersonId(Uuid::from_u128(13));
pub const OFFICER: PersonId = PersonId(Uuid::from_u128(14));
pub const GRANDMOTHER: PersonId = PersonId(Uuid::from_u128(15));
pub const PRIVACY: PersonId = PersonId(Uuid::from_u128(16));
pub const UNIT: &str = "Tildelingskontoret";

pub struct Family {
    pub test: TestDb,
    pub house: House,
}

pub fn identity() -> IdentityNumber {
    "15841690181".parse().expect("synthetic and valid")
}

fn hat_of(person: PersonId, role: Role, unit: &str, tenant: TenantId, n: u128) -> Hat {
    let account = AccountId(Uuid::from_u128(person.0.as_u128() + 100));
    let period = Period::open(date(2026, 1, 1));
    Hat { id: HatId(Uuid::from_u128(n)), tenant, account, person, role, unit: unit.to_owned(), period }
}

/// Mother, officer who is also the sister's father elsewhere, privacy officer: those who can log in from the start.
pub fn hats() -> Vec<Hat> {
    vec![
        hat_of(MOTHER, Role::PartyMember, "", TENANT, 200),
        hat_of(OFFICER, Role::Caseworker, UNIT, TENANT, 201),
        hat_of(PRIVACY, Role::DataProtectionOfficer, "", TENANT, 202),
        hat_of(GRANDMOTHER, Role::Ombud, "", TENANT, 203),
    ]
}

pub fn hat(person: PersonId) -> Hat {
    hats().into_iter().find(|hat| hat.person == person).expect("somebody with a hat")
}

pub fn who(person: PersonId) -> Principal {
    hat(person).principal()
}

impl Family {
    pub async fn at_home(test: TestDb) -> Self {
        let house = test.house();
        for (id, name) in [(TENANT, "Solvik kommune"), (NEIGHBOUR, "Fjellnes kommune")] {
            let tenant = Tenant {
                id,
                kind: TenantKind::Municipality,
                name: name.into(),
                organisation: Organisation::PurchaserProvider,
                lang: Lang::Nb,
                contact: TenantContact::default(),
            };
            register_tenant(&test.db, &tenant).await.expect("registered");
            register_tenant(&test.db, &tenant).await.expect("repeating it changes nothing");
        }
        let family = Self { test, house };
        let now = family.now();
        let mut tx = family.write().await;
        family.settle(&mut tx, now).await;
        tx.commit().await.expect("committed");
        family
    }

    async fn settle(&self, tx: &mut Tx, now: Timestamp) {
        let people = [
            (CHILD, "Ella Nordli"),
            (MOTHER, "Marit Nordli"),
            (FATHER, "Jonas Nordli"),
            (SISTER, "Ida Nordli"),
            (OFFICER, "Solveig Berg"),
            (GRANDMOTHER, "Astrid Nordli"),
            (PRIVACY, "Per Vakt"),
        ];
        for (id, name) in people {
            let mut person = NewPerson::named(id, name);
            if id == CHILD {
                (person.born, person.identity) = (Some(date(2017, 3, 4)), Some(identity()));
            }
            seed::person(tx, person, now).await.expect("a person");
        }
        let tie = |from, kind, to| Tie { from, kind, to, period: Period::open(date(2017, 3, 4)) };
        for tie in [
            tie(MOTHER, RelationKind::ParentOf, CHILD),
            tie(FATHER, RelationKind::ParentOf, CHILD),
            tie(MOTHER, RelationKind::ParentOf, SISTER),
            tie(SISTER, RelationKind::SiblingOf, CHILD),
        ] {
            seed::relation(tx, &tie).await.expect("a relation");
        }
        seed::household(tx, Uuid::from_u128(300), &[CHILD, MOTHER, FATHER, SISTER]).await.expect("a household");
        people::relations::follow(tx, CHILD, UNIT, None, date(2026, 11, 1)).await.expect("followed");
        for hat in hats() {
            seed::account(tx, hat.account, Lang::Nb, now).await.expect("an account");
            seed::hat(tx, &hat).await.expect("a hat");
        }
    }

    pub fn now(&self) -> Timestamp {
        self.test.clock.now()
    }

    pub async fn write(&self) -> Tx {
        self.test.db.begin_write(Scope::Tenant(TENANT)).await.expect("a transaction")
    }

    pub async fn read(&self) -> Tx {
        let mut tx = self.test.db.begin_read(Scope::Tenant(TENANT)).await.expect("a transaction");
        tx.set_today(self.test.clock.today());
        tx
    }

    pub async fn run<C: Command>(&self, who: &Principal, command: &C) -> Result<C::Done, Failure<C::Refusal>> {
        usecase::run(&self.house, who, command, None).await
    }

    pub async fn see<R: Reading>(&self, who: &Principal, reading: &R) -> Result<R::View, Failure<NoRefusal>>
    where
        R::View: Clone,
    {
        usecase::read(&self.house, who, OutputChannel::Page, reading).await.map(|view| (*view).clone())
    }
}

pub fn is_not_found<T, R>(outcome: &Result<T, Failure<R>>) -> bool {
    matches!(outcome, Err(Failure::NotFound))
}
