//! What lies on the family's front page: everybody the actor speaks for, every application and case, and what is next?

use crate::model::{ApplicationState, Turn};
use crate::read_case::{FamilyCase, load_case};
use access::{Permit, Principal, Role, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{ApplicationId, CaseId, PersonId, TenantId};
use people::persons::{Face, faces_of};
use people::relations::spoken_for;
use std::collections::BTreeMap;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// Reads the front page of the hat that the actor wears.
#[derive(Clone, Copy, Debug)]
pub struct ReadHome;

/// The front page of a family.
pub struct FamilyHome {
    /// Who the actor is.
    pub own_name: String,
    /// Everybody whose application or case is shown, or for whom one can be begun; those who wait for the actor first.
    pub people: Vec<HomePerson>,
}

/// Somebody on the front page.
pub struct HomePerson {
    /// Who.
    pub person: PersonId,
    /// Their name and day of birth.
    pub face: Face,
    /// The actor may begin an application for them.
    pub can_start: bool,
    /// Their applications, newest first.
    pub applications: Vec<HomeApplication>,
}

/// An application on the front page.
pub struct HomeApplication {
    /// Its id.
    pub application: ApplicationId,
    /// How far it has come.
    pub state: ApplicationState,
    /// In whose name it is written.
    pub applicant: PersonId,
    /// Begun.
    pub started_at: Timestamp,
    /// Last saved.
    pub saved_at: Timestamp,
    /// The case it has become.
    pub case: Option<FamilyCase>,
}

impl HomeApplication {
    /// Whose turn it is: the family's while it writes.
    pub fn turn(&self) -> Turn {
        self.case.as_ref().map_or(Turn::Family, |case| case.turn)
    }
}

impl HomePerson {
    fn waits_for_family(&self) -> bool {
        self.applications.iter().any(|a| a.turn() == Turn::Family)
    }
}

sql! {
    OF_PERSON -> [Uuid, Uuid, Uuid, Text, At, At, Uuid] =
        "select a.id, a.subject_id, a.applicant_id, a.state, a.started_at, a.saved_at, c.id from application a
        left join case_file c on c.tenant_id = a.tenant_id and c.application_id = a.id
        where a.tenant_id = ?1 and a.subject_id = ?2 order by a.started_at desc, a.id";
    // As `people::locate` judges grants: live today, on the person or narrowed to the application.
    GIVEN -> [Uuid, Uuid, Uuid, Text, At, At, Uuid] =
        "select a.id, a.subject_id, a.applicant_id, a.state, a.started_at, a.saved_at, c.id from application a
        left join case_file c on c.tenant_id = a.tenant_id and c.application_id = a.id
        where a.tenant_id = ?1 and a.id in (select o.id from access_grant g join application o
            on o.tenant_id = g.tenant_id and o.subject_id = g.subject_id
            where g.tenant_id = ?1 and g.receiver_account = ?2 and g.topic = 'Application'
            and (g.resource_id is null or g.resource_id = o.id) and g.ended_at is null
            and g.from_on <= ?3 and (g.to_on is null or g.to_on >= ?3))
        order by a.started_at desc, a.id";
}

/// One row of either list.
struct Found {
    subject: PersonId,
    case: Option<CaseId>,
    application: HomeApplication,
}

impl Found {
    fn read(row: &Row) -> Result<Self, Fault> {
        let application = HomeApplication {
            application: row.get(0)?,
            state: row.parse(3)?,
            applicant: row.get(2)?,
            started_at: row.get(4)?,
            saved_at: row.get(5)?,
            case: None,
        };
        Ok(Self { subject: row.get(1)?, case: row.get(6)?, application })
    }
}

impl Reading for ReadHome {
    type Action = acts::ListOwnCases;
    type View = FamilyHome;
    const NAME: &'static str = "read_home";

    async fn locate(&self, _: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        Ok(Some(people::locate::own_account(who)))
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<FamilyHome>, Fault> {
        let (who, tenant) = (permit.who(), permit.resource().tenant);
        let own = own_subjects(tx, who, today).await?;
        let found = match who.role {
            Role::PartyMember => of_people(tx, tenant, &own).await?,
            Role::InvitedWriter | Role::Representative | Role::Ombud => tx
                .all(&GIVEN, p![tenant, who.account, today])
                .await?
                .iter()
                .map(Found::read)
                .collect::<Result<_, _>>()?,
            _ => Vec::new(),
        };
        let mut by_person: BTreeMap<PersonId, Vec<HomeApplication>> = BTreeMap::new();
        for person in own.iter().copied().filter(|person| Some(*person) != who.person) {
            by_person.entry(person).or_default();
        }
        for Found { subject, case, mut application } in found {
            // Who writes along has the application; the case is the family's.
            if let (Some(case), true) = (case, who.role != Role::InvitedWriter) {
                application.case = load_case(tx, tenant, case, today).await?;
            }
            by_person.entry(subject).or_default().push(application);
        }
        home(tx, who, &own, by_person).await.map(Some)
    }

    fn seen(&self, view: &FamilyHome) -> Seen {
        Seen(view.people.iter().map(|p| p.person).collect())
    }
}

/// For whom the actor speaks: themself, and those they have parental responsibility for or are guardian of.
async fn own_subjects(tx: &mut Tx, who: &Principal, today: Date) -> Result<Vec<PersonId>, Fault> {
    if who.role != Role::PartyMember {
        return Ok(Vec::new());
    }
    let others = spoken_for(tx, who, today).await?;
    Ok(who.person.into_iter().chain(others).collect())
}

async fn of_people(tx: &mut Tx, tenant: TenantId, people: &[PersonId]) -> Result<Vec<Found>, Fault> {
    let mut found = Vec::new();
    for person in people {
        for row in tx.all(&OF_PERSON, p![tenant, *person]).await? {
            found.push(Found::read(&row)?);
        }
    }
    Ok(found)
}

async fn home(
    tx: &mut Tx,
    who: &Principal,
    own: &[PersonId],
    mut by_person: BTreeMap<PersonId, Vec<HomeApplication>>,
) -> Result<FamilyHome, Fault> {
    let mut faces = faces_of(tx, by_person.keys().copied().chain(who.person)).await?;
    let own_name = who.person.and_then(|p| faces.get(&p)).map(|f| f.name.clone()).unwrap_or_default();
    // Somebody who speaks for nobody else may need assistance themself.
    if by_person.is_empty() && who.role == Role::PartyMember {
        by_person.extend(who.person.map(|person| (person, Vec::new())));
    }
    let shown = by_person.into_iter().filter_map(|(person, applications)| {
        let face = faces.remove(&person)?;
        Some(HomePerson { person, face, can_start: own.contains(&person), applications })
    });
    let mut people: Vec<HomePerson> = shown.collect();
    people.sort_by(|a, b| {
        let key = |p: &HomePerson| (!p.waits_for_family(), p.face.name.clone());
        key(a).cmp(&key(b))
    });
    Ok(FamilyHome { own_name, people })
}
