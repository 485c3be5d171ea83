//! What can a voice say on a line of need? The body of a position, whoever takes it.

use crate::field::{FaultCode, Faults, Field, FieldFault};
use crate::need::Need;
use crate::text::Words;
use kernel::{Act, Citation, Lang, Minutes, PositionId};
use serde::{Deserialize, Serialize};

/// What a position (*standpunkt*) says. The minutes stand beside it in the row, so that sums need no key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "says", rename_all = "snake_case")]
pub enum Stance {
    /// The need as the application puts it.
    Need(Need),
    /// What the municipality assessed.
    Assessed(Assessed),
    /// Another voice's own figure.
    Own(OwnView),
    /// The same as another position.
    Agrees(Agreement),
}

impl Stance {
    /// Minutes a week.
    pub fn minutes(&self) -> Minutes {
        match self {
            Self::Need(need) => need.weekly(),
            Self::Assessed(assessed) => assessed.minutes,
            Self::Own(view) => view.minutes,
            Self::Agrees(agreement) => agreement.minutes,
        }
    }

    /// The need that the line is about, where this voice is the one that put it. It stays on the line whatever the
    /// voice says later, since only current positions are ever read.
    pub fn need(&self) -> Option<&Need> {
        match self {
            Self::Need(need) => Some(need),
            Self::Own(view) => view.need.as_deref(),
            Self::Agrees(agreement) => agreement.need.as_deref(),
            Self::Assessed(_) => None,
        }
    }

    /// What the voice says in words.
    pub fn words(&self) -> Option<&Words> {
        match self {
            Self::Need(need) => need.words.as_ref(),
            Self::Assessed(assessed) => Some(&assessed.reason),
            Self::Own(view) => view.words.as_ref(),
            Self::Agrees(_) => None,
        }
    }
}

/// What the municipality assessed on a line (*kommunens vurdering*). Made by [`Assessed::parse`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Assessed {
    /// Minutes a week; nought is an answer.
    pub minutes: Minutes,
    /// Why, written to the family.
    pub reason: Words,
    /// What it builds on: `Occupational therapist, 17 November`.
    pub source: Option<Words>,
    /// Where the line stands in the law.
    pub legal_basis: Vec<Citation>,
}

/// What was typed on the form of an assessed line, untouched.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AssessedInput {
    /// Hours a week: `2,5`.
    pub hours: String,
    /// Why.
    pub reason: String,
    /// What it builds on.
    pub source: String,
    /// Citations, one each: `pbrl § 2-1 d`.
    pub legal_basis: Vec<String>,
}

impl Assessed {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every field that cannot be taken as it is.
    pub fn parse(input: &AssessedInput) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let minutes = hours(&input.hours, &mut faults);
        let reason = faults.text(Field::Reason, &input.reason);
        let reason = faults.required(Field::Reason, reason);
        let source = faults.label(Field::Source, &input.source);
        let typed = input.legal_basis.iter().filter(|t| !t.trim().is_empty());
        let legal_basis = typed.filter_map(|t| cited(t, &mut faults)).collect();
        let assessed = minutes.zip(reason).map(|(minutes, reason)| Self { minutes, reason, source, legal_basis });
        faults.or(assessed)
    }

    /// What to fill the form with, in the reader's language.
    pub fn input(&self, lang: Lang) -> AssessedInput {
        AssessedInput {
            hours: i18n::hours_field(lang, self.minutes),
            reason: self.reason.to_string(),
            source: self.source.as_ref().map(ToString::to_string).unwrap_or_default(),
            legal_basis: self.legal_basis.iter().map(ToString::to_string).collect(),
        }
    }
}

/// A voice's own figure on a line, beside the application's (*eget standpunkt*). Made by [`OwnView::parse`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnView {
    /// Minutes a week.
    pub minutes: Minutes,
    /// Why.
    pub words: Option<Words>,
    /// The need of the line, carried over; see [`Stance::need`].
    pub need: Option<Box<Need>>,
}

impl OwnView {
    /// Reads what was typed: hours a week, and words that may be left out.
    ///
    /// # Errors
    /// Every field that cannot be taken as it is.
    pub fn parse(typed_hours: &str, words: &str) -> Result<Self, Vec<FieldFault>> {
        let mut faults = Faults::default();
        let minutes = hours(typed_hours, &mut faults);
        let words = faults.text(Field::Words, words);
        faults.or(minutes.map(|minutes| Self { minutes, words, need: None }))
    }
}

/// One tap: the same as another voice said (*enig*). The figure is kept, so that it does not move when the other does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The position agreed to.
    pub with: PositionId,
    /// Its minutes a week at that moment.
    pub minutes: Minutes,
    /// The need of the line, carried over; see [`Stance::need`].
    pub need: Option<Box<Need>>,
}

/// A week with as many helpers as a line can have.
const MOST: Minutes = Minutes(3 * Minutes::WEEK.0);

fn hours(typed: &str, faults: &mut Faults) -> Option<Minutes> {
    if typed.trim().is_empty() {
        faults.add(Field::Hours, FaultCode::Missing);
        return None;
    }
    let code = match i18n::parse_hours(typed) {
        Some(minutes) if minutes <= MOST => return Some(minutes),
        Some(_) => FaultCode::OutOfRange { least: 0, most: MOST.0 / 60 },
        None => FaultCode::NotHours,
    };
    faults.add(Field::Hours, code);
    None
}

fn cited(typed: &str, faults: &mut Faults) -> Option<Citation> {
    let citation = citation(typed);
    if citation.is_none() {
        faults.add(Field::LegalBasis, FaultCode::UnknownCitation);
    }
    citation
}

/// Reads a citation as it is written: act, section, and a paragraph that begins with a bracket.
fn citation(typed: &str) -> Option<Citation> {
    let (act, place) = typed.trim().split_once('§')?;
    let named = act.trim().to_lowercase();
    let act = Act::ALL.iter().find(|a| a.short().to_lowercase() == named || a.title().to_lowercase() == named)?;
    let place = place.trim();
    let bracket = place.find('(').unwrap_or(place.len());
    let (section, paragraph) = (place[..bracket].trim(), place[bracket..].trim());
    let is_section = section.len() <= 12 && section.starts_with(|c: char| c.is_ascii_digit());
    let is_paragraph = paragraph.chars().count() <= 40;
    (is_section && is_paragraph).then(|| Citation {
        act: *act,
        section: section.to_owned().into(),
        paragraph: paragraph.to_owned().into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed() -> AssessedInput {
        AssessedInput {
            hours: "2,5".into(),
            reason: "Skyssen er fylkets ansvar.".into(),
            source: "Skyssvedtak, 12. august".into(),
            legal_basis: vec!["pbrl § 2-1 d".into(), String::new()],
        }
    }

    #[test]
    fn an_assessed_line_has_hours_and_a_reason_and_says_where_it_stands() {
        let assessed = Assessed::parse(&typed()).expect("whole");
        assert_eq!(assessed.minutes, Minutes(150));
        assert_eq!(assessed.legal_basis, [Citation::new(Act::PatientAndUserRights, "2-1 d", "")]);
        assert_eq!(Assessed::parse(&assessed.input(Lang::Nb)), Ok(assessed));
        assert_eq!(Assessed::parse(&AssessedInput { hours: "0".into(), ..typed() }).expect("nought").minutes.0, 0);
    }

    #[test]
    fn an_assessed_line_is_refused_with_its_reason() {
        let rows = [
            (AssessedInput { hours: String::new(), ..typed() }, Field::Hours, FaultCode::Missing),
            (AssessedInput { hours: "mye".into(), ..typed() }, Field::Hours, FaultCode::NotHours),
            (
                AssessedInput { hours: "505".into(), ..typed() },
                Field::Hours,
                FaultCode::OutOfRange { least: 0, most: 504 },
            ),
            (AssessedInput { reason: " ".into(), ..typed() }, Field::Reason, FaultCode::Missing),
            (
                AssessedInput { legal_basis: vec!["§ 3".into()], ..typed() },
                Field::LegalBasis,
                FaultCode::UnknownCitation,
            ),
        ];
        for (input, field, code) in rows {
            assert_eq!(Assessed::parse(&input), Err(vec![FieldFault { field, code }]));
        }
    }

    #[test]
    fn a_citation_is_read_as_it_is_written() {
        let written = Citation::new(Act::PublicAdministration1967, "11 a", "(3)");
        assert_eq!(citation(&written.to_string()), Some(written));
        assert_eq!(citation("fvl § "), None);
        assert_eq!(citation("fvl § 🎂"), None);
    }

    #[test]
    fn an_own_view_needs_hours_and_no_words() {
        assert_eq!(OwnView::parse("7:30", "").expect("hours").minutes, Minutes(450));
        let faults = OwnView::parse("", &"x".repeat(6_000)).expect_err("two faults");
        assert_eq!(faults.len(), 2);
    }
}
