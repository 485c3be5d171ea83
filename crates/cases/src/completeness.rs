//! What is still missing before an application can be handed in?

use crate::field::Field;
use crate::model::Story;
use crate::need::Need;
use kernel::ItemId;
use serde::Serialize;

/// Something that is missing; each leads to the page where it is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum Missing {
    /// What matters to the family.
    Matters,
    /// At least one outcome.
    Outcome,
    /// At least one need.
    Line,
    /// A field of a line.
    LineField {
        /// Which line.
        line: ItemId,
        /// Which field.
        field: Field,
    },
}

/// Everything that is missing, in the order of the pages.
pub fn missing<'a>(story: &Story, lines: impl IntoIterator<Item = (ItemId, &'a Need)>) -> Vec<Missing> {
    let mut found = Vec::new();
    if story.matters.is_none() {
        found.push(Missing::Matters);
    }
    if story.outcomes.is_empty() {
        found.push(Missing::Outcome);
    }
    let before = found.len();
    let mut has_line = false;
    for (line, need) in lines {
        has_line = true;
        found.extend(need.gaps().into_iter().map(|field| Missing::LineField { line, field }));
    }
    if !has_line {
        found.insert(before, Missing::Line);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::need::NeedInput;
    use uuid::Uuid;

    const LINE: ItemId = ItemId(Uuid::from_u128(7));

    fn need(helps: &str) -> Need {
        let input = NeedInput {
            activity: "Kveldsstell".into(),
            times_a_week: "7".into(),
            minutes: "35".into(),
            purpose: "Sove godt".into(),
            helps: helps.into(),
            does_today: "Far".into(),
            manages: "with_help".into(),
            ..NeedInput::default()
        };
        Need::parse(&input).expect("a need")
    }

    #[test]
    fn everything_missing_is_listed_in_the_order_of_the_pages() {
        let whole = Story::parse("At hun får sove", &["Vi sover".into()]).expect("a story");
        let gap = Missing::LineField { line: LINE, field: Field::Helps };
        let rows = [
            ("nothing is written", Story::default(), vec![], vec![Missing::Matters, Missing::Outcome, Missing::Line]),
            ("no line", whole.clone(), vec![], vec![Missing::Line]),
            ("a line with a gap", whole.clone(), vec![need("")], vec![gap]),
            ("whole", whole, vec![need("child")], vec![]),
        ];
        for (claim, story, needs, expected) in rows {
            assert_eq!(missing(&story, needs.iter().map(|n| (LINE, n))), expected, "{claim}");
        }
    }
}
