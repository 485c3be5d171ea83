//! What is overtime paid with?
//!
//! aml § 10-6(11)(12): a supplement of at least 40 per cent on top of the hourly pay. The hours may in writing be taken as time
//! off, but the supplement is always paid. What lies between a shorter agreed week and the statute's is not overtime here.

use super::finding::{Clause, Figure};
use super::overtime;
use super::rota::Rota;
use super::sheet::{Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, NotCovered, Rule};
use jiff::civil::Date;
use kernel::Ruled;

/// The supplement.
#[derive(Debug, serde::Serialize)]
pub(crate) struct OvertimePay {
    supplement_percent: u32,
}

/// `WT-15`: the overtime supplement (*overtidstillegg*).
pub(crate) static WT_15: Rule<OvertimePay> = Rule {
    id: "WT-15",
    term: "overtidstillegg",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-6", "(11)"), aml("10-6", "(12)")],
        "For overtidsarbeid skal det betales et tillegg til lønnen på minst 40 prosent. Timene kan etter skriftlig \
         avtale tas ut som fri, men tillegget skal betales.",
        OvertimePay { supplement_percent: 40 },
    )],
};

/// The least supplement in per cent.
///
/// # Errors
/// [`NotCovered`] outside the versions of the rule.
pub fn overtime_supplement_percent(on: Date, known_on: Date) -> Result<Ruled<u32>, NotCovered> {
    let applied = WT_15.on(on, known_on)?;
    Ok(applied.ruled(applied.body.supplement_percent, [("on", on.to_string()), ("known_on", known_on.to_string())]))
}

/// Says once how many hours of overtime are to be paid with a supplement.
pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    let is_worked = sheet.present.pieces.iter().any(|p| p.is_worked);
    let Some((first, last)) = sheet.present.pieces.first().zip(sheet.present.pieces.last()).filter(|_| is_worked)
    else {
        return;
    };
    let minutes = overtime::total(sheet, rota);
    if minutes > 0 {
        let found = sheet.found(&sheet.book.overtime_pay, Clause::Duty, first.from, last.to);
        let hours = Figure::hours(minutes);
        out.extend(found.map(|f| Found { computed: hours, limit: hours, touching: [(0, 0); 2], ..f }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::KNOWN;
    use crate::working_time::ShiftStatus;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_15, overtime_supplement_percent, [from(2005, 6, 17).cites("aml § 10-6(11)")]);

    #[test]
    fn overtime_has_a_supplement_of_forty_per_cent() {
        assert_eq!(overtime_supplement_percent(jiff::civil::date(2027, 1, 4), KNOWN).expect("covered").value, 40);
        let mut day = shift("s", "2027-01-04T08:00", "2027-01-04T18:30");
        day.status = ShiftStatus::Worked;
        let found = plan(&[], vec![day]).findings("WT-15");
        assert_eq!(found[0].computed.to_f64(), 1.5);
    }
}
