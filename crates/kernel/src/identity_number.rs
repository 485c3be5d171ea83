//! Is this a Norwegian identity number? Length, date and both control digits, the 2032 rule and synthetic numbers.

use std::fmt;
use std::str::FromStr;

/// A birth number, D-number or synthetic number (*fødselsnummer*, *D-nummer*), eleven digits, checked.
///
/// It never tells sex, age or century: after 2032 the digits do not carry them.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct IdentityNumber([u8; 11]);

/// Why a text is no identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdentityNumberFault {
    /// Not eleven digits.
    #[error("an identity number has eleven digits")]
    Length,
    /// The first six digits name no day.
    #[error("the first six digits are not a date")]
    Date,
    /// A control digit is wrong: most often a typing error.
    #[error("the control digits do not fit; check for a typing error")]
    Control,
}

const FIRST: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

impl IdentityNumber {
    /// The eleven digits, for encryption and the blind index only.
    pub fn digits(&self) -> String {
        self.0.iter().map(|d| char::from(b'0' + d)).collect()
    }

    /// Is it one of the synthetic series that no living person has?
    pub fn is_synthetic(&self) -> bool {
        self.0[2] >= 4
    }

    /// Completes nine digits with control digits, where they have any.
    pub fn complete(nine: [u8; 9]) -> Option<Self> {
        let sum: u32 = nine.iter().zip(FIRST).map(|(d, w)| u32::from(*d) * w).sum();
        let first = u8::try_from((11 - sum % 11) % 11).ok().filter(|d| *d < 10)?;
        let mut digits = [0; 11];
        digits[..9].copy_from_slice(&nine);
        digits[9] = first;
        let sum: u32 = digits[..10].iter().zip(SECOND).map(|(d, w)| u32::from(*d) * w).sum();
        digits[10] = u8::try_from((11 - sum % 11) % 11).ok().filter(|d| *d < 10)?;
        Self::check(digits).ok()
    }

    fn check(d: [u8; 11]) -> Result<Self, IdentityNumberFault> {
        let day = d[0] * 10 + d[1];
        let day = if day > 40 { day - 40 } else { day };
        let month = (d[2] * 10 + d[3]) % 20;
        // The year has two digits and no century: 29 February is allowed in any year divisible by four.
        let year = 2000 + i16::from(d[4] * 10 + d[5]);
        let month_offset_known = matches!((d[2] * 10 + d[3]) / 20, 0 | 2 | 4);
        let is_date =
            jiff::civil::Date::new(year, i8::try_from(month).unwrap_or(0), i8::try_from(day).unwrap_or(0)).is_ok();
        if !is_date || !month_offset_known {
            return Err(IdentityNumberFault::Date);
        }
        let first: u32 = d[..9].iter().zip(FIRST).map(|(d, w)| u32::from(*d) * w).sum();
        let second: u32 = d[..10].iter().zip(SECOND).map(|(d, w)| u32::from(*d) * w).sum();
        // From 2032 the first control digit may leave a remainder of 0, 1, 2 or 3; all four are accepted now.
        let first_fits = (0..=3).any(|r| (11 + r - first % 11) % 11 == u32::from(d[9]));
        let second_fits = (11 - second % 11) % 11 == u32::from(d[10]);
        if first_fits && second_fits { Ok(Self(d)) } else { Err(IdentityNumberFault::Control) }
    }
}

impl FromStr for IdentityNumber {
    type Err = IdentityNumberFault;
    fn from_str(s: &str) -> Result<Self, IdentityNumberFault> {
        let digits: Vec<u8> = s.bytes().filter(|b| *b != b' ').collect();
        let digits: [u8; 11] = digits.try_into().map_err(|_| IdentityNumberFault::Length)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(IdentityNumberFault::Length);
        }
        Self::check(digits.map(|b| b - b'0'))
    }
}

impl fmt::Debug for IdentityNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdentityNumber(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synthetic_numbers_are_numbers_and_one_wrong_digit_is_found() {
        for text in ["15841690181", "03878510096", "158416 90181"] {
            let number = IdentityNumber::from_str(text).expect(text);
            assert!(number.is_synthetic());
        }
        assert_eq!(IdentityNumber::from_str("15841690182"), Err(IdentityNumberFault::Control));
        assert_eq!(IdentityNumber::from_str("1584169018"), Err(IdentityNumberFault::Length));
        assert_eq!(IdentityNumber::from_str("99999999999"), Err(IdentityNumberFault::Date));
        assert_eq!(IdentityNumber::from_str("1584169018é"), Err(IdentityNumberFault::Length));
    }

    #[test]
    fn it_never_prints_itself() {
        let number = IdentityNumber::from_str("15841690181").expect("valid");
        assert!(!format!("{number:?}").contains('1'));
    }
}
