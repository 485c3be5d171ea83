//! Was the plan known in time?
//!
//! aml § 10-3: where hours vary over the day there is a written plan that shows weeks, days and times. It is made with the
//! union representatives and discussed as early as possible, two weeks before it starts at the latest. What is published
//! later is a request: it takes the assistant's own yes.

use super::calendar::{local_date, minute};
use super::finding::{Clause, Figure, Severity, Unit};
use super::plan::{Origin, ShiftStatus};
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// How early the plan is known.
#[derive(Debug, serde::Serialize)]
pub(crate) struct PlanNotice {
    notice_days: i32,
}

/// `WT-27`: the plan of work (*arbeidsplan*).
pub(crate) static WT_27: Rule<PlanNotice> = Rule {
    id: "WT-27",
    term: "arbeidsplan",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-3", "")],
        "Arbeider arbeidstakerne til ulike tider av døgnet, skal det være en skriftlig arbeidsplan som viser uker, dager \
         og tider. Den skal lages i samarbeid med tillitsvalgte og drøftes senest to uker før den settes i verk.",
        PlanNotice { notice_days: 14 },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for (slot, shift) in sheet.account.shifts.iter().enumerate() {
        let is_open = shift.accepted_on.is_none() && shift.status == ShiftStatus::Planned;
        let Some(published) = shift.published_on.filter(|_| is_open && shift.origin == Origin::Base) else { continue };
        let from = minute(shift.start);
        let Some(body) = sheet.book.plan_notice.at(from) else { continue };
        let days = (local_date(from) - published).get_days();
        if days < body.notice_days {
            let found = sheet.found(&sheet.book.plan_notice, Clause::Duty, from, minute(shift.end));
            out.extend(found.map(|f| Found {
                severity: Severity::Warn,
                computed: Figure::whole(i64::from(days)),
                limit: Figure::whole(i64::from(body.notice_days)),
                unit: Unit::Days,
                mend: Some(Change::AskAcceptance { slot }),
                ..f
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Mend;
    use crate::working_time::fixture::{plan, shift};
    use jiff::civil::{Date, date};

    proof!(WT_27, [from(2005, 6, 17).cites("aml § 10-3")]);

    #[test]
    fn two_weeks_before_or_with_a_yes() {
        let published = |on: Option<Date>, accepted: Option<Date>| {
            let mut late = shift("s", "2027-01-18T08:00", "2027-01-18T12:00");
            (late.published_on, late.accepted_on) = (on, accepted);
            plan(&[], vec![late]).findings("WT-27")
        };
        assert!(published(Some(date(2027, 1, 4)), None).is_empty(), "exactly two weeks");
        let late = published(Some(date(2027, 1, 5)), None);
        assert_eq!((late[0].severity, late[0].computed.to_f64()), (Severity::Warn, 13.0));
        assert_eq!(late[0].mend, Some(Mend::AskAcceptance { shift: "s".into() }));
        assert!(published(Some(date(2027, 1, 5)), Some(date(2027, 1, 6))).is_empty(), "accepted");
        assert!(published(None, None).is_empty(), "not known when");
    }
}
