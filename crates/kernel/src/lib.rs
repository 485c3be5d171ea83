//! What every crate speaks: ids, dates, minutes, citations and ruled values. No I/O, no clock of its own.

mod citation;
mod clock;
mod entropy;
mod identity_number;
mod ids;
mod lang;
mod minutes;
mod period;
mod ruled;
mod timeline;

pub use citation::{Act, Citation, Place};
pub use clock::{Clock, FixedClock, SystemClock, begins_in_oslo, today_in_oslo};
pub use entropy::{Entropy, SeededEntropy, first_id_at};
pub use identity_number::{IdentityNumber, IdentityNumberFault};
pub use ids::*;
pub use lang::Lang;
pub use minutes::Minutes;
pub use period::Period;
pub use ruled::{Commencement, RuleId, Ruled, Step, StepKind};
pub use timeline::Timeline;
