//! May the assistant say no to extra work?
//!
//! aml § 10-6(10): an employee who asks for it for health or weighty social reasons has a right to be let off work beyond the
//! agreed hours; also for other personal reasons where the work can wait or be done by others. So an extra shift is asked
//! for, and the yes is kept.

use super::calendar::minute;
use super::finding::{Clause, Figure, Severity, Unit};
use super::plan::{Origin, ShiftStatus};
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use crate::{Confidence, Doubt, Rule};

/// `WT-14`: the right to refuse extra work (*fritak fra overtid*).
pub(crate) static WT_14: Rule<()> = Rule {
    id: "WT-14",
    term: "rett til fritak fra merarbeid og overtid",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly],
    versions: &[current!(
        [aml("10-6", "(10)")],
        "Arbeidstaker som av helsemessige eller vektige sosiale grunner ber om det, har rett til å bli fritatt fra \
         arbeid utover avtalt arbeidstid.",
        (),
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    for (slot, shift) in sheet.account.shifts.iter().enumerate() {
        let is_open = shift.accepted_on.is_none() && shift.status == ShiftStatus::Planned;
        if shift.origin == Origin::Extra && is_open {
            let found = sheet.found(&sheet.book.refusal, Clause::Duty, minute(shift.start), minute(shift.end));
            out.extend(found.map(|f| Found {
                severity: Severity::Warn,
                computed: Figure::whole(1),
                unit: Unit::Shifts,
                mend: Some(Change::AskAcceptance { slot }),
                ..f
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{plan, shift};

    proof!(WT_14, [from(2005, 6, 17).cites("aml § 10-6(10)")]);

    #[test]
    fn an_extra_shift_is_asked_for() {
        let extra = |accepted: bool, status: ShiftStatus| {
            let mut extra = shift("x", "2027-01-04T08:00", "2027-01-04T12:00");
            (extra.origin, extra.status) = (Origin::Extra, status);
            extra.accepted_on = accepted.then(|| jiff::civil::date(2027, 1, 2));
            plan(&[], vec![extra]).findings("WT-14").len()
        };
        assert_eq!(extra(false, ShiftStatus::Planned), 1);
        assert_eq!(extra(true, ShiftStatus::Planned), 0);
        assert_eq!(extra(false, ShiftStatus::Worked), 0, "it has been worked: a yes was given");
    }
}
