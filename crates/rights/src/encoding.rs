//! How do the answers travel in the form? As one short line that says nothing of its own and is read with suspicion.
//!
//! `1;who=child;age=9;getting_up=much;...`: a version, then the fields of each answered question as they were posted. The
//! line stands in a hidden field of a form that is posted; never in an address, a cookie or a log. Whatever cannot be
//! read is refused whole, so that nobody gets an answer to what they did not say.

use crate::answers::Answers;
use crate::question::Question;
use crate::reply::Posted;
use people::words;

/// The name of the hidden field.
pub const FIELD: &str = "answers";
const VERSION: &str = "1";
/// Longer than any honest line.
const LONGEST: usize = 2_000;

words! {
    /// Why a line of answers was not taken. The page begins anew and says so.
    LineFault {
        /// Longer than any honest line.
        TooLong = "too_long",
        /// Written by an earlier or later version of the questions.
        OtherVersion = "other_version",
        /// Not what this program writes.
        Unreadable = "unreadable",
    }
}

impl Answers {
    /// The line for the hidden field; the same answers always give the same line.
    pub fn line(&self) -> String {
        let mut line = VERSION.to_owned();
        for (name, value) in Question::ALL.iter().flat_map(|question| self.fields(*question)) {
            line.push(';');
            line.push_str(&name);
            line.push('=');
            line.push_str(&value);
        }
        line
    }

    /// Reads a line; an empty one is no answers yet.
    ///
    /// # Errors
    /// [`LineFault`]; nothing of the line is then believed.
    pub fn read(line: &str) -> Result<Self, LineFault> {
        if line.is_empty() {
            return Ok(Self::default());
        }
        if line.len() > LONGEST {
            return Err(LineFault::TooLong);
        }
        let (version, fields) = line.split_once(';').unwrap_or((line, ""));
        if version != VERSION {
            return Err(if version.len() < 4 { LineFault::OtherVersion } else { LineFault::Unreadable });
        }
        let posted: Option<Vec<Posted>> = fields
            .split(';')
            .filter(|field| !field.is_empty())
            .map(|field| field.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned())))
            .collect();
        let posted = posted.ok_or(LineFault::Unreadable)?;
        let mut answers = Self::default();
        for question in Question::ALL {
            if question.is_told_of(&posted) {
                answers.reply(*question, &posted).map_err(|_| LineFault::Unreadable)?;
            }
        }
        // What we would not write ourselves was written by somebody else.
        if answers.line() == line { Ok(answers) } else { Err(LineFault::Unreadable) }
    }
}

impl Question {
    /// Does any of the fields belong to this question?
    fn is_told_of(self, posted: &[Posted]) -> bool {
        let stem = |name: &str| name.trim_end_matches("-hours").trim_end_matches("-per").to_owned();
        posted.iter().any(|(name, _)| {
            name == self.key()
                || match self {
                    Self::Day => crate::day::Activity::ALL.iter().any(|a| a.key() == stem(name)),
                    Self::Granted => crate::conversion::GrantedService::ALL.iter().any(|s| s.key() == stem(name)),
                    _ => false,
                }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FULL: &str = "1;who=child;age=9;home=yes;condition=yes;lasting=unknown;getting_up=much;meals=little;\
                        meals-hours=3.5;night=unsure;relief=weekend;respite-hours=10;respite-per=month;\
                        together=hospital;together=school;family=none";

    #[test]
    fn a_line_is_read_as_it_was_written() {
        let answers = Answers::read(FULL).expect("our own");
        assert_eq!(answers.line(), FULL);
        assert_eq!(Answers::read(""), Ok(Answers::default()));
        assert_eq!(format!("{answers:?}"), "Answers(10 questions)");
    }

    #[test]
    fn what_we_would_not_write_is_refused_whole() {
        let rows = [
            ("0;who=child", LineFault::OtherVersion),
            ("2", LineFault::OtherVersion),
            ("who=child", LineFault::Unreadable),
            ("1;who=nobody", LineFault::Unreadable),
            ("1;who=child;who=myself", LineFault::Unreadable),
            ("1;age=9;who=child", LineFault::Unreadable),
            ("1;who=child;x=1", LineFault::Unreadable),
            ("1;who", LineFault::Unreadable),
            ("1;age=999", LineFault::Unreadable),
            ("1;age=-1", LineFault::Unreadable),
            ("1;age=09", LineFault::Unreadable),
            ("1;meals=much;meals-hours=1e9", LineFault::Unreadable),
            ("1;meals-hours=4", LineFault::Unreadable),
            ("1;respite-hours=9999;respite-per=week", LineFault::Unreadable),
            ("1;family=none;family=siblings", LineFault::Unreadable),
            ("1;who=<script>", LineFault::Unreadable),
        ];
        for (line, expected) in rows {
            assert_eq!(Answers::read(line), Err(expected), "{line}");
        }
        assert_eq!(Answers::read(&"1".repeat(LONGEST + 1)), Err(LineFault::TooLong));
    }

    proptest! {
        #[test]
        fn nothing_typed_makes_it_fall(line in ".{0,200}", tail in "[a-z_=;0-9.:-]{0,200}") {
            let _ = Answers::read(&line);
            if let Ok(answers) = Answers::read(&format!("1;{tail}")) {
                prop_assert_eq!(Answers::read(&answers.line()), Ok(answers));
            }
        }
    }
}
