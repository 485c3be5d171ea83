//! What does a draft say? A snapshot of both sides' figures, words and reasons, kept as it was sent.

use super::Validity;
use super::dossier::Dossier;
use super::rows::Comment;
use crate::lines::applicants;
use crate::need::Need;
use crate::store::Line;
use crate::voices::Stance;
use kernel::{Citation, ItemId, Minutes, PersonId, PositionId};
use people::positions::{Position, Side, Voice};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A draft or a decision as it was written (*utkastets innhold*); nothing in it changes any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftContent {
    /// The needs, line by line.
    pub lines: Vec<DraftLine>,
    /// What holds for all lines.
    pub answers: Answers,
    /// From when and for how long; `None` only in a proposal that is not sent.
    pub validity: Option<Validity>,
}

/// The answers to the questions that a decision must answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The facts that are built on (*faktiske forhold*).
    pub facts: Option<String>,
    /// What weighs most (*hovedhensyn*).
    pub considerations: Option<String>,
    /// What the child says, how it was heard, and what weight it has (*barnets syn*).
    pub child_view: Option<String>,
    /// What is best for the child (*barnets beste*).
    pub best_interests: Option<String>,
}

/// A line with everybody's figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftLine {
    /// Which line.
    pub item: ItemId,
    /// The need as the application puts it.
    pub need: Need,
    /// Minutes a week that the applicant asks for now.
    pub asked: Minutes,
    /// What the family says, voice by voice; those who say the same stand together.
    pub voices: Vec<VoiceOnLine>,
    /// What the municipality found; `None` only in a proposal that is not sent.
    pub assessed: Option<AssessedOnLine>,
}

/// What one or several members of a family say on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceOnLine {
    /// Whose voice, by name.
    pub names: Vec<String>,
    /// On which side of the table.
    pub side: Side,
    /// Minutes a week.
    pub minutes: Option<Minutes>,
    /// In their own words.
    pub words: Option<String>,
}

/// What the municipality found on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssessedOnLine {
    /// Minutes a week.
    pub minutes: Minutes,
    /// Why, written to the family; `None` where it agrees.
    pub reason: Option<String>,
    /// With whom it agrees, by name.
    pub agrees_with: Vec<String>,
    /// What it builds on.
    pub source: Option<String>,
    /// Where the line stands in the law.
    pub legal_basis: Vec<Citation>,
}

impl DraftContent {
    /// What a draft would say now. A line that nobody put a need on says nothing, and is left out.
    pub(crate) fn now(of: &Dossier, validity: Option<Validity>) -> Self {
        let lines = of.lines.iter().filter_map(|line| DraftLine::now(line, of.application.applicant, &of.names));
        Self { lines: lines.collect(), answers: of.answers.clone(), validity }
    }

    /// Minutes a week that the applicant asks for.
    pub fn asked(&self) -> Minutes {
        self.lines.iter().map(|line| line.asked).sum()
    }

    /// Minutes a week that the municipality proposes.
    pub fn proposed(&self) -> Minutes {
        self.lines.iter().filter_map(|line| line.assessed.as_ref()).map(|a| a.minutes).sum()
    }

    /// The lines that the municipality has not assessed.
    pub fn not_assessed(&self) -> impl Iterator<Item = ItemId> {
        self.lines.iter().filter(|line| line.assessed.is_none()).map(|line| line.item)
    }

    /// One line.
    pub fn line(&self, item: ItemId) -> Option<&DraftLine> {
        self.lines.iter().find(|line| line.item == item)
    }

    /// Comments as one reads them: along the lines, those on the whole last; on each line the oldest first.
    pub(crate) fn in_line_order(&self, mut comments: Vec<Comment>) -> Vec<Comment> {
        let place = |item: Option<ItemId>| self.lines.iter().position(|line| Some(line.item) == item);
        comments.sort_by_key(|comment| (place(comment.line).unwrap_or(usize::MAX), comment.at));
        comments
    }
}

impl DraftLine {
    fn now(line: &Line, applicant: PersonId, names: &BTreeMap<PersonId, String>) -> Option<Self> {
        let asked = applicants(line, applicant);
        let need = asked.and_then(|p| p.body.need()).or_else(|| line.positions.iter().find_map(|p| p.body.need()))?;
        let groups = voices(line);
        let municipality = line.of(Voice::Municipality);
        Some(Self {
            item: line.item.id,
            need: need.clone(),
            asked: asked.and_then(|p| p.minutes).unwrap_or_default(),
            assessed: municipality.map(|p| assessed(p, &groups, names)),
            voices: groups.iter().map(|group| group.on_line(names)).collect(),
        })
    }
}

/// Members of a family who say the same: the first said it, the others agreed with one tap.
struct Group<'a> {
    first: &'a Position<Stance>,
    persons: Vec<PersonId>,
}

impl Group<'_> {
    fn says_the_same(&self, other: &Position<Stance>) -> bool {
        let agrees = matches!(&other.body, Stance::Agrees(agreement) if agreement.with == self.first.id);
        other.minutes == self.first.minutes
            && other.side == self.first.side
            && (agrees || other.body.words() == self.first.body.words())
    }

    fn names(&self, names: &BTreeMap<PersonId, String>) -> Vec<String> {
        self.persons.iter().filter_map(|person| names.get(person).cloned()).collect()
    }

    fn on_line(&self, names: &BTreeMap<PersonId, String>) -> VoiceOnLine {
        VoiceOnLine {
            names: self.names(names),
            side: self.first.side,
            minutes: self.first.minutes,
            words: self.first.body.words().map(ToString::to_string),
        }
    }
}

fn voices(line: &Line) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for position in line.positions.iter().filter(|p| p.side != Side::Municipality) {
        match groups.iter_mut().find(|group| group.says_the_same(position)) {
            Some(group) => group.persons.push(position.person),
            None => groups.push(Group { first: position, persons: vec![position.person] }),
        }
    }
    groups
}

fn assessed(found: &Position<Stance>, groups: &[Group<'_>], names: &BTreeMap<PersonId, String>) -> AssessedOnLine {
    let minutes = found.body.minutes();
    let (mut agrees_with, mut source, mut legal_basis) = (Vec::new(), None, Vec::new());
    match &found.body {
        Stance::Agrees(agreement) => agrees_with = agreed(agreement.with, minutes, groups, names),
        Stance::Assessed(assessed) => {
            source = assessed.source.as_ref().map(ToString::to_string);
            legal_basis.clone_from(&assessed.legal_basis);
        }
        Stance::Need(_) | Stance::Own(_) => {}
    }
    let reason = found.body.words().map(ToString::to_string);
    AssessedOnLine { minutes, reason, agrees_with, source, legal_basis }
}

/// With whom the municipality agreed. Who was agreed with may have said something else since; then it is whoever says
/// the same figure now.
fn agreed(with: PositionId, minutes: Minutes, groups: &[Group<'_>], names: &BTreeMap<PersonId, String>) -> Vec<String> {
    let group = groups.iter().find(|g| g.first.id == with && g.first.minutes == Some(minutes));
    let group = group.or_else(|| groups.iter().find(|g| g.first.minutes == Some(minutes)));
    group.map(|group| group.names(names)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::{FATHER, Given, MOTHER, daily, office, parent};
    use crate::voices::{Agreement, OwnView};

    fn names() -> BTreeMap<PersonId, String> {
        [(MOTHER, "Kari".to_owned()), (FATHER, "Jonas".to_owned())].into()
    }

    fn agrees(with: u128, minutes: i64) -> Stance {
        let with = PositionId(uuid::Uuid::from_u128(with));
        Stance::Agrees(Agreement { with, minutes: Minutes(minutes), need: None })
    }

    #[test]
    fn two_parents_who_agree_stand_together_and_two_who_differ_stand_apart() {
        let given = Given::now();
        let mothers = given.says(1, parent(MOTHER), Stance::Need(daily(30)));
        let agreeing = given.line(vec![mothers.clone(), given.says(2, parent(FATHER), agrees(1, 210))]);
        let line = DraftLine::now(&agreeing, MOTHER, &names()).expect("a need");
        assert_eq!(line.voices.len(), 1);
        assert_eq!(line.voices[0].names, ["Kari", "Jonas"]);
        let own = Stance::Own(OwnView::parse("2", "Jeg ser det annerledes").expect("a view"));
        let differing = given.line(vec![mothers, given.says(2, parent(FATHER), own)]);
        let line = DraftLine::now(&differing, MOTHER, &names()).expect("a need");
        let figures: Vec<_> = line.voices.iter().map(|v| (v.names[0].as_str(), v.minutes)).collect();
        assert_eq!(figures, [("Kari", Some(Minutes(210))), ("Jonas", Some(Minutes(120)))]);
        assert_eq!((line.asked, line.assessed), (Minutes(210), None));
    }

    #[test]
    fn an_agreement_names_whom_it_agrees_with_also_when_they_have_said_it_anew() {
        let given = Given::now();
        let mothers = given.says(3, parent(MOTHER), Stance::Need(daily(30)));
        for with in [3, 99] {
            let line = given.line(vec![mothers.clone(), given.says(4, office(), agrees(with, 210))]);
            let assessed = DraftLine::now(&line, MOTHER, &names()).expect("a need").assessed.expect("assessed");
            assert_eq!((assessed.minutes, assessed.agrees_with), (Minutes(210), vec!["Kari".to_owned()]), "{with}");
        }
    }
}
