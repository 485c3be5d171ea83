//! Who has looked at a person's record, and why? Newest first, fifty at a time; for parties and the data protection
//! officer.

use crate::{locate, persons};
use access::{Action, Basis, OutputChannel, Permit, Principal, Role, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, EventId, PersonId};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, Reading, Seen};
use uuid::Uuid;

/// Entries on a page.
pub const PAGE: usize = 50;

/// Read who has looked.
#[derive(Clone, Debug)]
pub struct WhoHasLooked {
    /// At whose record.
    pub person: PersonId,
    /// Older than this entry; `None` begins with the newest.
    pub before: Option<EventId>,
}

/// One look.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct LookLine {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// Who, by name; `None` when the tenant knows them by account alone.
    pub name: Option<String>,
    /// Was it whoever asks now?
    pub is_own: bool,
    /// In which role.
    pub role: Role,
    /// In which unit; empty for the family.
    pub unit: String,
    /// For which tenant.
    pub tenant_name: String,
    /// What was done.
    pub action: Action,
    /// On which basis.
    pub basis: Basis,
    /// By which way it left.
    pub channel: OutputChannel,
    /// How many others the same look showed: a list is one entry that names all.
    pub others: i64,
}

/// A page of looks.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct Looks {
    /// Whose record it is.
    pub name: String,
    /// Newest first.
    #[serde(serialize_with = "access::Personal::write")]
    pub lines: Vec<LookLine>,
    /// Where the next page begins, if there is one.
    pub next: Option<EventId>,
}
access::personal!(LookLine, Looks);

sql! {
    LOOKS -> [Uuid, At, Uuid, Text, Text, Text, Text, Uuid, Text, Text, Int] =
        "select e.id, e.at, e.account_id, e.role, e.action, e.basis, e.channel, h.person_id, coalesce(h.unit, ''), coalesce(t.name, ''),
        (select count(*) from access_subject o where o.tenant_id = e.tenant_id and o.entry_id = e.id) - 1
        from access_subject s join access_entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id
        left join hat h on h.tenant_id = e.tenant_id and h.id = e.hat_id left join tenant t on t.id = e.tenant_id
        where s.tenant_id = ?1 and s.subject_id = ?2 and s.entry_id < ?3 order by s.entry_id desc limit ?4";
}

impl Reading for WhoHasLooked {
    type Action = acts::ReadWhoHasLooked;
    type View = Looks;
    const NAME: &'static str = "who_has_looked";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::access_log(tx, who, self.person).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, _: Date) -> Result<Option<Looks>, Fault> {
        let who = permit.who();
        let before = self.before.map_or(Uuid::max(), |entry| entry.0);
        // One more than a page tells whether there is a next one.
        let rows =
            tx.all(&LOOKS, p![who.tenant, self.person, before, i64::try_from(PAGE + 1).unwrap_or(i64::MAX)]).await?;
        let mut people = vec![self.person];
        for row in &rows {
            people.extend(row.get::<Option<PersonId>>(7)?);
        }
        let names = persons::names_of(tx, people).await?;
        let mut lines =
            rows.iter().map(|row| read(row, &names, who.account)).collect::<Result<Vec<LookLine>, Fault>>()?;
        let more = lines.len() > PAGE;
        lines.truncate(PAGE);
        let next = lines.last().filter(|_| more).map(|line| line.id);
        Ok(Some(Looks { name: names.get(&self.person).cloned().unwrap_or_default(), lines, next }))
    }

    fn seen(&self, _: &Looks) -> Seen {
        Seen(vec![self.person])
    }
}

fn read(row: &Row, names: &BTreeMap<PersonId, String>, asking: AccountId) -> Result<LookLine, Fault> {
    let person: Option<PersonId> = row.get(7)?;
    Ok(LookLine {
        id: row.get(0)?,
        at: row.get(1)?,
        is_own: row.get::<AccountId>(2)? == asking,
        role: row.parse(3)?,
        action: row.parse(4)?,
        basis: row.parse(5)?,
        channel: row.parse(6)?,
        name: person.and_then(|p| names.get(&p).cloned()),
        unit: row.get(8)?,
        tenant_name: row.get(9)?,
        others: row.get(10)?,
    })
}
