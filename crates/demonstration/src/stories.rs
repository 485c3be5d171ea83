//! What has happened to each family? One function for each, in the order of the days.

use crate::lines::{ELLA, EVERYDAY, Line, OWN_LIFE};
use crate::people_of::Somebody;
use crate::stage::Stage;
use access::{Principal, Role};
use anyhow::{Context, anyhow};
use cases::casework::{AnswerBestInterests, AnswerChildView, AssessLine, AssignCase, LogContact, SharePositions};
use cases::decisions::IssueDecision;
use cases::drafts::{AnswerComment, AnswerDraft, CommentDraft, SendDraft, Validity};
use cases::{
    ContactManner, OwnView, Question, SaveNeedLine, SaveStory, StartApplication, Story, SubmitApplication,
    TakePosition, Words,
};
use jiff::ToSpan;
use kernel::{ApplicationId, CaseId, DraftId, ItemId, Lang, PersonId};

/// An application with its lines, and the case it became.
struct Thread {
    application: ApplicationId,
    lines: Vec<ItemId>,
    case: Option<CaseId>,
    applicant: Principal,
}

impl Thread {
    fn case(&self) -> anyhow::Result<CaseId> {
        self.case.context("the application has not been handed in")
    }
}

/// The people by their short names.
struct Cast<'a>(&'a [Somebody]);

impl Cast<'_> {
    fn find(&self, key: &str) -> anyhow::Result<&Somebody> {
        self.0.iter().find(|s| s.key == key).with_context(|| format!("nobody is called {key}"))
    }
    fn person(&self, key: &str) -> anyhow::Result<PersonId> {
        self.find(key).map(Somebody::person)
    }
    fn acting(&self, key: &str, role: Role) -> anyhow::Result<Principal> {
        self.find(key)?.acting(role).with_context(|| format!("{key} has no such hat"))
    }
    fn parent(&self, key: &str) -> anyhow::Result<Principal> {
        self.acting(key, Role::PartyMember)
    }
}

fn words(text: &str) -> anyhow::Result<Words> {
    Words::text(text).map_err(|e| anyhow!("{e:?}"))?.context("a text of the demonstration is empty")
}

/// Plays all stories.
pub(crate) async fn play(stage: &Stage, cast: &[Somebody]) -> anyhow::Result<()> {
    let cast = Cast(cast);
    ella(stage, &cast).await?;
    noah(stage, &cast).await?;
    ida(stage, &cast).await?;
    jakob(stage, &cast).await?;
    sara(stage, &cast).await?;
    daniel(stage, &cast).await?;
    bjorn(stage, &cast).await?;
    lars(stage, &cast).await?;
    marte(stage, &cast).await?;
    olav(stage, &cast).await?;
    aksel(stage, &cast).await?;
    even(stage, &cast).await
}

/// An application with a story and lines, not handed in.
async fn write(
    stage: &Stage,
    applicant: Principal,
    subject: PersonId,
    lang: Lang,
    what: (&str, &[&str], &[Line]),
) -> anyhow::Result<Thread> {
    let (matters, outcomes, lines) = what;
    let application = stage.act(&applicant, StartApplication { subject, lang }).await?.application;
    let outcomes: Vec<String> = outcomes.iter().map(|o| (*o).to_owned()).collect();
    let story = Story::parse(matters, &outcomes).map_err(|e| anyhow!("{e:?}"))?;
    stage.act(&applicant, SaveStory { application, seen: 1, story }).await?;
    let mut saved = Vec::new();
    for line in lines {
        let need = line.need()?;
        saved.push(stage.act(&applicant, SaveNeedLine { application, line: None, need }).await?.line);
    }
    Ok(Thread { application, lines: saved, case: None, applicant })
}

async fn hand_in(stage: &Stage, thread: Thread) -> anyhow::Result<Thread> {
    let submit = SubmitApplication { application: thread.application };
    let case = stage.act(&thread.applicant, submit).await?.case;
    Ok(Thread { case: Some(case), ..thread })
}

/// The office takes the case, visits, assesses every line and answers what a decision must answer.
async fn assess(
    stage: &Stage,
    office: &Principal,
    thread: &Thread,
    lines: &[Line],
    child: Option<&str>,
) -> anyhow::Result<()> {
    let case = thread.case()?;
    stage.act(office, AssignCase { case, to: office.hat }).await?;
    let on = kernel::today_in_oslo(stage.at());
    let visit = words("Hjemmebesøk. Vi gikk gjennom en vanlig uke sammen, linje for linje.")?;
    stage.act(office, LogContact { case, on, manner: ContactManner::HomeVisit, reached: true, words: visit }).await?;
    for (line, spec) in thread.lines.iter().zip(lines) {
        stage.act(office, AssessLine { line: *line, seen: None, assessed: spec.assessed()? }).await?;
    }
    if let Some(said) = child {
        stage.act(office, AnswerChildView::child_view(case, words(said)?, 0)).await?;
    }
    let mut answers = vec![
        (Question::Facts, "Familien har beskrevet en vanlig uke. Beskrivelsen stemmer med det vi så på hjemmebesøket."),
        (
            Question::Considerations,
            "Hjelpen skal gjøre det mulig å delta hjemme, på skole og i fritid. Vi har lagt stor vekt på det familien selv sier.",
        ),
    ];
    if child.is_some() {
        answers.push((
            Question::BestInterests,
            "Det beste for barnet er få og faste hjelpere, og tid sammen med søsken og venner.",
        ));
    }
    for (question, text) in answers {
        let answer = AnswerBestInterests::about(case, question, words(text)?, 0).context("not the child's view")?;
        stage.act(office, answer).await?;
    }
    Ok(())
}

/// A draft with so many days to answer, valid from the first of January until a new decision.
async fn draft(stage: &Stage, office: &Principal, thread: &Thread, days: i64) -> anyhow::Result<DraftId> {
    let today = kernel::today_in_oslo(stage.at());
    let from = today.last_of_year().tomorrow()?;
    let validity = Validity::UntilNewDecision { from, review_on: from.checked_add(2.years())? };
    let answer_by = today.checked_add(days.days())?;
    Ok(stage.act(office, SendDraft { case: thread.case()?, answer_by, validity }).await?.draft)
}

async fn decide(stage: &Stage, leader: &Principal, thread: &Thread, draft: DraftId) -> anyhow::Result<()> {
    let from = kernel::today_in_oslo(stage.at()).last_of_year().tomorrow()?;
    let validity = Validity::UntilNewDecision { from, review_on: from.checked_add(2.years())? };
    let case = thread.case()?;
    stage.act(leader, IssueDecision { case, draft, validity, in_short: None, convention: None }).await?;
    Ok(())
}

/// 41.5 hours asked, 32 proposed; the mother has answered two lines, and it is the municipality's turn to reply to them
/// when she is done.
async fn ella(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (kari, office) = (cast.parent("kari")?, cast.acting("solveig", Role::Caseworker)?);
    stage.go(20)?;
    let matters = "At Ella får være med på det andre barn er med på, og at vi kan være foreldre og ikke bare hjelpere.";
    let outcomes = ["Ella er med på svømming", "Jeg kommer på jobb i tide", "Emil får en kveld i uken med oss"];
    let thread = write(stage, kari.clone(), cast.person("ella")?, Lang::Nb, (matters, &outcomes, ELLA)).await?;
    let thread = hand_in(stage, thread).await?;
    stage.go(6)?;
    let child = "Ella viste oss rommet sitt og badetøyet. Hun vil svømme med Nora fra klassen. Hun liker ikke nye folk om morgenen.";
    assess(stage, &office, &thread, ELLA, Some(child)).await?;
    stage.go(4)?;
    let sent = draft(stage, &office, &thread, 15).await?;
    stage.go(2)?;
    let comments = [
        (1, "Drosjen henter på fortauet. Det tar 30 minutter fra hun er ferdig med frokosten."),
        (4, "Lederen har sagt at hun ikke kan løfte Ella."),
    ];
    for (line, text) in comments {
        let line = Some(thread.lines[line]);
        stage.act(&kari, CommentDraft { draft: sent, line, words: words(text)? }).await?;
    }
    Ok(())
}

/// The parents differ, and neither is hidden.
async fn noah(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (leila, tor, office) = (cast.parent("leila")?, cast.parent("tor")?, cast.acting("solveig", Role::Caseworker)?);
    stage.go(12)?;
    let matters = "Noah skal ha det likt hos begge. Han trenger ro og faste folk.";
    let what: (&str, &[&str], &[Line]) = (matters, &["Noah sover bedre", "Han har en venn med hjem"], EVERYDAY);
    let thread = hand_in(stage, write(stage, leila, cast.person("noah")?, Lang::Nb, what).await?).await?;
    stage.go(9)?;
    let views = [
        (0, "3,5", "Han kler på seg selv hos meg når han får god tid."),
        (2, "6", "Kvelden er det vanskeligste, og hos meg tar den en time."),
    ];
    for (line, hours, text) in views {
        let view = OwnView::parse(hours, text).map_err(|e| anyhow!("{e:?}"))?;
        stage.act(&tor, TakePosition { line: thread.lines[line], seen: None, view }).await?;
    }
    stage.go(3)?;
    let case = thread.case()?;
    stage.act(&office, AssignCase { case, to: office.hat }).await?;
    let first = EVERYDAY[0].assessed()?;
    stage.act(&office, AssessLine { line: thread.lines[0], seen: None, assessed: first }).await?;
    stage.act(&office, SharePositions { case }).await.map(|_| ())
}

/// Nobody has answered. The answer date is past, and the office has called.
async fn ida(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (anne, office) = (cast.parent("anne")?, cast.acting("henrik", Role::Caseworker)?);
    stage.go(62)?;
    let what: (&str, &[&str], &[Line]) = ("Jeg orker snart ikke mer alene.", &["Ida kommer seg ut"], EVERYDAY);
    let thread = hand_in(stage, write(stage, anne, cast.person("ida")?, Lang::Nb, what).await?).await?;
    stage.go(40)?;
    assess(stage, &office, &thread, EVERYDAY, Some("Ida svarte med bilder. Hun pekte på hunden og på kinoen.")).await?;
    stage.go(28)?;
    draft(stage, &office, &thread, 14).await?;
    stage.go(8)?;
    let on = kernel::today_in_oslo(stage.at());
    let text = words("Ringte to ganger. Anne svarte kort at hun ikke rekker å lese nå.")?;
    let call = LogContact { case: thread.case()?, on, manner: ContactManner::Phone, reached: true, words: text };
    stage.act(&office, call).await.map(|_| ())
}

/// Past its deadline: no provisional answer was sent, and nobody has taken the case.
async fn jakob(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    stage.go(47)?;
    let what: (&str, &[&str], &[Line]) =
        ("Jakob trenger noen som forstår tegnene hans.", &["Jakob kan be om det han vil"], EVERYDAY);
    let thread = write(stage, cast.parent("mina")?, cast.person("jakob")?, Lang::Nb, what).await?;
    hand_in(stage, thread).await.map(|_| ())
}

/// Half-written.
async fn sara(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    stage.go(3)?;
    let what: (&str, &[&str], &[Line]) =
        ("Vi vil at Sara skal få være søster, og ikke bare den som er syk.", &[], &EVERYDAY[..1]);
    write(stage, cast.parent("petter")?, cast.person("sara")?, Lang::Nb, what).await.map(|_| ())
}

/// Handed in yesterday, in English.
async fn daniel(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    stage.go(1)?;
    let what: (&str, &[&str], &[Line]) =
        ("Daniel should be able to join his class.", &["Daniel joins school trips"], EVERYDAY);
    let thread = write(stage, cast.parent("grace")?, cast.person("daniel")?, Lang::En, what).await?;
    hand_in(stage, thread).await.map(|_| ())
}

/// An adult who applies for himself, decided two weeks ago: the time for a complaint runs.
async fn bjorn(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (bjorn, office) = (cast.parent("bjorn")?, cast.acting("henrik", Role::Caseworker)?);
    let leader = cast.acting("rune", Role::DecisionMaker)?;
    stage.go(75)?;
    let what: (&str, &[&str], &[Line]) = ("Jeg vil styre min egen dag.", &["Jeg kommer på jobb i tide"], OWN_LIFE);
    let thread = hand_in(stage, write(stage, bjorn.clone(), cast.person("bjorn")?, Lang::Nb, what).await?).await?;
    stage.go(50)?;
    assess(stage, &office, &thread, OWN_LIFE, None).await?;
    stage.go(36)?;
    let sent = draft(stage, &office, &thread, 14).await?;
    stage.go(30)?;
    let text = words("Jeg lager mat hver dag, men greier meg med sju timer hvis jeg får styre dem selv.")?;
    let comment = stage.act(&bjorn, CommentDraft { draft: sent, line: Some(thread.lines[1]), words: text }).await?;
    stage.act(&bjorn, AnswerDraft::done(sent)).await?;
    stage.go(20)?;
    let reply = words("Timene er dine. Du fordeler dem over uken slik du vil.")?;
    stage.act(&office, AnswerComment { draft: sent, comment, seen: None, words: reply }).await?;
    stage.go(14)?;
    decide(stage, &leader, &thread, sent).await
}

/// "Decide without me": the municipality's turn.
async fn lars(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (gunnhild, office) = (cast.parent("gunnhild")?, cast.acting("oddny", Role::Caseworker)?);
    stage.go(40)?;
    let what: (&str, &[&str], &[Line]) =
        ("Lars skal få vere ute. Eg har ikkje krefter til fleire møte.", &["Lars er ute kvar dag"], EVERYDAY);
    let thread = hand_in(stage, write(stage, gunnhild.clone(), cast.person("lars")?, Lang::Nn, what).await?).await?;
    stage.go(25)?;
    assess(stage, &office, &thread, EVERYDAY, Some("Lars synte oss traktoren. Han vil ha nokon med seg ut.")).await?;
    stage.go(12)?;
    let sent = draft(stage, &office, &thread, 14).await?;
    stage.go(5)?;
    stage.act(&gunnhild, AnswerDraft::decide_without_me(sent)).await.map(|_| ())
}

/// A sixteen-year-old with her own voice, and a decision that grants all that was found.
async fn marte(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (sigrid, marte) = (cast.parent("sigrid")?, cast.parent("marte")?);
    let (office, leader) = (cast.acting("oddny", Role::Caseworker)?, cast.acting("magne", Role::DecisionMaker)?);
    stage.go(60)?;
    let what: (&str, &[&str], &[Line]) =
        ("Marte skal kunne reise på noko utan mor.", &["Marte er med på kor"], EVERYDAY);
    let thread = hand_in(stage, write(stage, sigrid.clone(), cast.person("marte")?, Lang::Nn, what).await?).await?;
    stage.go(58)?;
    let view =
        OwnView::parse("9", "Eg vil ha med meg ein som er ung. Tre kveldar er bra.").map_err(|e| anyhow!("{e:?}"))?;
    stage.act(&marte, TakePosition { line: thread.lines[1], seen: None, view }).await?;
    stage.go(35)?;
    assess(
        stage,
        &office,
        &thread,
        EVERYDAY,
        Some("Marte sa sjølv kva ho vil: med i koret, og ein assistent som er ung."),
    )
    .await?;
    stage.go(25)?;
    let sent = draft(stage, &office, &thread, 14).await?;
    stage.go(20)?;
    stage.act(&sigrid, AnswerDraft::done(sent)).await?;
    stage.act(&marte, AnswerDraft::done(sent)).await?;
    stage.go(3)?;
    decide(stage, &leader, &thread, sent).await
}

/// More time is asked for.
async fn olav(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (knut, office) = (cast.parent("knut")?, cast.acting("oddny", Role::Caseworker)?);
    stage.go(33)?;
    let what: (&str, &[&str], &[Line]) = ("Olav treng nokon som kan løfte.", &["Olav er med på skitur"], EVERYDAY);
    let thread = hand_in(stage, write(stage, knut.clone(), cast.person("olav")?, Lang::Nn, what).await?).await?;
    stage.go(18)?;
    assess(stage, &office, &thread, EVERYDAY, Some("Olav smilte då vi snakka om ski.")).await?;
    stage.go(9)?;
    let sent = draft(stage, &office, &thread, 14).await?;
    stage.go(1)?;
    let until = stage.days_ago(-20)?;
    stage.act(&knut, AnswerDraft::more_time(sent, until)).await.map(|_| ())
}

/// The assessment is going on.
async fn aksel(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (hilde, office) = (cast.parent("hilde")?, cast.acting("tone", Role::Caseworker)?);
    stage.go(16)?;
    let what: (&str, &[&str], &[Line]) = ("Aksel vil på fotball.", &["Aksel er på trening"], EVERYDAY);
    let thread = hand_in(stage, write(stage, hilde, cast.person("aksel")?, Lang::Nb, what).await?).await?;
    stage.go(7)?;
    let case = thread.case()?;
    stage.act(&office, AssignCase { case, to: office.hat }).await?;
    for (line, spec) in thread.lines.iter().zip(EVERYDAY).take(2) {
        stage.act(&office, AssessLine { line: *line, seen: None, assessed: spec.assessed()? }).await?;
    }
    Ok(())
}

/// The child of somebody who works at the office: a colleague has the case, and the mother cannot open it at work.
async fn even(stage: &Stage, cast: &Cast<'_>) -> anyhow::Result<()> {
    let (tone, leader) = (cast.parent("tone")?, cast.acting("ragnhild", Role::DecisionMaker)?);
    stage.go(22)?;
    let what: (&str, &[&str], &[Line]) =
        ("Even skal ha det bra når jeg er på jobb.", &["Even har noen å være med etter skolen"], EVERYDAY);
    let thread = hand_in(stage, write(stage, tone, cast.person("even")?, Lang::Nb, what).await?).await?;
    stage.go(15)?;
    stage.act(&leader, AssignCase { case: thread.case()?, to: leader.hat }).await.map(|_| ())
}
