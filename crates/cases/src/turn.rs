//! Whose turn is it today? A day that passes gives the turn back to the municipality, though nobody did anything. Pure.

use crate::model::Turn;
use jiff::civil::Date;

/// What a case says of its turn: as it was stored, and the dates that may have passed since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    /// Whose it was when something last happened.
    pub(crate) turn: Turn,
    /// The case is open and its provisional answer is still to be sent.
    pub(crate) owes_provisional_answer: bool,
    /// The next date; while a draft lies with the family it is the answer date, unless the provisional answer is owed.
    pub(crate) next_due_on: Option<Date>,
}

/// Whose turn it is, said to the office: its own as soon as it owes anything. A provisional answer is owed whatever lies
/// with the family; and once the answer date has passed the next step is the office's.
pub(crate) fn office_turn(stored: Stored, today: Date) -> Turn {
    let is_over = stored.next_due_on.is_some_and(|due| due < today);
    if stored.turn == Turn::Family && (stored.owes_provisional_answer || is_over) {
        Turn::Municipality
    } else {
        stored.turn
    }
}

/// Whose turn it is, said to the family: a draft lies with it until the answer date, whatever the office owes beside.
pub(crate) fn family_turn(turn: Turn, answer_by: Option<Date>, today: Date) -> Turn {
    if turn == Turn::Family && answer_by.is_some_and(|by| by < today) { Turn::Municipality } else { turn }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::given::TODAY;
    use jiff::ToSpan;

    #[test]
    fn a_day_that_passes_gives_the_turn_back() {
        let stored = |turn, owes_provisional_answer, days: i64| Stored {
            turn,
            owes_provisional_answer,
            next_due_on: Some(TODAY.saturating_add(days.days())),
        };
        let (family, office, nobody) = (Turn::Family, Turn::Municipality, Turn::Nobody);
        let rows = [
            ("the draft lies with the family", stored(family, false, 3), family),
            ("on the last day too", stored(family, false, 0), family),
            ("the answer date has passed", stored(family, false, -1), office),
            ("a provisional answer is owed", stored(family, true, 10), office),
            ("more time is asked for", stored(office, false, 3), office),
            ("decided", Stored { next_due_on: None, ..stored(nobody, false, 0) }, nobody),
        ];
        for (claim, stored, expected) in rows {
            assert_eq!(office_turn(stored, TODAY), expected, "{claim}");
        }
        let rows = [("the last day", 0_i64, family), ("the day after", -1, office)];
        for (claim, days, expected) in rows {
            assert_eq!(family_turn(family, Some(TODAY.saturating_add(days.days())), TODAY), expected, "{claim}");
        }
    }
}
