//! A case at the office, and everybody who may or may not open it.

use crate::browser::{Browser, Page};
use crate::family::table::{Table, handed_in, lines_of, written};
use crate::town::{TENANT, UNIT, hats};
use access::Role;
use axum::Router;
use jiff::civil::date;
use kernel::{AccountId, CaseId, HatId, ItemId, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::seed::{self, NewPerson};
use people::sessions::{Device, OpenSession, OpenedBy, open_session};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};
use store::Scope;
use uuid::Uuid;

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0002_0000 + n)
}

const ELSEWHERE: TenantId = TenantId(id(1));

/// Somebody who comes from outside the office.
#[derive(Clone, Copy)]
pub enum Outsider {
    /// A caseworker of another unit of the same municipality.
    AnotherUnit,
    /// A caseworker of a unit of the same name in another municipality.
    AnotherTenant,
}

pub struct Desk {
    pub table: Table,
    pub case: CaseId,
    pub lines: Vec<ItemId>,
}

impl Desk {
    /// A family has handed in an application of one line.
    pub async fn with_a_case() -> Self {
        let table = Table::laid().await;
        let mut kari = table.seat("kari").await;
        let application = written(&mut kari).await;
        let case = handed_in(&mut kari, &application).await;
        let lines = lines_of(&mut kari, case).await;
        Self { table, case, lines }
    }

    /// Nobody has applied; for what is about no case.
    pub async fn without_a_case() -> Self {
        Self { table: Table::laid().await, case: CaseId(id(99)), lines: Vec::new() }
    }

    /// The address of a page of the case.
    pub fn at(&self, page: &str) -> String {
        format!("/office/cases/{}{page}", self.case)
    }

    /// The caseworker, at work.
    pub async fn solveig(&self) -> Browser {
        let at_work = hats().into_iter().find(|hat| hat.role == Role::Caseworker).expect("a hat for work");
        self.wearing(&at_work).await
    }

    /// The leader of the office, who may decide.
    pub async fn leader(&self) -> Browser {
        let house = &self.table.town.site.house;
        let mut tx = house.db.begin_read(Scope::Tenant(TENANT)).await.expect("a transaction");
        let hats = people::hats::hats_in_unit(&mut tx, TENANT, UNIT, house.clock.today()).await.expect("hats");
        tx.rollback().await;
        let leader = hats.into_iter().find(|hat| hat.role == Role::DecisionMaker).expect("a leader");
        self.wearing(&leader).await
    }

    pub async fn outsider(&self, which: Outsider) -> Browser {
        let house = &self.table.town.site.house;
        let (n, tenant, unit) = match which {
            Outsider::AnotherUnit => (10, TENANT, "Hjemmetjenesten"),
            Outsider::AnotherTenant => (20, ELSEWHERE, UNIT),
        };
        let municipality = Tenant {
            id: ELSEWHERE,
            kind: TenantKind::Municipality,
            name: "Fjernvik kommune".into(),
            organisation: Organisation::Small,
            lang: Lang::Nb,
            contact: TenantContact { office: UNIT.into(), ..TenantContact::default() },
        };
        register_tenant(&house.db, &municipality).await.expect("another municipality");
        let hat = Hat {
            id: HatId(id(n)),
            tenant,
            account: AccountId(id(n + 1)),
            person: PersonId(id(n + 2)),
            role: Role::Caseworker,
            unit: unit.to_owned(),
            period: Period::open(date(2026, 1, 1)),
        };
        let mut tx = house.db.begin_write(Scope::Tenant(tenant)).await.expect("a transaction");
        seed::person(&mut tx, NewPerson::named(hat.person, "Arne Utenfor"), house.clock.now()).await.expect("a person");
        seed::account(&mut tx, hat.account, Lang::Nb, house.clock.now()).await.expect("an account");
        seed::hat(&mut tx, &hat).await.expect("a hat");
        tx.commit().await.expect("committed");
        self.wearing(&hat).await
    }

    /// A browser in which somebody has logged in and put a hat on.
    pub async fn wearing(&self, hat: &Hat) -> Browser {
        let site = &self.table.town.site;
        let house = &site.house;
        let open = OpenSession {
            account: hat.account,
            opened_by: OpenedBy::Login,
            lang: Lang::Nb,
            device: Device::Computer,
            hat: Some((hat.tenant, hat.id)),
        };
        let opened = open_session(&house.db, &*house.clock, &*house.entropy, &open).await;
        let (_, token) = opened.expect("a session");
        let mut browser = Browser::new(web::app(site.clone(), Router::new()));
        browser.cookies.insert("session".into(), token.text());
        browser
    }
}

/// Sends a form of a page with what somebody filled in.
pub async fn send(browser: &mut Browser, page: &str, action: &str, answers: &[(&str, &str)]) -> Page {
    let form = browser.get(page).await.form(action);
    browser.post(action, &crate::family::table::typed(form, answers)).await
}

/// Where a form led to, once it was taken.
pub fn led_to(page: &Page) -> &str {
    assert_eq!(page.status.as_u16(), 303, "{}", page.text());
    page.to()
}
