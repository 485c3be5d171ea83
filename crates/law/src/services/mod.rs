//! Which services and benefits does the law give a family, and what follows from them?
//!
//! | question | file | rule ids |
//! |---|---|---|
//! | what is asked about, and who grants it? | [`right`] | |
//! | what must be known? | [`facts`], [`missing_fact`] | |
//! | what is the answer for every right? | [`rights_check`](mod@rights_check), [`rights_range`] | |
//! | why, and what would change it? | [`because`], [`would_change`] | |
//!
//! An answer is never a refusal: `no_right` stands only where the law itself says that there is none.

pub mod because;
mod conditions;
pub mod facts;
pub mod missing_fact;
pub mod right;
pub mod rights_check;
pub mod rights_range;
pub mod would_change;

pub use because::{Because, Ground, Note};
pub use facts::{Circumstances, Education, FamilyFacts, RightsFacts};
pub use missing_fact::MissingFact;
pub use right::{Grantor, Right};
pub use rights_check::{RightResult, rights_check};
pub use rights_range::rights_check_range;
pub use would_change::WouldChange;
