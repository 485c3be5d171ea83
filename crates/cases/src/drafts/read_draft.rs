//! What does the draft say, what was said to it, and whose turn is it? The same for family and office.

use super::answers::standing;
use super::content::DraftContent;
use super::dossier::expected;
use super::rows::{Comment, Draft, answers_to, comments_on, drafts_of, locate_current};
use super::{Answer, AnswerKind};
use crate::casework::{CaseFile, load_case};
use crate::model::{CaseState, Turn};
use crate::speaker::is_office;
use crate::turn::family_turn;
use access::{Permit, Principal, Role, acts};
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{CaseId, CommentId, DocumentId, DraftId, ItemId, PersonId, TenantId};
use people::persons::names_of;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use store::{Fault, Tx};
use usecase::{Located, Reading, Seen};

/// Reads the current draft of a case, and the earlier ones.
#[derive(Clone, Copy, Debug)]
pub struct ReadDraft {
    /// Which case.
    pub case: CaseId,
}

/// A draft with everything that was said to it.
#[derive(Clone, Debug, Serialize)]
#[serde(remote = "Self")]
pub struct DraftView {
    /// The case.
    pub case: CaseId,
    /// The case's reference.
    pub reference: String,
    /// The draft.
    pub draft: DraftId,
    /// Its number within the case.
    pub number: i64,
    /// How far the case has come.
    pub state: CaseState,
    /// Whose turn it is.
    pub turn: Turn,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// The last day for an answer.
    pub answer_by: Date,
    /// The letter.
    pub document: DocumentId,
    /// Whom it is about.
    pub subject: PersonId,
    /// Their name.
    pub subject_name: String,
    /// What it says.
    pub content: DraftContent,
    /// What was said to it, oldest first.
    pub comments: Vec<CommentView>,
    /// What was said to it as a whole, oldest first.
    pub answers: Vec<AnswerView>,
    /// Who has not answered, by name.
    pub waiting_for: Vec<String>,
    /// More time is asked for until this day, and the municipality has said nothing to it.
    pub wished_until: Option<Date>,
    /// What the reader said last.
    pub own_answer: Option<AnswerKind>,
    /// May the reader comment and answer? Until the decision is issued, the family may.
    pub may_comment: bool,
    /// May the reader reply, and give more time? Until the decision is issued, the office may.
    pub may_reply: bool,
    /// Earlier drafts, newest first, with what was said to them.
    pub earlier: Vec<EarlierDraft>,
}
access::personal!(DraftView);

/// A draft that a newer one has superseded.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EarlierDraft {
    /// The draft.
    pub draft: DraftId,
    /// Its number within the case.
    pub number: i64,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// The letter.
    pub document: DocumentId,
    /// What it said.
    pub content: DraftContent,
    /// What was said to it.
    pub comments: Vec<CommentView>,
}

/// A comment, and its reply once it has one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommentView {
    /// The comment.
    pub id: CommentId,
    /// On which line; `None` for the whole.
    pub line: Option<ItemId>,
    /// Who wrote it.
    pub whose: String,
    /// Was it the reader?
    pub is_mine: bool,
    /// What they wrote.
    pub words: String,
    /// When.
    pub at: Timestamp,
    /// The municipality's reply.
    pub reply: Option<ReplyView>,
}

/// A reply.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReplyView {
    /// Who wrote it.
    pub whose: String,
    /// What they wrote.
    pub words: String,
    /// When; also what [`super::AnswerComment::seen`] is given.
    pub at: Timestamp,
}

/// Something said to a draft as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AnswerView {
    /// Who said it.
    pub whose: String,
    /// Was it the reader?
    pub is_mine: bool,
    /// What was said.
    pub answer: AnswerKind,
    /// Until when, where more time is asked for or given.
    pub until: Option<Date>,
    /// When.
    pub at: Timestamp,
}

/// Everything that was loaded, before it is put into names.
struct Loaded {
    case: CaseFile,
    /// Newest first, each with its comments.
    drafts: Vec<(Draft, Vec<Comment>)>,
    answers: Vec<Answer>,
    expected: Vec<PersonId>,
}

impl Loaded {
    async fn load(tx: &mut Tx, tenant: TenantId, case: CaseId) -> Result<Self, Fault> {
        let case = load_case(tx, case).await?;
        let mut drafts = Vec::new();
        for draft in drafts_of(tx, tenant, case.id).await? {
            let comments = draft.content.in_line_order(comments_on(tx, tenant, draft.id).await?);
            drafts.push((draft, comments));
        }
        let answers = match drafts.first() {
            Some((newest, _)) => answers_to(tx, tenant, newest.id).await?,
            None => Vec::new(),
        };
        let expected = expected(tx, case.subject).await?;
        Ok(Self { case, drafts, answers, expected })
    }

    fn persons(&self) -> BTreeSet<PersonId> {
        let comments = self.drafts.iter().flat_map(|(_, comments)| comments);
        let replies = comments.clone().filter_map(|comment| Some(comment.reply.as_ref()?.person));
        let writers = comments.map(|comment| comment.person);
        let answerers = self.answers.iter().map(|answer| answer.person);
        let expected = self.expected.iter().copied();
        writers.chain(replies).chain(answerers).chain(expected).chain([self.case.subject]).collect()
    }
}

/// Puts persons into names, as one reader sees them.
struct Names<'a> {
    names: BTreeMap<PersonId, String>,
    reader: &'a Principal,
}

impl Names<'_> {
    fn of(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_default()
    }

    fn is_mine(&self, person: PersonId) -> bool {
        self.reader.person == Some(person)
    }

    fn comment(&self, comment: &Comment) -> CommentView {
        let reply = comment.reply.as_ref().map(|reply| ReplyView {
            whose: self.of(reply.person),
            words: reply.words.clone(),
            at: reply.at,
        });
        CommentView {
            id: comment.id,
            line: comment.line,
            whose: self.of(comment.person),
            is_mine: self.is_mine(comment.person),
            words: comment.words.clone(),
            at: comment.at,
            reply,
        }
    }

    fn comments(&self, comments: &[Comment]) -> Vec<CommentView> {
        comments.iter().map(|comment| self.comment(comment)).collect()
    }

    fn answer(&self, answer: &Answer) -> AnswerView {
        let Answer { person, kind, until, at } = *answer;
        AnswerView { whose: self.of(person), is_mine: self.is_mine(person), answer: kind, until, at }
    }

    fn earlier(&self, (draft, comments): &(Draft, Vec<Comment>)) -> EarlierDraft {
        EarlierDraft {
            draft: draft.id,
            number: draft.number,
            sent_at: draft.sent_at,
            document: draft.document,
            content: draft.content.clone(),
            comments: self.comments(comments),
        }
    }

    fn view(&self, loaded: &Loaded, today: Date) -> Option<DraftView> {
        let ((draft, comments), earlier) = loaded.drafts.split_first()?;
        let standing = standing(&loaded.expected, &loaded.answers);
        let case = &loaded.case;
        let own = loaded.answers.iter().rfind(|a| self.is_mine(a.person) && a.kind != AnswerKind::TimeGiven);
        let is_family = matches!(self.reader.role, Role::PartyMember | Role::Representative);
        Some(DraftView {
            case: case.id,
            reference: case.reference.clone(),
            draft: draft.id,
            number: draft.number,
            state: case.state,
            turn: family_turn(case.turn, Some(draft.answer_by), today),
            sent_at: draft.sent_at,
            answer_by: draft.answer_by,
            document: draft.document,
            subject: case.subject,
            subject_name: self.of(case.subject),
            content: draft.content.clone(),
            comments: self.comments(comments),
            answers: loaded.answers.iter().map(|answer| self.answer(answer)).collect(),
            waiting_for: standing.waiting_for.iter().map(|person| self.of(*person)).collect(),
            wished_until: standing.wished_until,
            own_answer: own.map(|answer| answer.kind),
            may_comment: is_family && !case.is_closed(),
            may_reply: is_office(self.reader) && !case.is_closed(),
            earlier: earlier.iter().map(|draft| self.earlier(draft)).collect(),
        })
    }
}

impl Reading for ReadDraft {
    type Action = acts::ReadDraft;
    type View = DraftView;
    const NAME: &'static str = "read_draft";

    async fn locate(&self, tx: &mut Tx, who: &Principal) -> Result<Located, Fault> {
        locate_current(tx, who, self.case).await
    }

    async fn load(
        &self,
        tx: &mut Tx,
        permit: &Permit<acts::ReadDraft>,
        today: Date,
    ) -> Result<Option<DraftView>, Fault> {
        let reader = permit.who();
        let loaded = Loaded::load(tx, reader.tenant, self.case).await?;
        let names = names_of(tx, loaded.persons()).await?;
        Ok(Names { names, reader }.view(&loaded, today))
    }

    fn seen(&self, view: &DraftView) -> Seen {
        Seen(vec![view.subject])
    }
}
