//! Which figures divide people in the rules on BPA? For those who must ask or tell before anything is computed.

use crate::NotCovered;
use crate::bpa_judgement::Judge;
use jiff::civil::Date;
use kernel::Minutes;

/// The limits of pbrl § 2-1 d on one day (*grensene for BPA*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BpaFigures {
    /// The right is for those under this age, in years.
    pub under: u8,
    /// Respite counts for children under this age, in years.
    pub child_under: u8,
    /// The need lasts longer than so many months.
    pub more_than_months: u32,
    /// With so much in an average week there is a right.
    pub right_from: Minutes,
    /// With so much there is a right unless a substantially higher cost is documented.
    pub documented_from: Minutes,
}

/// The figures for a decision on a day.
///
/// # Errors
/// [`NotCovered`] before the right to BPA.
pub fn bpa_figures(on: Date, known_on: Date) -> Result<BpaFigures, NotCovered> {
    let judge = Judge::on(on, known_on)?;
    Ok(BpaFigures {
        under: judge.ages.limit,
        child_under: judge.ages.child_under,
        more_than_months: judge.more_than_months,
        right_from: judge.upper,
        documented_from: judge.lower,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::KNOWN;
    use jiff::civil::date;

    #[test]
    fn the_figures_are_those_of_the_rules() {
        let figures = bpa_figures(date(2026, 11, 23), KNOWN).expect("covered");
        assert_eq!((figures.under, figures.child_under, figures.more_than_months), (67, 18, 24));
        assert_eq!((figures.right_from, figures.documented_from), (Minutes(32 * 60), Minutes(25 * 60)));
        assert!(bpa_figures(date(2014, 12, 31), KNOWN).is_err());
    }
}
