//! What does every voice say on every line of a case? The table of voices, for the family and for the office alike.

use crate::lines::{applicants, viewer};
use crate::locate;
use crate::model::CaseState;
use crate::need::{Need, WeeklySum};
use crate::store::{self, Application, Line};
use crate::voices::Stance;
use ::store::{Fault, Tx};
use access::{Permit, Principal, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{CaseId, ItemId, Minutes, PersonId, PositionId};
use people::persons::{Face, faces_of};
use people::positions::{Authority, ItemState, Position, Side, Voice, load_items, state};
use people::relations::parties_of;
use std::collections::{BTreeMap, BTreeSet};
use usecase::{Located, Reading, Seen};

/// Reads the table of a case. What the reader may not see of another voice is not in it.
#[derive(Clone, Copy, Debug)]
pub struct ReadCaseLines {
    /// Which case.
    pub case: CaseId,
}

/// The table: voices as columns, lines as rows.
pub struct LinesTable {
    /// The case.
    pub case: CaseId,
    /// How far it has come; when it is decided nothing more is said here.
    pub state: CaseState,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name and day of birth.
    pub face: Face,
    /// In whose name the application was written.
    pub applicant: PersonId,
    /// The columns: the applicant, the other family voices, the municipality.
    pub voices: Vec<NamedVoice>,
    /// The reader's own voice; its column can be spoken in.
    pub own: Option<Voice>,
    /// The rows.
    pub lines: Vec<TableLine>,
    /// What the applicant asks for a week.
    pub asked: Minutes,
    /// What the municipality has come to so far a week, of what the reader sees; `None` while there is nothing.
    pub assessed: Option<Minutes>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedVoice {
    /// Whose.
    pub voice: Voice,
    /// Their name; empty for the municipality, which each language names itself.
    pub name: String,
    /// By which authority they speak.
    pub authority: Authority,
}

/// A row.
pub struct TableLine {
    /// The line.
    pub line: ItemId,
    /// What is needed.
    pub need: Need,
    /// How the minutes of the application's week come about.
    pub sum: WeeklySum,
    /// What each voice says, in the order of the columns.
    pub cells: Vec<Option<Cell>>,
    /// The municipality's minutes less those of each other voice that named some, with its name; empty while the
    /// municipality's are missing.
    pub differences: Vec<(String, Minutes)>,
    /// How the voices stand to each other.
    pub state: ItemState,
}

/// What one voice says on one line.
pub struct Cell {
    /// The position.
    pub position: PositionId,
    /// Minutes a week.
    pub minutes: Option<Minutes>,
    /// What it says.
    pub says: Stance,
    /// When.
    pub taken_at: Timestamp,
    /// Not yet shared with the other side.
    pub is_private: bool,
    /// Who wrote it down, when that was somebody else.
    pub written_by: Option<String>,
}

impl Reading for ReadCaseLines {
    type Action = acts::ReadAssessment;
    type View = LinesTable;
    const NAME: &'static str = "read_case_lines";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate::assessment(tx, who, self.case).await
    }

    async fn load(&self, tx: &mut Tx, permit: &Permit<Self::Action>, today: Date) -> Result<Option<LinesTable>, Fault> {
        let (who, tenant) = (permit.who(), permit.resource().tenant);
        let Some(application) = locate::application_of(tx, who, self.case).await? else { return Ok(None) };
        let Some(application) = store::application(tx, tenant, application).await? else { return Ok(None) };
        let lines: Vec<Line> = load_items(tx, application.id.0, viewer(who, &application)).await?;
        let people = lines.iter().flat_map(|l| &l.positions).flat_map(|p| [p.person, p.written_by]);
        let faces = faces_of(tx, people.chain([application.subject])).await?;
        let parties = parties_of(tx, application.subject, today).await?;
        let family: BTreeSet<PersonId> =
            parties.into_iter().map(|(person, _)| person).chain([application.subject]).collect();
        Ok(table(self.case, who, &application, Around { lines, faces, family }))
    }

    fn seen(&self, view: &LinesTable) -> Seen {
        Seen(vec![view.subject])
    }
}

/// What the table is made of.
struct Around {
    lines: Vec<Line>,
    faces: BTreeMap<PersonId, Face>,
    family: BTreeSet<PersonId>,
}

fn table(case: CaseId, who: &Principal, application: &Application, around: Around) -> Option<LinesTable> {
    let face = around.faces.get(&application.subject)?.clone();
    let voices = columns(&around, application.applicant);
    let rows = around.lines.iter().filter_map(|line| row(line, application.applicant, &voices, &around));
    let municipal = |line: &Line| line.of(Voice::Municipality).and_then(|p| p.minutes);
    let assessed: Vec<Minutes> = around.lines.iter().filter_map(municipal).collect();
    Some(LinesTable {
        case,
        state: application.case?.1,
        subject: application.subject,
        face,
        applicant: application.applicant,
        own: own_voice(who, application.subject),
        lines: rows.collect(),
        asked: crate::lines::asked(&around.lines, application.applicant),
        assessed: (!assessed.is_empty()).then(|| assessed.into_iter().sum()),
        voices,
    })
}

fn own_voice(who: &Principal, subject: PersonId) -> Option<Voice> {
    let person = who.person?;
    Some(match person {
        _ if crate::speaker::is_office(who) => Voice::Municipality,
        _ if person == subject => Voice::Child(person),
        _ => Voice::Family(person),
    })
}

/// The applicant first, then the others as they came to the table, the municipality last, also while it is silent.
fn columns(around: &Around, applicant: PersonId) -> Vec<NamedVoice> {
    let mut voices: Vec<NamedVoice> = Vec::new();
    let mut positions: Vec<&Position<Stance>> = around.lines.iter().flat_map(|l| &l.positions).collect();
    positions.sort_by_key(|p| (p.person != applicant, p.taken_at, p.id));
    for position in positions.into_iter().filter(|p| p.side != Side::Municipality) {
        if voices.iter().all(|v| v.voice != position.voice()) {
            let name = name(around, position.person);
            voices.push(NamedVoice { voice: position.voice(), name, authority: position.authority });
        }
    }
    let authority = Authority::CaseOffice;
    voices.push(NamedVoice { voice: Voice::Municipality, name: String::new(), authority });
    voices
}

fn name(around: &Around, person: PersonId) -> String {
    around.faces.get(&person).map(|face| face.name.clone()).unwrap_or_default()
}

fn row(line: &Line, applicant: PersonId, voices: &[NamedVoice], around: &Around) -> Option<TableLine> {
    let asked = applicants(line, applicant)?;
    let need = asked.body.need()?.clone();
    let assessed = line.of(Voice::Municipality).and_then(|p| p.minutes);
    let current: Vec<&Position<Stance>> = line.positions.iter().collect();
    Some(TableLine {
        line: line.item.id,
        sum: need.explain(),
        need,
        cells: voices.iter().map(|v| line.of(v.voice).map(|p| cell(p, around))).collect(),
        differences: assessed.map(|assessed| against(line, voices, assessed)).unwrap_or_default(),
        state: state(&current, &around.family),
    })
}

fn against(line: &Line, voices: &[NamedVoice], assessed: Minutes) -> Vec<(String, Minutes)> {
    let others = voices.iter().filter(|v| v.voice != Voice::Municipality);
    others.filter_map(|v| Some((v.name.clone(), assessed - line.of(v.voice)?.minutes?))).collect()
}

fn cell(position: &Position<Stance>, around: &Around) -> Cell {
    Cell {
        position: position.id,
        minutes: position.minutes,
        says: position.body.clone(),
        taken_at: position.taken_at,
        is_private: position.shared_at.is_none(),
        written_by: (position.written_by != position.person).then(|| name(around, position.written_by)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{CASE, CHILD, FATHER, Given, MOTHER, daily, office, parent};
    use crate::voices::{Assessed, AssessedInput, OwnView};

    fn stance(hours: &str) -> Stance {
        let input = AssessedInput { hours: hours.into(), reason: "Vi regner slik.".into(), ..Default::default() };
        Stance::Assessed(Assessed::parse(&input).expect("assessed"))
    }

    fn around(lines: Vec<Line>) -> Around {
        let face = |name: &str| Face { name: name.into(), born: None };
        let faces = [(CHILD, face("Ella")), (MOTHER, face("Kari")), (FATHER, face("Ola"))];
        Around { lines, faces: faces.into(), family: BTreeSet::from([CHILD, MOTHER, FATHER]) }
    }

    #[test]
    fn every_voice_has_its_column_and_the_difference_is_the_municipalitys_less_each_of_theirs() {
        let given = Given::now();
        let fathers = Stance::Own(OwnView::parse("5", "").expect("a view"));
        let line = given.line(vec![
            given.says(31, parent(FATHER), fathers),
            given.says(30, parent(MOTHER), Stance::Need(daily(60))),
            given.says(32, office(), stance("4,5")),
        ]);
        let table = table(CASE, given.moment().who, &given.submitted(), around(vec![line])).expect("a table");
        let names: Vec<_> = table.voices.iter().map(|v| v.name.as_str()).collect();
        assert_eq!(names, ["Kari", "Ola", ""]);
        let minutes: Vec<_> = table.lines[0].cells.iter().map(|c| c.as_ref().and_then(|c| c.minutes)).collect();
        assert_eq!(minutes, [Some(Minutes(420)), Some(Minutes(300)), Some(Minutes(270))]);
        let differences = [("Kari".to_owned(), Minutes(-150)), ("Ola".to_owned(), Minutes(-30))];
        assert_eq!(table.lines[0].differences, differences);
        assert_eq!(table.lines[0].state, ItemState::Differing);
        assert_eq!((table.asked, table.assessed), (Minutes(420), Some(Minutes(270))));
        assert_eq!(table.own, Some(Voice::Family(MOTHER)));
    }

    #[test]
    fn a_silent_municipality_has_an_empty_column_and_no_difference() {
        let given = Given::now();
        let line = given.line(vec![given.says(30, parent(MOTHER), Stance::Need(daily(60)))]);
        let table = table(CASE, given.moment().who, &given.submitted(), around(vec![line])).expect("a table");
        assert_eq!(table.voices.last().map(|v| v.voice), Some(Voice::Municipality));
        assert!(table.lines[0].cells[1].is_none());
        assert_eq!((table.lines[0].differences.len(), table.assessed), (0, None));
        assert_eq!(table.lines[0].state, ItemState::Open);
    }
}
