//! Who are the people? Families with their children, and those who work at the offices.

use crate::DemoPerson;
use crate::identity::{id, synthetic};
use crate::municipalities::{LINDVIK, STORFJELL, VESLEOY, office, tenant_id};
use crate::stage::Stage;
use access::{Principal, Role};
use jiff::civil::{Date, date};
use kernel::{Lang, Period};
use people::hats::Hat;
use people::persons::Contact;
use people::relations::{RelationKind, Tie};
use people::seed::{self, NewPerson};
use store::Scope;

/// Somebody of the demonstration.
pub(crate) struct Somebody {
    /// A stable short name.
    pub(crate) key: &'static str,
    number: u128,
    pub(crate) municipality: u128,
    family: u128,
    name: &'static str,
    born: Date,
    is_child: bool,
    lang: Lang,
    hats: Vec<(Role, &'static str)>,
    /// What the list of links says.
    role: &'static str,
}

fn body(number: u128, municipality: u128, key: &'static str, name: &'static str) -> Somebody {
    let born = date(1985, 3, 14);
    let (lang, hats) = (Lang::Nb, Vec::new());
    Somebody { key, number, municipality, family: 0, name, born, is_child: false, lang, hats, role: "" }
}

impl Somebody {
    fn born(self, born: Date) -> Self {
        Self { born, ..self }
    }
    fn child(self, born: Date) -> Self {
        Self { born, is_child: true, ..self }
    }
    fn reads(self, lang: Lang) -> Self {
        Self { lang, ..self }
    }
    fn of(self, family: u128) -> Self {
        Self { family, ..self }
    }
    fn party(mut self, role: &'static str) -> Self {
        self.hats.push((Role::PartyMember, ""));
        self.role = role;
        self
    }
    fn works(mut self, hat: Role, role: &'static str) -> Self {
        self.hats.push((hat, office(self.municipality)));
        self.role = role;
        self
    }

    pub(crate) fn person(&self) -> kernel::PersonId {
        id(0x1000 + self.number)
    }
    fn account(&self) -> kernel::AccountId {
        id(0x2000 + self.number)
    }

    /// Who acts, in the hat of a role.
    pub(crate) fn acting(&self, role: Role) -> Option<Principal> {
        self.hats.iter().position(|(hat, _)| *hat == role).map(|n| self.hat(n).principal())
    }

    fn hat(&self, n: usize) -> Hat {
        let (role, unit) = self.hats[n];
        Hat {
            id: id(0x3000 + 8 * self.number + n as u128),
            tenant: tenant_id(self.municipality),
            account: self.account(),
            person: self.person(),
            role,
            unit: unit.to_owned(),
            period: Period::open(date(2024, 1, 1)),
        }
    }

    pub(crate) fn persona(&self) -> Option<DemoPerson> {
        let first = self.hats.first()?;
        Some(DemoPerson {
            id: self.key.to_owned(),
            role: self.role.to_owned(),
            name: self.name.to_owned(),
            is_family: first.0 == Role::PartyMember,
            account: self.account(),
        })
    }
}

/// Everybody, in the order of the families.
pub(crate) fn cast() -> Vec<Somebody> {
    let mut all = offices();
    all.extend(lindvik());
    all.extend(storfjell());
    all.extend(vesleoy());
    all
}

fn offices() -> Vec<Somebody> {
    vec![
        body(1, LINDVIK, "solveig", "Solveig Berg").works(Role::Caseworker, "Saksbehandler i Lindvik"),
        body(2, LINDVIK, "henrik", "Henrik Aas").works(Role::Caseworker, "Saksbehandler i Lindvik"),
        body(3, LINDVIK, "rune", "Rune Dahl").works(Role::DecisionMaker, "Leder for Tildelingskontoret i Lindvik"),
        body(4, LINDVIK, "vigdis", "Vigdis Moe").works(Role::DataProtectionOfficer, "Personvernombud i Lindvik"),
        body(5, STORFJELL, "oddny", "Oddny Heggdal")
            .reads(Lang::Nn)
            .works(Role::Caseworker, "Sakshandsamar i Storfjell"),
        body(6, STORFJELL, "magne", "Magne Tveit").reads(Lang::Nn).works(Role::DecisionMaker, "Leiar i Storfjell"),
        body(7, VESLEOY, "ragnhild", "Ragnhild Sund").works(Role::DecisionMaker, "Leder i Vesleøy"),
        // Two hats: works at the office, and is the mother of a child with a case there.
        body(8, VESLEOY, "tone", "Tone Vik")
            .of(12)
            .works(Role::Caseworker, "")
            .party("Saksbehandler i Vesleøy, og mor til Even"),
    ]
}

fn lindvik() -> Vec<Somebody> {
    let child = |n, key, name, born, family| body(n, LINDVIK, key, name).child(born).of(family);
    vec![
        body(20, LINDVIK, "kari", "Kari Nordli").of(1).party("Mor til Ella (utkast å svare på)"),
        body(21, LINDVIK, "jonas", "Jonas Nordli").of(1).party("Far til Ella"),
        child(22, "ella", "Ella Nordli", date(2017, 5, 3), 1),
        child(23, "emil", "Emil Nordli", date(2014, 9, 21), 1),
        body(25, LINDVIK, "leila", "Leila Haugen").of(2).party("Mor til Noah (foreldrene er uenige)"),
        body(26, LINDVIK, "tor", "Tor Haugen").of(2).party("Far til Noah (foreldrene er uenige)"),
        child(27, "noah", "Noah Haugen", date(2019, 11, 2), 2),
        body(30, LINDVIK, "anne", "Anne Solbakk").of(3).party("Mor til Ida (har ikke svart)"),
        child(31, "ida", "Ida Solbakk", date(2013, 1, 30), 3),
        body(35, LINDVIK, "mina", "Mina Rasmussen").of(4).party("Mor til Jakob (saken er over fristen)"),
        child(36, "jakob", "Jakob Rasmussen", date(2016, 7, 8), 4),
        body(40, LINDVIK, "petter", "Petter Lien").of(5).party("Far til Sara (skriver på søknaden)"),
        child(41, "sara", "Sara Lien", date(2018, 4, 17), 5),
        body(45, LINDVIK, "grace", "Grace Mensah").of(6).reads(Lang::En).party("Mother of Daniel (has just applied)"),
        child(46, "daniel", "Daniel Mensah", date(2015, 12, 5), 6),
        body(50, LINDVIK, "bjorn", "Bjørn Eide")
            .of(7)
            .born(date(1988, 6, 1))
            .party("Søker for seg selv (har fått vedtak)"),
    ]
}

fn storfjell() -> Vec<Somebody> {
    let nn = |n, key, name, family| body(n, STORFJELL, key, name).of(family).reads(Lang::Nn);
    vec![
        nn(60, "gunnhild", "Gunnhild Myklebust", 8).party("Mor til Lars (har sagt «avgjer utan meg»)"),
        nn(61, "lars", "Lars Myklebust", 8).child(date(2012, 2, 11)),
        nn(65, "sigrid", "Sigrid Aasen", 9).party("Mor til Marte, 16 år (alle er einige)"),
        nn(66, "marte", "Marte Aasen", 9).child(date(2010, 3, 25)).party("16 år, seier si eiga meining"),
        nn(70, "knut", "Knut Fossheim", 10).party("Far til Olav (har bede om meir tid)"),
        nn(71, "olav", "Olav Fossheim", 10).child(date(2017, 10, 19)),
    ]
}

fn vesleoy() -> Vec<Somebody> {
    vec![
        body(80, VESLEOY, "hilde", "Hilde Strand").of(11).party("Mor til Aksel (kartlegging pågår)"),
        body(81, VESLEOY, "aksel", "Aksel Strand").of(11).child(date(2018, 8, 14)),
        body(86, VESLEOY, "even", "Even Vik").of(12).child(date(2014, 6, 6)),
    ]
}

/// Writes everybody, who belongs together, and who may act for whom.
pub(crate) async fn settle(stage: &Stage, cast: &[Somebody]) -> anyhow::Result<()> {
    stage.go(200)?;
    for municipality in [LINDVIK, STORFJELL, VESLEOY] {
        let here: Vec<_> = cast.iter().filter(|s| s.municipality == municipality).collect();
        let mut tx = stage.house.db.begin_write(Scope::Tenant(tenant_id(municipality))).await?;
        for one in &here {
            seed::person(&mut tx, new_person(one), stage.at()).await?;
            if !one.hats.is_empty() {
                seed::account(&mut tx, one.account(), one.lang, stage.at()).await?;
            }
            for n in 0..one.hats.len() {
                seed::hat(&mut tx, &one.hat(n)).await?;
            }
        }
        for family in families(&here) {
            let members: Vec<_> = here.iter().filter(|s| s.family == family).copied().collect();
            let ids: Vec<_> = members.iter().map(|s| s.person()).collect();
            seed::household(&mut tx, id::<kernel::PersonId>(0x9000 + family).0, &ids).await?;
            for tie in ties(&members) {
                seed::relation(&mut tx, &tie).await?;
            }
        }
        tx.commit().await?;
    }
    Ok(())
}

fn families(here: &[&Somebody]) -> Vec<u128> {
    let mut all: Vec<_> = here.iter().map(|s| s.family).filter(|f| *f != 0).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Parents are parents of every child of the family; children are siblings.
fn ties(members: &[&Somebody]) -> Vec<Tie> {
    let (children, parents): (Vec<&Somebody>, Vec<&Somebody>) = members.iter().partition(|s| s.is_child);
    let tie = |from: &Somebody, kind, to: &Somebody| Tie {
        from: from.person(),
        kind,
        to: to.person(),
        period: Period::open(date(2024, 1, 1)),
    };
    let mut all = Vec::new();
    for child in &children {
        all.extend(parents.iter().map(|parent| tie(parent, RelationKind::ParentOf, child)));
        let others = children.iter().filter(|other| other.number != child.number);
        all.extend(others.map(|other| tie(child, RelationKind::SiblingOf, other)));
    }
    all
}

fn new_person(one: &Somebody) -> NewPerson {
    let address = format!("Eksempelveien {}\n{:04} {}", one.number, 1000 - one.municipality, place(one.municipality));
    NewPerson {
        id: one.person(),
        name: one.name.to_owned(),
        born: Some(one.born),
        // Eleven apart: a number that has no control digits gives way to the next without meeting a neighbour.
        identity: synthetic(one.born, u16::try_from(one.number * 11).unwrap_or_default()),
        lang: one.lang,
        contact: Contact { address: Some(address), phone: None, email: None },
    }
}

fn place(municipality: u128) -> &'static str {
    match municipality {
        LINDVIK => "Lindvik",
        STORFJELL => "Storfjell",
        _ => "Vesleøy",
    }
}
