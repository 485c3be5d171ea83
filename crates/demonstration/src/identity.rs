//! How does everybody get ids and a synthetic identity number that are the same each time?

use jiff::civil::Date;
use kernel::{Id, IdentityNumber};
use uuid::Uuid;

/// The first half of every id of the demonstration.
const MARK: u128 = 0xFE11_E5B0_2D00_4000_0000_0000_0000_0000;

/// The id number `n` of the demonstration.
pub(crate) fn id<I: Id>(n: u128) -> I {
    I::from_uuid(Uuid::from_u128(MARK | (0x8 << 60) | n))
}

/// A synthetic identity number for a birthday: eighty added to the month, so that no living person has it.
pub(crate) fn synthetic(born: Date, individual: u16) -> Option<IdentityNumber> {
    let (day, month, year) = (born.day() as u8, born.month() as u8 + 80, (born.year() % 100) as u8);
    (0..50).find_map(|step| {
        let serial = (individual + step) % 1000;
        let digits = |n: u8| [n / 10, n % 10];
        let [d1, d2] = digits(day);
        let [m1, m2] = digits(month);
        let [y1, y2] = digits(year);
        let (s1, s2, s3) = ((serial / 100) as u8, (serial / 10 % 10) as u8, (serial % 10) as u8);
        IdentityNumber::complete([d1, d2, m1, m2, y1, y2, s1, s2, s3])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn every_number_is_synthetic_and_valid() {
        for year in [1961, 1989, 2010, 2017, 2025] {
            for serial in [0, 7, 500, 999] {
                let number = synthetic(date(year, 2, 28), serial).expect("a number");
                assert!(number.is_synthetic());
            }
        }
    }
}
