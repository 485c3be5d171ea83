//! A municipality with somebody at its office, somebody who decides, and a mother: what the stored parts are tried with.

use access::{Principal, Role};
use jiff::civil::date;
use kernel::{AccountId, HatId, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::seed;
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind};
use store::Scope;
use testkit::TestDb;
use usecase::{Failure, House};
use uuid::Uuid;

pub(crate) const TENANT: TenantId = TenantId(Uuid::from_u128(1));
pub(crate) const NEIGHBOUR: TenantId = TenantId(Uuid::from_u128(2));

fn hat(number: u128, tenant: TenantId, role: Role, unit: &str) -> Hat {
    Hat {
        id: HatId(Uuid::from_u128(number + 100)),
        tenant,
        account: AccountId(Uuid::from_u128(number + 200)),
        person: PersonId(Uuid::from_u128(number)),
        role,
        unit: unit.to_owned(),
        period: Period::open(date(2020, 1, 1)),
    }
}

fn hats() -> [Hat; 4] {
    [
        hat(10, TENANT, Role::Caseworker, "Tildelingskontoret"),
        hat(11, TENANT, Role::DecisionMaker, "Tildelingskontoret"),
        hat(12, TENANT, Role::PartyMember, ""),
        hat(13, NEIGHBOUR, Role::DecisionMaker, "Tildelingskontoret"),
    ]
}

pub(crate) fn solveig() -> Principal {
    hats()[0].principal()
}
pub(crate) fn leader() -> Principal {
    hats()[1].principal()
}
pub(crate) fn mother() -> Principal {
    hats()[2].principal()
}
pub(crate) fn neighbours_leader() -> Principal {
    hats()[3].principal()
}

/// Two municipalities, with the people above.
pub(crate) async fn furnish(db: &TestDb) -> House {
    for (id, name) in [(TENANT, "Bjørkedal kommune"), (NEIGHBOUR, "Furuås kommune")] {
        let tenant = Tenant {
            id,
            kind: TenantKind::Municipality,
            name: name.to_owned(),
            organisation: Organisation::PurchaserProvider,
            lang: Lang::Nb,
            contact: TenantContact::default(),
        };
        people::tenants::register_tenant(&db.db, &tenant).await.expect("a tenant");
    }
    let house = db.house();
    for hat in hats() {
        let mut tx = db.db.begin_write(Scope::Tenant(hat.tenant)).await.expect("a transaction");
        let at = house.clock.now();
        seed::person(&mut tx, seed::NewPerson::named(hat.person, "Solveig"), at).await.expect("a person");
        seed::account(&mut tx, hat.account, Lang::Nb, at).await.expect("an account");
        seed::hat(&mut tx, &hat).await.expect("a hat");
        tx.commit().await.expect("furnished");
    }
    house
}

/// Nothing is told to whoever may not.
pub(crate) fn is_not_found<D, R>(answer: &Result<D, Failure<R>>) -> bool {
    matches!(answer, Err(Failure::NotFound))
}
