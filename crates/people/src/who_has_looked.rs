//! Who has looked at a person's record, and why? Newest first, day by day, the looks of one person on one day together;
//! for parties and the data protection officer.

use crate::{locate, persons};
use access::{Action, Basis, OutputChannel, Permit, Principal, Role, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{AccountId, EventId, HatId, PersonId, today_in_oslo};
use serde::Serialize;
use std::collections::BTreeMap;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, Reading, Seen};
use uuid::Uuid;

/// Looks on a page at most; a day is parted only when it alone has more.
pub const PAGE: usize = 200;

/// Read who has looked.
#[derive(Clone, Debug)]
pub struct WhoHasLooked {
    /// At whose record.
    pub person: PersonId,
    /// Older than this entry; `None` begins with the newest.
    pub before: Option<EventId>,
}

/// One look: everything that was opened together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Look {
    /// Its id.
    pub id: EventId,
    /// When.
    pub at: Timestamp,
    /// What was done, each once.
    pub actions: Vec<Action>,
    /// By which way it left.
    pub channel: OutputChannel,
}

/// What one person looked at on one day, in one role and on one basis.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct LookedBy {
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
    /// On which basis.
    pub basis: Basis,
    /// Their looks, newest first; never empty.
    pub looks: Vec<Look>,
}

impl LookedBy {
    /// When the first and the last of the looks were; the same when there is one.
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        Some((self.looks.last()?.at, self.looks.first()?.at))
    }

    /// What was done in all of the looks, each once.
    pub fn actions(&self) -> Vec<Action> {
        each_once(self.looks.iter().flat_map(|look| look.actions.iter().copied()))
    }

    /// By which ways it left, each once.
    pub fn channels(&self) -> Vec<OutputChannel> {
        each_once(self.looks.iter().map(|look| look.channel))
    }
}

fn each_once<T: Ord>(words: impl Iterator<Item = T>) -> Vec<T> {
    let words: std::collections::BTreeSet<T> = words.collect();
    words.into_iter().collect()
}

/// Everybody who looked on one day in Norway.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct DayOfLooks {
    /// Which.
    pub on: Date,
    /// Who; whoever looked last comes first.
    #[serde(serialize_with = "access::Personal::write")]
    pub people: Vec<LookedBy>,
}

/// A page of looks.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(remote = "Self")]
pub struct Looks {
    /// Whose record it is.
    pub name: String,
    /// Newest first.
    #[serde(serialize_with = "access::Personal::write")]
    pub days: Vec<DayOfLooks>,
    /// Where the next page begins, if there is one.
    pub next: Option<EventId>,
}
access::personal!(LookedBy, DayOfLooks, Looks);

sql! {
    LOOKS -> [Uuid, At, Uuid, Text, Text, Text, Text, Uuid, Text, Text, Uuid] =
        "select e.id, e.at, e.account_id, e.role, e.action, e.basis, e.channel, h.person_id, coalesce(h.unit, ''), coalesce(t.name, ''),
        e.hat_id from access_subject s join access_entry e on e.tenant_id = s.tenant_id and e.id = s.entry_id
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
        let found = rows.iter().map(|row| Found::read(row, &names, who.account)).collect::<Result<Vec<_>, Fault>>()?;
        let (found, next) = whole_days(found);
        Ok(Some(Looks { name: names.get(&self.person).cloned().unwrap_or_default(), days: by_day(found), next }))
    }

    fn seen(&self, _: &Looks) -> Seen {
        Seen(vec![self.person])
    }
}

/// A look, and whose it was.
struct Found {
    hat: HatId,
    by: LookedBy,
    look: Look,
}

impl Found {
    fn read(row: &Row, names: &BTreeMap<PersonId, String>, asking: AccountId) -> Result<Self, Fault> {
        let person: Option<PersonId> = row.get(7)?;
        let by = LookedBy {
            name: person.and_then(|p| names.get(&p).cloned()),
            is_own: row.get::<AccountId>(2)? == asking,
            role: row.parse(3)?,
            unit: row.get(8)?,
            tenant_name: row.get(9)?,
            basis: row.parse(5)?,
            looks: Vec::new(),
        };
        let action =
            |word: &str| word.parse().map_err(|_| Fault::Decode("the access log has an unknown action".into()));
        let actions = row.get::<String>(4)?.split(' ').map(action).collect::<Result<_, _>>()?;
        let look = Look { id: row.get(0)?, at: row.get(1)?, actions, channel: row.parse(6)? };
        Ok(Self { hat: row.get(10)?, by, look })
    }

    fn on(&self) -> Date {
        today_in_oslo(self.look.at)
    }
}

/// Cuts a page where a day ends, so that what belongs together is counted together; and says where the next begins.
fn whole_days(mut found: Vec<Found>) -> (Vec<Found>, Option<EventId>) {
    if found.len() > PAGE {
        let cut_day = found[PAGE].on();
        let whole = found.iter().take(PAGE).take_while(|f| f.on() != cut_day).count();
        // More on one day than a page holds: it goes on, on the next.
        found.truncate(if whole == 0 { PAGE } else { whole });
        let next = found.last().map(|f| f.look.id);
        return (found, next);
    }
    (found, None)
}

fn by_day(found: Vec<Found>) -> Vec<DayOfLooks> {
    let mut days: Vec<DayOfLooks> = Vec::new();
    // The hat is not shown, and tells apart two who have the same name.
    let mut hats: Vec<HatId> = Vec::new();
    for Found { hat, by, look } in found {
        let on = today_in_oslo(look.at);
        if days.last().is_none_or(|day| day.on != on) {
            days.push(DayOfLooks { on, people: Vec::new() });
            hats.clear();
        }
        let Some(day) = days.last_mut() else { continue };
        let same =
            |(known, other): (&LookedBy, &HatId)| *other == hat && known.basis == by.basis && known.role == by.role;
        let place = day.people.iter().zip(&hats).position(same);
        let place = place.unwrap_or_else(|| {
            day.people.push(by);
            hats.push(hat);
            day.people.len() - 1
        });
        day.people[place].looks.push(look);
    }
    days
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A look `minutes` after midnight between 22 and 23 November 2026 in Norway.
    fn found(hat: u128, minutes: i64, basis: Basis, actions: &[Action]) -> Found {
        let midnight: Timestamp = "2026-11-22T23:00:00Z".parse().expect("an instant");
        let at = midnight + jiff::SignedDuration::from_mins(minutes);
        let by = LookedBy {
            // Two of one name.
            name: Some("Solveig Berg".into()),
            is_own: false,
            role: Role::Caseworker,
            unit: "Kontoret".into(),
            tenant_name: "Solvik".into(),
            basis,
            looks: Vec::new(),
        };
        let id = EventId(Uuid::from_u128(u128::try_from(1_000_000 + minutes).expect("positive")));
        let look = Look { id, at, actions: actions.to_vec(), channel: OutputChannel::Page };
        Found { hat: HatId(Uuid::from_u128(hat)), by, look }
    }

    #[test]
    fn looks_of_one_person_on_one_day_stand_together_and_others_apart() {
        use Action::{ReadAssessment, ReadInternalNote, ReadPerson};
        let task = Basis::StatutoryTask;
        let days = by_day(vec![
            found(1, 600, task, &[ReadAssessment, ReadInternalNote]),
            found(2, 590, task, &[ReadPerson]),
            found(1, 480, task, &[ReadAssessment]),
            found(1, 470, Basis::Party, &[ReadPerson]),
            found(1, 1, task, &[ReadPerson]),
            // A minute before midnight in Norway is another day, although the same one at Greenwich.
            found(1, -1, task, &[ReadPerson]),
        ]);
        let counted: Vec<Vec<usize>> =
            days.iter().map(|day| day.people.iter().map(|by| by.looks.len()).collect()).collect();
        assert_eq!(counted, [vec![3, 1, 1], vec![1]]);
        let first = &days[0].people[0];
        let minutes = first.span().map(|(first, last)| (last.as_second() - first.as_second()) / 60);
        assert_eq!(minutes, Some(599));
        assert_eq!(first.actions().len(), 3, "each action once: {:?}", first.actions());
        assert_eq!(
            days.iter().map(|day| day.on).collect::<Vec<_>>(),
            [jiff::civil::date(2026, 11, 23), jiff::civil::date(2026, 11, 22)]
        );
    }

    #[test]
    fn a_page_ends_where_a_day_ends() {
        let of = |n: i64| found(1, -n * 60, Basis::Party, &[Action::ReadPerson]);
        // 24 looks a day, the first at midnight.
        let (page, next) = whole_days((1..=i64::try_from(PAGE).expect("small") + 1).map(of).collect());
        assert_eq!((page.len(), page.len() % 24), (192, 0));
        assert_eq!(next, page.last().map(|f| f.look.id));
        let (page, next) = whole_days((1..=i64::try_from(PAGE).expect("small")).map(of).collect());
        assert_eq!((page.len(), next), (PAGE, None));
        let busy = (0..=PAGE).map(|n| found(1, 1400 - i64::try_from(n).expect("small"), Basis::Party, &[])).collect();
        let (page, next) = whole_days(busy);
        assert_eq!((page.len(), next.is_some()), (PAGE, true), "a day with more than a page is parted");
    }
}
