//! Are the voices on an item agreed? A pure answer from its current positions.

use super::{Position, Side};
use kernel::{Minutes, PersonId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How the voices on an item stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Both sides have named a figure, and everybody who named one named the same.
    Agreed,
    /// Two voices name different figures: the two sides, two parents, or parent and child.
    Differing,
    /// One side has named a figure; the other has not yet.
    Open,
    /// Nobody has named a figure.
    Silent,
}

/// The state of an item from its current positions.
///
/// `family` are those who speak for the family today, as [`crate::parties_of`] tells, and the person the item is about:
/// what somebody said whose responsibility has ended stays on record and counts no more. A voice that names no figure is
/// shown and heard, but neither agrees nor differs. An item on which a parent differs is never agreed, however many
/// others are.
pub fn state<B>(current: &[&Position<B>], family: &BTreeSet<PersonId>) -> ItemState {
    let counts = |p: &&&Position<B>| p.side == Side::Municipality || family.contains(&p.person);
    let counting: Vec<(Side, Minutes)> =
        current.iter().filter(counts).filter_map(|p| p.minutes.map(|m| (p.side, m))).collect();
    let Some((_, first)) = counting.first() else { return ItemState::Silent };
    if counting.iter().any(|(_, minutes)| minutes != first) {
        return ItemState::Differing;
    }
    let municipality = counting.iter().any(|(side, _)| *side == Side::Municipality);
    let family = counting.iter().any(|(side, _)| *side != Side::Municipality);
    if municipality && family { ItemState::Agreed } else { ItemState::Open }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::positions::Authority;
    use jiff::Timestamp;
    use kernel::{ItemId, PositionId};
    use uuid::Uuid;

    const MOTHER: PersonId = PersonId(Uuid::from_u128(1));
    const FATHER: PersonId = PersonId(Uuid::from_u128(2));
    const CHILD: PersonId = PersonId(Uuid::from_u128(3));
    const OFFICER: PersonId = PersonId(Uuid::from_u128(4));
    const STRANGER: PersonId = PersonId(Uuid::from_u128(5));

    fn says(person: PersonId, minutes: impl Into<Option<i64>>) -> Position<()> {
        let side = match person {
            CHILD => Side::Child,
            OFFICER => Side::Municipality,
            _ => Side::Family,
        };
        Position {
            id: PositionId(person.0),
            item: ItemId(Uuid::nil()),
            person,
            written_by: person,
            side,
            authority: Authority::OwnVoice,
            minutes: minutes.into().map(Minutes),
            body: (),
            taken_at: Timestamp::UNIX_EPOCH,
            shared_at: None,
        }
    }

    #[test]
    fn the_state_follows_from_who_said_what() {
        use ItemState::{Agreed, Differing, Open, Silent};
        let none = None::<i64>;
        let rows: [(&str, Vec<Position<()>>, ItemState); 12] = [
            ("nobody has spoken", vec![], Silent),
            ("words without a figure", vec![says(MOTHER, none), says(CHILD, none)], Silent),
            ("the family asks", vec![says(MOTHER, 300)], Open),
            ("both parents ask the same", vec![says(MOTHER, 300), says(FATHER, 300)], Open),
            ("only the municipality has a figure", vec![says(MOTHER, none), says(OFFICER, 300)], Open),
            ("both sides the same", vec![says(MOTHER, 300), says(OFFICER, 300)], Agreed),
            ("nought is a figure", vec![says(MOTHER, 0), says(OFFICER, 0)], Agreed),
            ("the sides differ", vec![says(MOTHER, 300), says(OFFICER, 150)], Differing),
            ("parents differ before the municipality speaks", vec![says(MOTHER, 300), says(FATHER, 200)], Differing),
            (
                "one parent agrees with the municipality, the other does not",
                vec![says(MOTHER, 300), says(FATHER, 200), says(OFFICER, 200)],
                Differing,
            ),
            (
                "the child names another figure than all the grown-ups",
                vec![says(MOTHER, 300), says(FATHER, 300), says(OFFICER, 300), says(CHILD, 360)],
                Differing,
            ),
            (
                "the child is heard without a figure, and all others agree",
                vec![says(MOTHER, 300), says(FATHER, 300), says(OFFICER, 300), says(CHILD, none)],
                Agreed,
            ),
        ];
        let family = BTreeSet::from([MOTHER, FATHER, CHILD]);
        for (claim, positions, expected) in rows {
            let mut current: Vec<&Position<()>> = positions.iter().collect();
            assert_eq!(state(&current, &family), expected, "{claim}");
            current.reverse();
            assert_eq!(state(&current, &family), expected, "{claim}, in the other order");
        }
    }

    #[test]
    fn who_no_longer_speaks_for_the_family_does_not_count() {
        let (mother, stranger, office) = (says(MOTHER, 300), says(STRANGER, 100), says(OFFICER, 300));
        let family = BTreeSet::from([MOTHER]);
        assert_eq!(state(&[&mother, &stranger, &office], &family), ItemState::Agreed);
        assert_eq!(state(&[&stranger], &family), ItemState::Silent);
    }
}
