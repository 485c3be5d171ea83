//! Which cases lie at the office? One list along the next date, filtered, with what a line of it shows.

use crate::locate::{own_unit, unit_of};
use crate::model::{CaseState, Turn};
use crate::turn::{Stored, office_turn};
use access::{Permit, Principal, acts};
use jiff::civil::Date;
use kernel::{CaseId, HatId, Minutes, PersonId};
use people::persons::{PERSON_NAME, open_born};
use people::relations::spoken_for;
use std::collections::BTreeMap;
use store::{Fault, Row, Tx, p, sql};
use usecase::{Located, Reading, Seen};

/// How many cases one page of the list holds.
pub const CASES_A_PAGE: i64 = 200;

/// Whose cases.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseScope {
    /// Those assigned to the actor's hat.
    #[default]
    Mine,
    /// Those of the actor's unit, assigned or not.
    Unit,
}

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CaseFilter {
    /// All that are neither decided nor withdrawn.
    #[default]
    Open,
    /// Those whose next date is over.
    Overdue,
    /// Those where it is this one's turn.
    Turn(Turn),
    /// Those that are decided, the latest first.
    Decided,
    /// Those whose application was withdrawn, the latest first.
    Withdrawn,
}

/// Lists the cases of the actor or of their unit, the next date first.
#[derive(Clone, Copy, Debug, Default)]
pub struct ListCases {
    /// Whose.
    pub scope: CaseScope,
    /// Which.
    pub filter: CaseFilter,
    /// The page, from nought.
    pub page: u32,
}

/// One page of the list.
pub struct CaseList {
    /// The actor's unit.
    pub unit: String,
    /// The cases.
    pub rows: Vec<CaseRow>,
    /// There is another page.
    pub has_more: bool,
}

/// One line of the list.
#[derive(serde::Serialize)]
#[serde(remote = "Self")]
pub struct CaseRow {
    /// The case.
    pub case: CaseId,
    /// What it is called.
    pub reference: String,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub name: String,
    /// Their day of birth, where known.
    pub born: Option<Date>,
    /// How far it has come.
    pub state: CaseState,
    /// Whose turn it is today.
    pub turn: Turn,
    /// Received.
    pub received_on: Date,
    /// The next date; none when it is decided and nothing is to come.
    pub next_due_on: Option<Date>,
    /// That date is over.
    pub is_overdue: bool,
    /// The provisional answer is still to be sent.
    pub lacks_provisional_answer: bool,
    /// Asked for, a week.
    pub asked: Minutes,
    /// Assessed so far, a week.
    pub assessed: Option<Minutes>,
    /// Who has it, by name.
    pub caseworker: Option<String>,
    /// The actor has it.
    pub is_mine: bool,
}
access::personal!(CaseRow);

/// What a line of the list shows, and where it stands; the statements say which lines, and in which order.
macro_rules! lines_of_list {
    () => {
        "c.id, c.reference, c.state, c.turn, c.received_on, c.next_due_on, c.provisional_sent_on, c.asked_minutes,
        c.assessed_minutes, c.caseworker_hat, s.id, s.name, s.born, w.id, w.name from case_file c
        join person s on s.tenant_id = c.tenant_id and s.id = c.subject_id
        left join hat h on h.tenant_id = c.tenant_id and h.id = c.caseworker_hat
        left join person w on w.tenant_id = h.tenant_id and w.id = h.person_id where c.tenant_id = ?1"
    };
}

/// Whose turn it is today is `?4`, if that is given. The same question as `office_turn` answers.
macro_rules! its_turn {
    () => {
        "(?4 = case when c.turn = 'family' and (c.provisional_sent_on is null or c.next_due_on < ?7)
            then 'municipality' else c.turn end or ?4 is null)"
    };
}

sql! {
    MINE -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.caseworker_hat = ?2 and c.next_due_on < ?3 and ", its_turn!(), " and c.state <> 'decided'
            order by c.next_due_on, c.id limit ?5 offset ?6");
    UNIT -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.unit = ?2 and c.next_due_on < ?3 and ", its_turn!(), " and c.state <> 'decided'
            order by c.next_due_on, c.id limit ?5 offset ?6");
    MINE_DECIDED -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.caseworker_hat = ?2 and c.state = 'decided' order by c.changed_at desc, c.id limit ?3 offset ?4");
    UNIT_DECIDED -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.unit = ?2 and c.state = 'decided' order by c.changed_at desc, c.id limit ?3 offset ?4");
    MINE_WITHDRAWN -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.caseworker_hat = ?2 and c.state = 'withdrawn' order by c.changed_at desc, c.id limit ?3 offset ?4");
    UNIT_WITHDRAWN -> [Uuid, Text, Text, Text, Date, Date, Date, Int, Int, Uuid, Uuid, Bytes, Bytes, Uuid, Bytes] =
        concat!("select ", lines_of_list!(), " and c.unit = ?2 and c.state = 'withdrawn' order by c.changed_at desc, c.id limit ?3 offset ?4");
}

impl Reading for ListCases {
    type Action = acts::ListCases;
    type View = CaseList;
    const NAME: &'static str = "list_cases";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        own_unit(tx, who).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<CaseList>, Fault> {
        let who = permit.who();
        let unit = unit_of(tx, who).await?;
        let rows = self.rows(tx, who, &unit, today).await?;
        let page = usize::try_from(CASES_A_PAGE).unwrap_or(usize::MAX);
        let has_more = rows.len() > page;
        // Nobody handles their own or their child's case; it is not in their list either.
        let mut own = spoken_for(tx, who, today).await?;
        own.extend(who.person);
        let mut names = Names::default();
        let cases = rows.iter().take(page).map(|row| read(tx, row, &mut names, (who.hat, today)));
        let rows = cases.filter(|row| row.as_ref().map_or(true, |row| !own.contains(&row.subject)));
        Ok(Some(CaseList { rows: rows.collect::<Result<_, _>>()?, unit, has_more }))
    }

    fn seen(&self, view: &CaseList) -> Seen {
        Seen(view.rows.iter().map(|row| row.subject).collect())
    }
}

impl ListCases {
    async fn rows(&self, tx: &mut Tx, who: &Principal, unit: &str, today: Date) -> Result<Vec<Row>, Fault> {
        // One more than a page tells whether there is another.
        let (limit, offset) = (CASES_A_PAGE + 1, CASES_A_PAGE * i64::from(self.page));
        let tenant = who.tenant;
        let turn = if let CaseFilter::Turn(turn) = self.filter { Some(turn.key()) } else { None };
        let before = if self.filter == CaseFilter::Overdue { today } else { Date::MAX };
        match (self.scope, self.filter) {
            (CaseScope::Mine, CaseFilter::Decided) => tx.all(&MINE_DECIDED, p![tenant, who.hat, limit, offset]).await,
            (CaseScope::Unit, CaseFilter::Decided) => tx.all(&UNIT_DECIDED, p![tenant, unit, limit, offset]).await,
            (CaseScope::Mine, CaseFilter::Withdrawn) => {
                tx.all(&MINE_WITHDRAWN, p![tenant, who.hat, limit, offset]).await
            }
            (CaseScope::Unit, CaseFilter::Withdrawn) => tx.all(&UNIT_WITHDRAWN, p![tenant, unit, limit, offset]).await,
            (CaseScope::Mine, _) => tx.all(&MINE, p![tenant, who.hat, before, turn, limit, offset, today]).await,
            (CaseScope::Unit, _) => tx.all(&UNIT, p![tenant, unit, before, turn, limit, offset, today]).await,
        }
    }
}

/// Names that a list repeats, opened once each: one caseworker has many of its cases.
#[derive(Default)]
struct Names(BTreeMap<PersonId, String>);

impl Names {
    fn open(&mut self, tx: &Tx, person: PersonId, sealed: &[u8]) -> Result<String, Fault> {
        if let Some(name) = self.0.get(&person) {
            return Ok(name.clone());
        }
        let name = tx.open(PERSON_NAME, person, sealed)?;
        self.0.insert(person, name.clone());
        Ok(name)
    }
}

fn read(tx: &Tx, row: &Row, names: &mut Names, (own_hat, today): (HatId, Date)) -> Result<CaseRow, Fault> {
    let (subject, name): (PersonId, Vec<u8>) = (row.get(10)?, row.get(11)?);
    let caseworker: Option<(PersonId, Vec<u8>)> = row.get::<Option<PersonId>>(13)?.zip(row.get(14)?);
    let (state, next_due_on): (CaseState, Option<Date>) = (row.parse(2)?, row.get(5)?);
    // A draft is no answer: the duty stands until the decision.
    let owes_provisional_answer = !state.is_over() && row.get::<Option<Date>>(6)?.is_none();
    Ok(CaseRow {
        case: row.get(0)?,
        reference: row.get(1)?,
        subject,
        name: tx.open(PERSON_NAME, subject, &name)?,
        born: open_born(tx, subject, row.get(12)?)?,
        state,
        turn: office_turn(Stored { turn: row.parse(3)?, owes_provisional_answer, next_due_on }, today),
        received_on: row.get(4)?,
        next_due_on,
        is_overdue: !state.is_over() && next_due_on.is_some_and(|due| due < today),
        lacks_provisional_answer: owes_provisional_answer,
        asked: row.get(7)?,
        assessed: row.get(8)?,
        caseworker: caseworker.map(|(person, name)| names.open(tx, person, &name)).transpose()?,
        is_mine: row.get::<Option<HatId>>(9)? == Some(own_hat),
    })
}
