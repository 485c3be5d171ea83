//! Who is too young for the hours of adults? Ages on the day of the work.

use super::account::Account;
use super::calendar::local_date;
use crate::age::has_reached;
use jiff::civil::Date;

/// From one age to below another.
#[derive(Clone, Copy, Debug, serde::Serialize)]
pub(super) struct Ages {
    pub from_age: u8,
    pub under_age: u8,
}

impl Ages {
    /// Is the person of this age on the local day of a minute?
    pub fn hold(self, account: &Account, minute: i64) -> bool {
        self.hold_on(account.born, local_date(minute))
    }

    fn hold_on(self, born: Date, on: Date) -> bool {
        has_reached(born, self.from_age, on) && !has_reached(born, self.under_age, on)
    }
}

/// The age below which any rule of this directory looks at the birthday.
const ADULT_AGE: i16 = 18;

/// All work is in a calendar year in which the person has been of age from its first day.
pub(super) fn is_adult(account: &Account) -> bool {
    account.pieces.first().is_none_or(|p| local_date(p.from).year() - account.born.year() > ADULT_AGE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_age_begins_with_the_birthday_and_ends_with_another() {
        let young = Ages { from_age: 15, under_age: 18 };
        let born = date(2010, 3, 10);
        let rows = [
            (date(2025, 3, 9), false),
            (date(2025, 3, 10), true),
            (date(2028, 3, 9), true),
            (date(2028, 3, 10), false),
        ];
        for (on, expected) in rows {
            assert_eq!(young.hold_on(born, on), expected, "{on}");
        }
    }
}
