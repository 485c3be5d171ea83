//! A small municipality: a household, an office, and somebody with a foot in both.

use crate::browser::Browser;
use access::{GrantBasis, Principal, Purpose, Role, Topic};
use axum::Router;
use jiff::civil::{Date, date};
use kernel::{AccountId, Clock, GrantId, HatId, Lang, Period, PersonId, TenantId};
use people::hats::Hat;
use people::relations::{RelationKind, Tie};
use people::seed::{self, NewPerson};
use people::tenants::{Organisation, Tenant, TenantContact, TenantKind, register_tenant};
use people::{Grant, Receiver};
use std::sync::Arc;
use store::{Scope, Tx};
use testkit::TestDb;
use uuid::Uuid;
use web::{Persona, Personas, Site};

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + n)
}

pub const TENANT: TenantId = TenantId(id(1));
pub const CHILD: PersonId = PersonId(id(10));
pub const SISTER: PersonId = PersonId(id(11));
pub const MOTHER: PersonId = PersonId(id(12));
pub const OFFICER: PersonId = PersonId(id(13));
pub const AUNT: PersonId = PersonId(id(14));
/// The data protection officer.
pub const PRIVACY: PersonId = PersonId(id(15));
pub const GRANT: GrantId = GrantId(id(20));
pub const UNIT: &str = "Tildelingskontoret";
pub const BORN: Date = date(2016, 12, 4);

/// Every name in town: none may ever stand in an address.
pub const NAMES: [&str; 7] = ["Emil", "Nora", "Kari", "Granli", "Solveig", "Berit", "Vigdis"];

pub struct Town {
    pub db: TestDb,
    pub site: Site,
    app: Router,
}

fn hat(n: u128, person: PersonId, role: Role, unit: &str) -> Hat {
    let account = AccountId(id(person.0.as_u128() % 100 + 100));
    let period = Period::open(date(2026, 1, 1));
    Hat { id: HatId(id(n)), tenant: TENANT, account, person, role, unit: unit.to_owned(), period }
}

/// The mother, the officer, and the officer as the parent she also is.
pub fn hats() -> [Hat; 5] {
    [
        hat(30, MOTHER, Role::PartyMember, ""),
        hat(31, OFFICER, Role::Caseworker, UNIT),
        hat(32, OFFICER, Role::PartyMember, ""),
        hat(33, AUNT, Role::PartyMember, ""),
        hat(34, PRIVACY, Role::DataProtectionOfficer, ""),
    ]
}

pub fn who(person: PersonId) -> Principal {
    hats().into_iter().find(|hat| hat.person == person).expect("somebody with a hat").principal()
}

async fn settle(tx: &mut Tx, at: jiff::Timestamp) -> Result<(), store::Fault> {
    let people = [
        (CHILD, "Emil Granli"),
        (SISTER, "Nora Granli"),
        (MOTHER, "Kari Granli"),
        (OFFICER, "Solveig Berg"),
        (AUNT, "Berit <Granli>"),
        (PRIVACY, "Vigdis Moe"),
    ];
    for (id, name) in people {
        let born = (id == CHILD).then_some(BORN);
        seed::person(tx, NewPerson { born, ..NewPerson::named(id, name) }, at).await?;
    }
    for child in [CHILD, SISTER] {
        let period = Period::open(BORN);
        seed::relation(tx, &Tie { from: MOTHER, kind: RelationKind::ParentOf, to: child, period }).await?;
    }
    for (n, hat) in hats().iter().enumerate() {
        if n != 2 {
            seed::account(tx, hat.account, Lang::Nb, at).await?;
        }
        seed::hat(tx, hat).await?;
    }
    people::relations::follow(tx, CHILD, UNIT, Some(hats()[1].id), date(2026, 11, 1)).await?;
    let grant = Grant {
        id: GRANT,
        giver: MOTHER,
        receiver: Receiver::Account(hats()[3].account),
        subject: CHILD,
        topic: Topic::Application,
        purpose: Purpose::WriteAlong,
        basis: GrantBasis::Consent,
        resource: None,
        period: Period { from: date(2026, 11, 1), to: Some(date(2027, 1, 31)) },
        ended_at: None,
    };
    seed::grant(tx, &grant, at).await
}

impl Town {
    /// A town whose people log in by a link each.
    pub async fn demo() -> Self {
        Self::demo_in(TestDb::sqlite().await).await
    }

    /// The same on a database of the test's choice.
    pub async fn demo_in(db: TestDb) -> Self {
        Self::founded(db, |site| site).await
    }

    /// A town as it is served in earnest.
    pub async fn served() -> Self {
        Self::founded(TestDb::sqlite().await, |site| Site { personas: None, secure: true, ..site }).await
    }

    async fn founded(db: TestDb, change: impl FnOnce(Site) -> Site) -> Self {
        let municipality = Tenant {
            id: TENANT,
            kind: TenantKind::Municipality,
            name: "Granvik kommune".into(),
            organisation: Organisation::Small,
            lang: Lang::Nb,
            contact: TenantContact { office: UNIT.into(), phone: "12 34 56 78".into(), ..TenantContact::default() },
        };
        register_tenant(&db.db, &municipality).await.expect("a municipality");
        let mut tx = db.db.begin_write(Scope::Tenant(TENANT)).await.expect("a transaction");
        settle(&mut tx, db.clock.now()).await.expect("people move in");
        tx.commit().await.expect("committed");
        let personas =
            [("kari", MOTHER, true), ("solveig", OFFICER, false), ("berit", AUNT, true), ("vigdis", PRIVACY, false)];
        let personas = personas.map(|(id, person, is_family)| {
            let (role, name) = (String::new(), id.to_uppercase());
            (format!("link-{id}"), Persona { id: id.into(), role, name, is_family, account: who(person).account })
        });
        let personas = Some(Arc::new(Personas(personas.into_iter().collect())));
        let site = change(Site { house: db.house(), personas, secure: false });
        let app = web::app(site.clone(), Router::new());
        Self { db, site, app }
    }

    pub fn browser(&self) -> Browser {
        Browser::new(self.app.clone())
    }

    /// A browser in which somebody is logged in.
    pub async fn logged_in(&self, persona: &str) -> Browser {
        let mut browser = self.browser();
        let page = browser.get(&format!("/demo/login/link-{persona}")).await;
        assert_eq!(page.status.as_u16(), 303, "{}", page.text());
        browser
    }

    pub fn wait(&self, hours: i64) {
        self.db.clock.advance(jiff::SignedDuration::from_hours(hours));
    }
}

/// An address of the table with ids in it.
pub fn filled(path: &str) -> String {
    let mut out = String::new();
    for part in path.split('/').skip(1) {
        out.push('/');
        match part {
            "{tag}" => out.push_str("nn"),
            "{rule}" => out.push_str("PRELIM"),
            "{token}" => out.push_str("unknown"),
            "{person}" => out.push_str(&CHILD.to_string()),
            "{file}" => out.push_str(&format!("{}.pdf", id(999))),
            part if part.starts_with('{') => out.push_str(&id(999).to_string()),
            part => out.push_str(part),
        }
    }
    out
}
