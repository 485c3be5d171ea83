//! Who is to be offered a health check?
//!
//! aml § 10-11(8): employees who work mainly at night are offered a check before they begin and regularly after that. No
//! agreement can set it aside.

use super::finding::{Clause, Figure, Severity};
use super::reduced_week::is_mainly_night;
use super::rota::Rota;
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-26`: health checks (*helsekontroll*).
pub(crate) static WT_26: Rule<()> = Rule {
    id: "WT-26",
    term: "helsekontroll for nattarbeidere",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-11", "(8)")],
        "Arbeidstaker som i hovedsak arbeider om natten, skal tilbys helsekontroll før arbeidet begynner og deretter \
         med jevne mellomrom. Dette kan ikke fravikes ved avtale.",
        (),
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, rota: &Rota, out: &mut Vec<Found>) {
    let Some((first, last)) = sheet.ordinary.pieces.first().zip(sheet.ordinary.pieces.last()) else { return };
    if is_mainly_night(sheet, rota) {
        let found = sheet.found(&sheet.book.night_health, Clause::Duty, first.from, last.to);
        let mainly = rota.total * sheet.book.interpretation.mainly_night_percent;
        out.extend(found.map(|f| Found {
            severity: Severity::Warn,
            computed: Figure::hours(rota.night),
            limit: Figure { numerator: mainly, denominator: 100 * 60 },
            touching: [(0, 0); 2],
            mend: Some(Change::OfferHealthCheck),
            ..f
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_26, [from(2005, 6, 17).cites("aml § 10-11(8)")]);

    #[test]
    fn mainly_at_night_is_three_quarters_of_the_hours() {
        let with_day = |end: &str| {
            let shifts = vec![
                shift("n", "2027-01-04T21:00", "2027-01-05T06:00"),
                shift("d", "2027-01-06T12:00", &format!("2027-01-06T{end}")),
            ];
            plan(&[], shifts).findings("WT-26").len()
        };
        assert_eq!(with_day("15:00"), 1, "nine of twelve hours");
        assert_eq!(with_day("15:01"), 0);
    }
}
