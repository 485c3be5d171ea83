//! Which letters go out, what must stand in them, and how do they become accessible PDFs?
//!
//! A letter is a typed context ([`DecisionLetter`], [`ProvisionalAnswerLetter`], [`DraftLetter`]), one Typst template for all
//! languages and one table of words per language. Slices order letters with [`LetterOrder`]; [`Press`] prints them.
//! What the law demands of a letter is a field of its context, so a letter that lacks it cannot be written.

mod decision;
mod draft;
mod envelope;
mod need;
mod order;
mod press;
mod provisional_answer;
mod samples;
mod user_text;
mod words;

pub use decision::{
    ChildsView, ComplaintRight, ContactMade, CostsRight, CountedDate, CountingStep, DecisionLetter, DraftAnswer,
    DraftComment, Fact, HelpOffer, LawsuitCondition, OtherRights, RuleCited, Validity,
};
pub use draft::{AnswerWays, DraftLetter};
pub use envelope::{Envelope, Sender, Signature};
pub use need::{NeedLine, Position};
pub use order::{Letter, LetterKind, LetterOrder};
pub use press::{Press, PressFault, Said};
pub use provisional_answer::ProvisionalAnswerLetter;
pub use words::running_text;
