//! Does a trip abroad need its own written agreement?
//!
//! aml § 14-7: work abroad for more than four weeks in a row needs a written agreement before departure.

use super::still_missing;
use crate::Uncovered;
use crate::{Confidence, Doubt, NotCovered, Rule, Version};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use kernel::{Act, Citation, Commencement, Ruled};
keyed! {
    /// What the agreement on work abroad says.
    AbroadPart {
        /// The country.
        Country = "country",
        /// How long.
        Duration = "duration",
        /// The currency of the pay.
        Currency = "currency",
        /// What holds for the way home.
        Return = "return",
    }
}
/// The parameters of the rule.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Abroad {
    /// More than so many weeks in a row.
    pub more_than_weeks: i64,
    /// What the agreement says.
    pub parts: &'static [AbroadPart],
}

/// `EM-09` (*arbeid i utlandet*).
pub(crate) static EM_09: Rule<Abroad> = Rule {
    id: "EM-09",
    term: "arbeid i utlandet",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[Version {
        commencement: Commencement::NotEstablished(date(2005, 6, 17)),
        until: None,
        adopted: Some(date(2005, 6, 17)),
        citations: &[Citation::new(Act::WorkingEnvironment, "14-7", "")],
        text: "Skal arbeidstaker arbeide i utlandet i mer enn fire uker sammenhengende, skal det før avreise finnes \
               en skriftlig avtale om varighet, land, valuta og vilkår for retur.",
        body: Some(Abroad { more_than_weeks: 4, parts: AbroadPart::ALL }),
    }],
};

/// What the agreement still has to say before departure; nothing when the stay is short. Both days belong to the stay.
///
/// # Errors
/// [`NotCovered`] before the act, or when the stay leaves the calendar.
pub fn work_abroad(
    leaves_on: Date,
    returns_on: Date,
    said: &[AbroadPart],
    known_on: Date,
) -> Result<Ruled<Vec<AbroadPart>>, NotCovered> {
    let applied = EM_09.on(leaves_on, known_on)?;
    let first_day_beyond = leaves_on.checked_add(applied.body.more_than_weeks.weeks());
    let first_day_beyond =
        first_day_beyond.map_err(|_| EM_09.not_covered(leaves_on, known_on, Uncovered::OutOfCalendar))?;
    let is_long = returns_on >= first_day_beyond;
    let missing = if is_long { still_missing(applied.body.parts, said) } else { Vec::new() };
    let inputs = [("leaves_on", leaves_on.to_string()), ("returns_on", returns_on.to_string())];
    Ok(applied.ruled(missing, inputs))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{KNOWN, proves};

    proof!(EM_09, [from(2005, 6, 17).cites("aml § 14-7")]);

    #[test]
    fn more_than_four_weeks_need_an_agreement() {
        let leaves = date(2027, 7, 5);
        let rows: [(&str, Date, usize); 3] = [
            ("four weeks exactly", date(2027, 8, 1), 0),
            ("a day more", date(2027, 8, 2), 4),
            ("a weekend", date(2027, 7, 6), 0),
        ];
        for (name, returns, missing) in rows {
            let found = work_abroad(leaves, returns, &[], KNOWN).expect(name);
            assert_eq!(found.value.len(), missing, "{name}");
            proves(&found, "aml § 14-7", name);
        }
        let said = work_abroad(leaves, date(2027, 9, 1), &[AbroadPart::Country], KNOWN).expect("covered").value;
        assert_eq!(said, [AbroadPart::Duration, AbroadPart::Currency, AbroadPart::Return]);
        assert!(work_abroad(date(2005, 6, 16), date(2005, 9, 1), &[], KNOWN).is_err());
    }
}
