//! What must stand in a decision that is lawful and can be understood?

use crate::{Envelope, Letter, LetterKind, NeedLine};
use jiff::civil::Date;
use kernel::{Citation, Lang};
use serde::{Deserialize, Serialize};

/// A decision as a letter (*vedtaksbrev*): result, reasons and rights in the order a reader needs them.
///
/// Reasons name rules, facts and main considerations (fvl §§ 24, 25); rights follow fvl § 27 and pbrl §§ 7-2 to 7-7.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionLetter {
    /// From whom, to whom, about whom.
    pub envelope: Envelope,
    /// The service in the letter's language: `brukerstyrt personlig assistanse (BPA)`.
    pub service: String,
    /// One or two sentences of the caseworker's own for the summary; the figures are there already.
    pub in_short: Option<String>,
    /// The needs, line by line.
    pub lines: Vec<NeedLine>,
    /// From when and for how long.
    pub validity: Validity,
    /// The facts that were built on (*faktiske forhold*).
    pub facts: Vec<Fact>,
    /// The main considerations (*hovedhensyn*), a paragraph each; empty only where reasons are lawfully left out, and then
    /// the letter says how to get them.
    pub considerations: Vec<String>,
    /// What the user and the family think, and what weight it was given (*medvirkning*).
    pub users_view: String,
    /// The answer to what was raised from the disability convention; `None` when nobody raised it.
    pub convention_answer: Option<String>,
    /// The child's own view; `None` only where the matter is about an adult.
    pub childs_view: Option<ChildsView>,
    /// The best interests of the child (*barnets beste*); `None` only where the matter is about an adult.
    pub best_interests: Option<String>,
    /// How the draft was answered and the answer dealt with.
    pub draft_answer: DraftAnswer,
    /// The right to complain.
    pub complaint: ComplaintRight,
    /// Access to documents, stay, costs.
    pub rights: OtherRights,
    /// The rules that were used, each with its meaning in plain words.
    pub rules: Vec<RuleCited>,
}

impl Letter for DecisionLetter {
    const KIND: LetterKind = LetterKind::Decision;

    fn lang(&self) -> Lang {
        self.envelope.lang
    }

    fn sample(lang: Lang) -> Self {
        crate::samples::decision(lang)
    }
}

/// From when and for how long a decision applies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Validity {
    /// For a period (*tidsavgrenset*).
    Until {
        /// First day.
        from: Date,
        /// Last day.
        to: Date,
    },
    /// Until a new decision is made.
    UntilNewDecision {
        /// First day.
        from: Date,
        /// The day by which the municipality looks at it again.
        review_on: Date,
    },
}

/// A fact that was built on, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The fact, in a sentence.
    pub text: String,
    /// Its source.
    pub source: Option<String>,
}

/// What the child thinks, and how it was heard (*barnets syn*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ChildsView {
    /// The child was heard.
    Heard {
        /// When and how, in a sentence.
        how: String,
        /// What the child said or showed.
        view: String,
        /// What weight it was given.
        weight: String,
    },
    /// One account of it all: how the child was heard, what it said, what weight it was given, or why it was not heard.
    Account {
        /// The account.
        words: String,
    },
    /// The child was not heard.
    NotHeard {
        /// Why not, and what was done instead.
        why: String,
    },
}

/// How the family answered the draft (*svar på utkastet*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DraftAnswer {
    /// Comments came, and each has its reply.
    Commented {
        /// When the draft was sent.
        sent_on: Date,
        /// When the answer came.
        answered_on: Date,
        /// Comment and reply, one by one.
        comments: Vec<DraftComment>,
    },
    /// The family agreed, or asked the municipality to decide without more from them.
    DecideWithoutMe {
        /// When the draft was sent.
        sent_on: Date,
        /// When they said so.
        answered_on: Date,
        /// Who said so.
        whose: String,
    },
    /// No answer came by the answer date.
    NoAnswer {
        /// When the draft was sent.
        sent_on: Date,
        /// The answer date.
        answer_by: Date,
        /// How the municipality tried to reach the family.
        contacts: Vec<ContactMade>,
    },
    /// No draft was sent.
    NoDraft {
        /// Why not.
        why: String,
    },
}

/// A comment on the draft and the reply to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DraftComment {
    /// What it is about: the activity of a line, or the whole draft.
    pub about: String,
    /// Who wrote it.
    pub whose: String,
    /// The comment, word for word.
    pub words: String,
    /// The municipality's reply.
    pub reply: String,
}

/// A time when the municipality tried to reach the family (*kontakt*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactMade {
    /// On which day.
    pub on: Date,
    /// How, and what came of it.
    pub how: String,
}

/// The right to complain (*klagerett*) with everything needed to use it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplaintRight {
    /// Who decides the complaint: `Statsforvalteren i Innlandet`.
    pub complaints_body: String,
    /// The last day, as counted.
    pub deadline: CountedDate,
    /// Name and postal address to send it to, line by line.
    pub send_to: Vec<String>,
    /// The address of the page where one complains online.
    pub online: Option<String>,
    /// Who helps besides the municipality: the ombud, organisations.
    pub help: Vec<HelpOffer>,
    /// Where the right stands.
    pub right: Citation,
    /// Where the form of a complaint stands.
    pub form: Citation,
    /// Where it stands that a complaint posted in time is in time.
    pub posted_in_time: Citation,
    /// Where it stands what can be done after the deadline.
    pub late: Citation,
    /// Where it stands how the municipality prepares the complaint.
    pub preparation: Citation,
    /// Where it stands what the complaints body may try.
    pub review: Citation,
}

/// A deadline that shows how it was counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedDate {
    /// The last day.
    pub on: Date,
    /// Where it stands.
    pub citation: Citation,
    /// The count, step by step, in words.
    pub steps: Vec<CountingStep>,
}

/// One step of a count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountingStep {
    /// What was done, in words.
    pub words: String,
    /// The day reached by it.
    pub on: Date,
}

/// Somebody who helps with a complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpOffer {
    /// Who.
    pub name: String,
    /// With what, in a sentence.
    pub offers: String,
    /// Telephone number.
    pub phone: Option<String>,
}

/// Rights beside the complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherRights {
    /// Reasons on request, where they were left out (*begrunnelse*).
    pub reasons: Citation,
    /// Access to the documents of the case (*partsinnsyn*).
    pub access: Vec<Citation>,
    /// To ask that the decision waits (*utsatt iverksetting*).
    pub stay: Citation,
    /// To have costs covered.
    pub costs: CostsRight,
    /// What must be done before going to court; `None` when there is no such condition.
    pub lawsuit: Option<LawsuitCondition>,
}

/// A condition for going to court (*vilkår for søksmål*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LawsuitCondition {
    /// The condition, in a sentence.
    pub words: String,
    /// Where it stands.
    pub citation: Citation,
}

/// Costs covered when a complaint succeeds (*sakskostnader*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostsRight {
    /// How long one has, in words: `tre uker`.
    pub claim_within: String,
    /// Where it stands.
    pub citation: Citation,
}

/// A rule that was used, in plain words (*hjemmel*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleCited {
    /// Where it stands.
    pub citation: Citation,
    /// What the section is called.
    pub title: String,
    /// What it means here, in a sentence or two.
    pub meaning: String,
}
