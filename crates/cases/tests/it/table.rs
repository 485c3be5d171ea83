//! A case on the table: Liv's application of 41.5 hours, assessed to 32, with a leader who decides. What the tests of
//! drafts and decisions stand on.

use crate::house::{KARI, OFFICE, OLA, TestHouse, hat, kari, ola, solveig};
use access::{Principal, Role};
use cases::casework::{AnswerBestInterests, AnswerChildView, AssessLine};
use cases::drafts::{DecideWithoutMe, DraftSent, SayDone, SendDraft, Validity};
use cases::{
    AgreeWithPosition, Assessed, AssessedInput, Need, NeedInput, Question, ReadApplication, SaveNeedLine, SaveStory,
    SeenLine, StartApplication, Story, SubmitApplication, Words,
};
use jiff::SignedDuration;
use jiff::civil::{Date, date};
use kernel::{ApplicationId, CaseId, Lang, PersonId};
use people::relations::{RelationKind, Tie};
use people::seed;
use testkit::TestDb;
use uuid::Uuid;

pub(crate) const LIV: PersonId = PersonId(Uuid::from_u128(30));
const LEIF: PersonId = PersonId(Uuid::from_u128(31));
const TURID: PersonId = PersonId(Uuid::from_u128(32));

pub(crate) const ANSWER_BY: Date = date(2026, 12, 7);

/// Decides at the office.
pub(crate) fn leif() -> Principal {
    hat(LEIF, Role::DecisionMaker, OFFICE).principal()
}
/// Decides at the office too.
pub(crate) fn turid() -> Principal {
    hat(TURID, Role::DecisionMaker, OFFICE).principal()
}

pub(crate) fn words(text: &str) -> Words {
    Words::text(text).expect("short").expect("not empty")
}

pub(crate) fn open_ended() -> Validity {
    Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2028, 1, 1) }
}

/// Activity, times a week, minutes each, whom it helps, hours assessed; where none are assessed the office agrees.
const NEEDS: [(&str, &str, &str, &str, Option<&str>); 5] = [
    ("Morgenstell", "7", "60", "child", None),
    ("Kveldsstell", "7", "75", "child", None),
    ("Lek og trening", "7", "120", "child", Some("10")),
    ("Svømming", "3", "95", "child", Some("2,25")),
    ("Avlastning", "7", "60", "parent", Some("4")),
];

/// A case whose lines stand side by side.
pub(crate) struct Table {
    pub(crate) house: TestHouse,
    pub(crate) case: CaseId,
    pub(crate) lines: Vec<SeenLine>,
}

impl Table {
    /// The application is handed in; the office has found nothing yet.
    pub(crate) async fn laid(db: TestDb) -> Self {
        let house = TestHouse::furnish(db).await;
        people_of(&house).await;
        let application = house.run(&kari(), &StartApplication { subject: LIV, lang: Lang::Nb }).await.application;
        let seen = house.read(&kari(), &ReadApplication { application }).await.version;
        let story = Story::parse("At Liv er med på det andre er med på", &["Vi sover".to_owned()]).expect("a story");
        house.run(&kari(), &SaveStory { application, seen, story }).await;
        let mut lines = Vec::new();
        for need in NEEDS {
            lines.push(line(&house, application, need).await);
        }
        let case = house.run(&kari(), &SubmitApplication { application }).await.case;
        Self { house, case, lines }
    }

    /// Every line is assessed.
    pub(crate) async fn assessed(db: TestDb) -> Self {
        let table = Self::laid(db).await;
        for (line, (.., hours)) in table.lines.iter().zip(NEEDS) {
            match hours {
                None => drop(table.house.run(&solveig(), &AgreeWithPosition { position: line.position }).await),
                Some(hours) => table.assess(line, hours).await,
            }
        }
        table
    }

    /// Every line is assessed, and every question answered.
    pub(crate) async fn ready(db: TestDb) -> Self {
        let table = Self::assessed(db).await;
        table.answer(Question::ChildView, "Liv viste oss at hun vil svømme.").await;
        table.answer(Question::BestInterests, "Liv er med andre barn.").await;
        table.answer(Question::Facts, "Liv er 9 år.\nHun trenger en voksen ved seg.").await;
        table.answer(Question::Considerations, "Vi la vekt på at Liv får være med.").await;
        table
    }

    /// The municipality finds so many hours on a line.
    pub(crate) async fn assess(&self, line: &SeenLine, hours: &str) {
        let input = AssessedInput {
            hours: hours.to_owned(),
            reason: "Skolen gir hjelp i skoletida.".to_owned(),
            source: "Ergoterapeut, 17. november".to_owned(),
            legal_basis: vec!["pbrl § 2-1 d".to_owned()],
        };
        let assessed = Assessed::parse(&input).expect("assessed");
        let table = self.house.read(&solveig(), &cases::ReadCaseLines { case: self.case }).await;
        let row = table.lines.iter().find(|l| l.line == line.line).expect("the line");
        let own = table.voices.iter().position(|v| v.voice == people::positions::Voice::Municipality);
        let seen = own.and_then(|i| row.cells[i].as_ref()).map(|cell| cell.position);
        self.house.run(&solveig(), &AssessLine { line: line.line, seen, assessed }).await;
    }

    /// The office answers a question.
    pub(crate) async fn answer(&self, question: Question, text: &str) {
        let (case, words) = (self.case, words(text));
        match AnswerBestInterests::about(case, question, words.clone(), 0) {
            Some(answer) => self.house.run(&solveig(), &answer).await,
            None => self.house.run(&solveig(), &AnswerChildView::child_view(case, words, 0)).await,
        };
    }

    /// A draft lies with the family.
    pub(crate) async fn sent(db: TestDb) -> (Self, DraftSent) {
        let table = Self::ready(db).await;
        let sent = table.send().await;
        (table, sent)
    }

    pub(crate) async fn send(&self) -> DraftSent {
        let draft = SendDraft { case: self.case, answer_by: ANSWER_BY, validity: open_ended() };
        self.house.run(&solveig(), &draft).await
    }

    /// Mother is done, father leaves it to the municipality.
    pub(crate) async fn answered(&self, sent: DraftSent) {
        self.house.run(&kari(), &SayDone::done(sent.draft)).await;
        self.house.run(&ola(), &DecideWithoutMe::decide_without_me(sent.draft)).await;
    }

    pub(crate) fn wait_days(&self, days: i64) {
        self.house.db.clock.advance(SignedDuration::from_hours(24 * days));
    }
}

async fn line(
    house: &TestHouse,
    application: ApplicationId,
    (activity, times, minutes, helps, _): (&str, &str, &str, &str, Option<&str>),
) -> SeenLine {
    let input = NeedInput {
        activity: activity.into(),
        times_a_week: times.into(),
        minutes: minutes.into(),
        purpose: "Være med".into(),
        helps: helps.into(),
        does_today: "Mor og far".into(),
        manages: "with_help".into(),
        words: format!("{activity} er viktig for Liv"),
        ..NeedInput::default()
    };
    let need = Need::parse(&input).expect("a need");
    house.run(&kari(), &SaveNeedLine { application, line: None, need }).await
}

async fn people_of(house: &TestHouse) {
    let at = "2026-11-01T08:00:00Z".parse().expect("an instant");
    let mut tx = house.write().await;
    let liv = seed::NewPerson { born: Some(date(2017, 5, 3)), ..seed::NewPerson::named(LIV, "Liv Nordli") };
    let others = [(LEIF, "Leif Strand"), (TURID, "Turid Vik")].map(|(id, name)| seed::NewPerson::named(id, name));
    for person in std::iter::once(liv).chain(others) {
        seed::person(&mut tx, person, at).await.expect("a person");
    }
    for from in [KARI, OLA] {
        let period = kernel::Period::open(date(2020, 1, 1));
        let tie = Tie { from, kind: RelationKind::ParentOf, to: LIV, period };
        seed::relation(&mut tx, &tie).await.expect("a relation");
    }
    seed::household(&mut tx, Uuid::from_u128(80), &[LIV, KARI, OLA]).await.expect("a household");
    for person in [LEIF, TURID] {
        let hat = hat(person, Role::DecisionMaker, OFFICE);
        seed::account(&mut tx, hat.account, Lang::Nb, at).await.expect("an account");
        seed::hat(&mut tx, &hat).await.expect("a hat");
    }
    tx.commit().await.expect("furnished");
}
