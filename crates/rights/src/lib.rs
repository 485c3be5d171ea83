//! What may I be entitled to, and what does my municipality offer? Questions, results, conversion, dated offers.
//!
//! The navigator (*rettighetsveiviser*) is open: no login, nothing stored, answers travel in the form.
//!
//! ```text
//! Navigator::on(day) --next--> Question --reply--> Answers --line--> hidden field --read--> Answers
//!                    --result--> RightsOverview --written / spoken--> words      Answers --seed--> an application
//! ```
//!
//! | question | file |
//! |---|---|
//! | which questions, how answered | `question.rs` |
//! | what has been answered | `answers.rs`; as posted `reply.rs`; as it travels `encoding.rs` |
//! | what comes next, and before | `navigator.rs` |
//! | what a day comes to | `day.rs` |
//! | which facts of the law that gives | `facts.rs` |
//! | what one may be entitled to | `overview.rs`, what to do about it `advice.rs` |
//! | what granted services are as BPA | `conversion.rs` |
//! | what an application begins with | `seed.rs` |
//! | in which words | `words.rs`, the whole of it `writing.rs` |
//! | what the municipality offers | `offers/mod.rs` |
//! | who has signed the rule set | `sign_off/mod.rs` |

mod advice;
mod answers;
mod conversion;
mod day;
mod encoding;
mod facts;
mod navigator;
pub mod offers;
mod office;
mod overview;
mod question;
mod reply;
mod seed;
pub mod sign_off;
pub mod words;
mod writing;

pub use advice::{Aside, Contact, NextStep};
pub use answers::{Answers, FamilyTick, Granted, Party, ReliefAmount, Said, WhoFor, YesNo};
pub use conversion::{Conversion, ConvertedLine, Cost, GrantedHours, GrantedService, Per, Price, convert};
pub use day::{Activity, Day, DayHours, ESTIMATES, Estimate, Help, HelpLevel, Range};
pub use encoding::{FIELD, LineFault};
pub use facts::FactsRange;
pub use navigator::{Navigator, Next, Place};
pub use overview::{Group, OverviewEntry, RightsOverview, question_of};
pub use question::{BPA_BEFORE, DONT_KNOW, Form, NONE, Question};
pub use reply::{Posted, ReplyCode, ReplyFault};
pub use seed::{ApplicationSeed, SeedLine};
pub use writing::{ContactText, EntryText, Written, WrittenPart};
