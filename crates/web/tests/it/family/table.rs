//! Two parents, a neighbour with a child of her own, and an office that does its part.

use crate::browser::{Browser, Fields, Page};
use crate::town::{CHILD, MOTHER, OFFICER, TENANT, Town, UNIT, who};
use access::{Principal, Role};
use axum::Router;
use cases::casework::{AnswerBestInterests, AnswerChildView, AssessLine, AssignCase, SharePositions};
use cases::decisions::IssueDecision;
use cases::drafts::{SendDraft, Validity};
use cases::{Assessed, AssessedInput, Question, Words};
use jiff::civil::date;
use kernel::{AccountId, CaseId, DraftId, HatId, ItemId, Lang, Period, PersonId};
use people::hats::Hat;
use people::relations::{RelationKind, Tie};
use people::seed::{self, NewPerson};
use std::sync::Arc;
use store::Scope;
use usecase::Command;
use uuid::Uuid;
use web::{Persona, Personas, Site};

const fn id(n: u128) -> Uuid {
    Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0001_0000 + n)
}

pub const FATHER: PersonId = PersonId(id(1));
pub const NEIGHBOUR: PersonId = PersonId(id(2));
const NEIGHBOURS_CHILD: PersonId = PersonId(id(3));
const LEADER: PersonId = PersonId(id(4));

/// The table, laid.
pub struct Table {
    pub town: Town,
    app: Router,
}

fn hat(n: u128, person: PersonId, role: Role, unit: &str) -> Hat {
    let (id, account) = (HatId(id(0x30 + n)), AccountId(id(0x40 + n)));
    let period = Period::open(date(2026, 1, 1));
    Hat { id, tenant: TENANT, account, person, role, unit: unit.to_owned(), period }
}

fn hats() -> [Hat; 3] {
    [
        hat(1, FATHER, Role::PartyMember, ""),
        hat(2, NEIGHBOUR, Role::PartyMember, ""),
        hat(3, LEADER, Role::DecisionMaker, UNIT),
    ]
}

fn leader() -> Principal {
    hats()[2].principal()
}

impl Table {
    /// A household with two parents, a neighbour, an office with a leader.
    pub async fn laid() -> Self {
        Self::laid_in(Town::demo().await).await
    }

    /// The same in a town of the test's choice.
    pub async fn laid_in(town: Town) -> Self {
        let at = town.site.house.clock.now();
        let mut tx = town.db.db.begin_write(Scope::Tenant(TENANT)).await.expect("a transaction");
        let people =
            [(FATHER, "Ola Granli"), (NEIGHBOUR, "Unni Vik"), (NEIGHBOURS_CHILD, "Per Vik"), (LEADER, "Rune Dahl")];
        for (person, name) in people {
            seed::person(&mut tx, NewPerson::named(person, name), at).await.expect("a person");
        }
        let period = Period::open(date(2016, 12, 4));
        for (from, to) in [(FATHER, CHILD), (NEIGHBOUR, NEIGHBOURS_CHILD)] {
            let tie = Tie { from, kind: RelationKind::ParentOf, to, period };
            seed::relation(&mut tx, &tie).await.expect("a parent");
        }
        for hat in hats() {
            seed::account(&mut tx, hat.account, Lang::Nb, at).await.expect("an account");
            seed::hat(&mut tx, &hat).await.expect("a hat");
        }
        tx.commit().await.expect("committed");
        let app = web::app(site(&town), Router::new());
        Self { town, app }
    }

    /// A browser in which somebody is logged in: `kari`, `ola`, `unni`, `solveig`.
    pub async fn seat(&self, persona: &str) -> Browser {
        let mut browser = Browser::new(self.app.clone());
        let page = browser.get(&format!("/demo/login/link-{persona}")).await;
        assert_eq!(page.status.as_u16(), 303, "{}", page.text());
        browser
    }

    async fn act<C: Command>(&self, who: &Principal, command: C) -> C::Done {
        let done = usecase::run(&self.town.site.house, who, &command, None).await;
        done.unwrap_or_else(|failure| panic!("{}: {failure:?}", C::NAME))
    }

    /// The office takes the case and assesses its lines; not yet shared.
    pub async fn assessed(&self, case: CaseId, lines: &[ItemId], hours: &str) {
        let office = who(OFFICER);
        self.act(&office, AssignCase { case, to: office.hat }).await;
        for line in lines {
            let input = AssessedInput {
                hours: hours.into(),
                reason: "Skolen dekker noe av dette.".into(),
                source: "Samtale 17. november".into(),
                legal_basis: vec!["pbrl § 2-1 d".into()],
            };
            let assessed = Assessed::parse(&input).expect("assessed");
            self.act(&office, AssessLine { line: *line, seen: None, assessed }).await;
        }
    }

    pub async fn shared(&self, case: CaseId) {
        self.act(&who(OFFICER), SharePositions { case }).await;
    }

    /// The office answers what a decision must answer, and sends the draft.
    pub async fn drafted(&self, case: CaseId) -> DraftId {
        let office = who(OFFICER);
        let text = |text: &str| Words::text(text).expect("short").expect("not empty");
        self.act(&office, AnswerChildView::child_view(case, text("Emil vil svømme."), 0)).await;
        let questions = [
            (Question::Facts, "Slik er en vanlig uke."),
            (Question::Considerations, "At Emil er med."),
            (Question::BestInterests, "Få og faste hjelpere."),
        ];
        for (question, words) in questions {
            let answer = AnswerBestInterests::about(case, question, text(words), 0).expect("not the child's view");
            self.act(&office, answer).await;
        }
        self.act(&office, SendDraft { case, answer_by: date(2026, 12, 11), validity: validity() }).await.draft
    }

    pub async fn decided(&self, case: CaseId, draft: DraftId) {
        let decision = IssueDecision { case, draft, validity: validity(), in_short: None, convention: None };
        self.act(&leader(), decision).await;
    }
}

fn validity() -> Validity {
    Validity::UntilNewDecision { from: date(2027, 1, 1), review_on: date(2029, 1, 1) }
}

fn site(town: &Town) -> Site {
    let persona = |id: &str, account| {
        let persona = Persona { id: id.into(), role: String::new(), name: id.to_uppercase(), is_family: true, account };
        (format!("link-{id}"), persona)
    };
    let [father, neighbour, _] = hats();
    let personas = [
        persona("kari", who(MOTHER).account),
        persona("solveig", who(OFFICER).account),
        persona("ola", father.account),
        persona("unni", neighbour.account),
    ];
    Site { personas: Some(Arc::new(Personas(personas.into_iter().collect()))), ..town.site.clone() }
}

/// What a family fills in; every field of a name is replaced.
pub fn typed(mut fields: Fields, answers: &[(&str, &str)]) -> Fields {
    fields.retain(|(name, _)| answers.iter().all(|(answered, _)| name != answered));
    fields.extend(answers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    fields
}

/// Two mornings a week, half an hour each: one hour.
pub const MORNING: [(&str, &str); 13] = [
    ("activity", "Morgenstell"),
    ("days", "mon"),
    ("days", "wed"),
    ("times_a_day", "1"),
    ("times_a_week", ""),
    ("minutes", "30"),
    ("helpers", "1"),
    ("night", "no"),
    ("purpose", "Komme på skolen i tide"),
    ("helps", "child"),
    ("does_today", "Mor"),
    ("manages", "with_help"),
    ("words", "Han må ha ro."),
];

/// Changes some of the answers of a need.
pub fn morning<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = MORNING.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| name != changed));
    kept.chain(changes.iter().copied()).collect()
}

/// Begins an application for the child; gives its address.
pub async fn begun(browser: &mut Browser) -> String {
    let page = browser.get("/applications/new").await;
    let form = typed(page.form("/applications/new"), &[("person", &CHILD.to_string())]);
    let answer = browser.post("/applications/new", &form).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    answer.to().to_owned()
}

/// Writes the story.
pub async fn told(browser: &mut Browser, application: &str) {
    let path = format!("{application}/story");
    let page = browser.get(&path).await;
    let answers = [("matters", "At vi får sove"), ("outcomes", "Vi sover"), ("outcomes", "Emil svømmer")];
    let answer = browser.post(&path, &typed(page.form(&path), &answers)).await;
    assert_eq!((answer.status.as_u16(), answer.to()), (303, format!("{application}/lines").as_str()));
}

/// Adds a need; gives the answer.
pub async fn add(browser: &mut Browser, application: &str, answers: &[(&str, &str)]) -> Page {
    let path = format!("{application}/lines/new");
    let page = browser.get(&path).await;
    browser.post(&path, &typed(page.form(&path), answers)).await
}

/// The addresses of the lines of an application.
pub async fn lines(browser: &mut Browser, application: &str) -> Vec<String> {
    let page = browser.get(&format!("{application}/lines")).await;
    let start = format!("{application}/lines/");
    let mut found: Vec<String> =
        page.values("href").into_iter().filter(|href| href.starts_with(&start) && !href.ends_with("/new")).collect();
    found.dedup();
    found
}

/// A whole application, not handed in: a story and one need.
pub async fn written(browser: &mut Browser) -> String {
    let application = begun(browser).await;
    told(browser, &application).await;
    let answer = add(browser, &application, &MORNING).await;
    assert_eq!(answer.status.as_u16(), 303, "{}", answer.text());
    application
}

/// Hands an application in; gives its case.
pub async fn handed_in(browser: &mut Browser, application: &str) -> CaseId {
    let page = browser.get(&format!("{application}/check")).await;
    let answer = browser.press(&page, &format!("{application}/submit")).await;
    assert_eq!((answer.status.as_u16(), answer.to()), (303, format!("{application}/receipt").as_str()));
    let receipt = browser.get(answer.to()).await;
    let case = receipt.values("href").into_iter().find_map(|href| href.strip_prefix("/cases/").map(str::to_owned));
    case.and_then(|id| id.parse().ok()).expect("the receipt leads to the case")
}

/// The lines of a case, as its page shows them.
pub async fn lines_of(browser: &mut Browser, case: CaseId) -> Vec<ItemId> {
    let page = browser.get(&format!("/cases/{case}/lines")).await;
    page.values("id").iter().filter_map(|id| id.strip_prefix("line-")?.parse().ok()).collect()
}
