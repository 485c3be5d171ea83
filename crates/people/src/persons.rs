//! Who is a person, as one tenant knows them? Name, birth and contact are sealed; the identity number is found blind.

use jiff::civil::Date;
use kernel::{IdentityNumber, Lang, PersonId, TenantId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use store::{Column, Fault, Row, Tx, Value, p, sql};
use uuid::Uuid;

/// Where a person is reached.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Postal address, lines parted by line breaks.
    pub address: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail.
    pub email: Option<String>,
}

/// A person as one tenant knows them (*person*).
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id with this tenant.
    pub id: PersonId,
    /// Full name.
    pub name: String,
    /// Day of birth, where known.
    pub born: Option<Date>,
    /// The language they read.
    pub lang: Lang,
    /// Where they are reached.
    pub contact: Contact,
}

/// A person's name and day of birth: what a heading or a line of a list shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Face {
    /// Full name.
    pub name: String,
    /// Day of birth, where known.
    pub born: Option<Date>,
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Person({})", self.id)
    }
}
impl std::fmt::Debug for Face {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Face(…)")
    }
}
impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

/// The sealed column that holds a person's name; for slices whose lists join `person`.
pub const PERSON_NAME: Column = Column::new("person", "name");
/// The sealed column that holds a person's day of birth, as ISO text.
pub const PERSON_BORN: Column = Column::new("person", "born");
const IDENTITY: Column = Column::new("person", "identity");
const CONTACT: Column = Column::new("person", "contact");

sql! {
    PUT -> [] = "insert into person (tenant_id, id, name, born, identity, identity_index, contact, lang, registered_at)
        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    ONE -> [Uuid, Bytes, Bytes, Bytes, Text] = "select id, name, born, contact, lang from person where tenant_id = ?1 and id = ?2";
    BY_IDENTITY -> [Uuid] = "select id from person where tenant_id = ?1 and identity_index = ?2";
    FACES -> [Uuid, Bytes, Bytes] = "select id, name, born from person where tenant_id = ?1 and id in
        (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25,
         ?26, ?27, ?28, ?29, ?30, ?31, ?32, ?33, ?34, ?35, ?36, ?37, ?38, ?39, ?40, ?41)";
}

/// As many ids as `FACES` takes at once.
const AT_ONCE: usize = 40;

/// The tenant a transaction is for. Sealed columns open for one tenant only.
pub(crate) fn tenant_of(tx: &Tx) -> Result<TenantId, Fault> {
    tx.tenant().ok_or_else(|| Fault::Statement("persons are read within one tenant".into()))
}

/// Opens a day that was sealed as text.
pub fn open_born(tx: &Tx, id: PersonId, sealed: Option<Vec<u8>>) -> Result<Option<Date>, Fault> {
    let Some(sealed) = sealed else { return Ok(None) };
    let text = tx.open(PERSON_BORN, id, &sealed)?;
    text.parse().map(Some).map_err(|_| Fault::Decode("a sealed day cannot be read".into()))
}

fn read(tx: &Tx, row: &Row) -> Result<Person, Fault> {
    let id: PersonId = row.get(0)?;
    let contact: Option<Vec<u8>> = row.get(3)?;
    Ok(Person {
        id,
        name: tx.open(PERSON_NAME, id, &row.get::<Vec<u8>>(1)?)?,
        born: open_born(tx, id, row.get(2)?)?,
        contact: contact.map(|c| tx.open_json(CONTACT, id, &c)).transpose()?.unwrap_or_default(),
        lang: row.get(4)?,
    })
}

/// A person of the transaction's tenant.
pub async fn person(tx: &mut Tx, id: PersonId) -> Result<Option<Person>, Fault> {
    let row = tx.maybe(&ONE, p![tenant_of(tx)?, id]).await?;
    row.map(|row| read(tx, &row)).transpose()
}

/// Finds a person by identity number without opening any.
pub async fn find_by_identity(tx: &mut Tx, number: &IdentityNumber) -> Result<Option<PersonId>, Fault> {
    let index = tx.blind_index(IDENTITY, &number.digits())?;
    tx.maybe(&BY_IDENTITY, p![tenant_of(tx)?, index.0]).await?.map(|row| row.get(0)).transpose()
}

/// Names and days of birth of several persons, for display. Unknown ids are left out.
pub async fn faces_of(tx: &mut Tx, ids: impl IntoIterator<Item = PersonId>) -> Result<BTreeMap<PersonId, Face>, Fault> {
    let mut ids: Vec<Uuid> = ids.into_iter().map(|id| id.0).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut faces = BTreeMap::new();
    let tenant = tenant_of(tx)?;
    for some in ids.chunks(AT_ONCE) {
        // One prepared statement for any number: the last places repeat the first id.
        let padded = some.iter().chain(std::iter::repeat(&some[0])).take(AT_ONCE);
        let params: Vec<Value> =
            std::iter::once(Value::from(tenant)).chain(padded.map(|id| Value::from(*id))).collect();
        for row in tx.all(&FACES, &params).await? {
            let id: PersonId = row.get(0)?;
            let name = tx.open(PERSON_NAME, id, &row.get::<Vec<u8>>(1)?)?;
            faces.insert(id, Face { name, born: open_born(tx, id, row.get(2)?)? });
        }
    }
    Ok(faces)
}

/// Names of several persons, for display. Unknown ids are left out.
pub async fn names_of(
    tx: &mut Tx,
    ids: impl IntoIterator<Item = PersonId>,
) -> Result<BTreeMap<PersonId, String>, Fault> {
    Ok(faces_of(tx, ids).await?.into_iter().map(|(id, face)| (id, face.name)).collect())
}

/// Writes a person; called by events and by `seed`.
pub(crate) async fn put(
    tx: &mut Tx,
    person: &Person,
    identity: Option<&IdentityNumber>,
    at: jiff::Timestamp,
) -> Result<(), Fault> {
    let id = person.id;
    let name = tx.seal(PERSON_NAME, id, &person.name)?;
    let born = person.born.map(|day| tx.seal(PERSON_BORN, id, &day.to_string())).transpose()?;
    let sealed = identity.map(|number| tx.seal(IDENTITY, id, &number.digits())).transpose()?;
    let index = identity.map(|number| tx.blind_index(IDENTITY, &number.digits())).transpose()?;
    let contact = tx.seal_json(CONTACT, id, &person.contact)?;
    let (born, sealed) = (born.unwrap_or(Value::Null), sealed.unwrap_or(Value::Null));
    let tenant = tenant_of(tx)?;
    tx.run(&PUT, p![tenant, id, name, born, sealed, index.map(|i| i.0), contact, person.lang, at]).await?;
    Ok(())
}
