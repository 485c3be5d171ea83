//! May somebody under 15 be an assistant?
//!
//! aml §§ 11-1, 11-2(2), 11-3(1), 11-5(2): below 15, or in compulsory school, only light work, short hours and none from 20:00 to
//! 06:00. The work of an assistant is not laid out for that, so such a shift is not allowed here at all. Whether somebody of
//! 15 is still in compulsory school is not in a plan.

use super::finding::{Clause, Figure, Severity, Unit};
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use super::young::Ages;
use crate::{Confidence, Doubt, Rule, age_on};

/// The age below which nobody is planned.
#[derive(Debug, serde::Serialize)]
pub(crate) struct ChildWork {
    ages: Ages,
}

/// `YW-04`: work of children (*barnearbeid*).
pub(crate) static YW_04: Rule<ChildWork> = Rule {
    id: "YW-04",
    term: "arbeid av barn",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::YoungCareWork],
    versions: &[current!(
        [aml("11-2", "(2)"), aml("11-3", "(1)"), aml("11-5", "(2)")],
        "Barn under 15 år eller skolepliktige kan bare ha lett arbeid med kort arbeidstid, og ikke mellom klokken 20 og 6. \
         Vakter som assistent planlegges derfor ikke for barn under 15 år.",
        ChildWork { ages: Ages { from_age: 0, under_age: 15 } },
    )],
};

pub(super) fn judge(sheet: &Sheet<'_>, out: &mut Vec<Found>) {
    let Some(first) = sheet.present.pieces.first() else { return };
    let Some(body) = sheet.book.child_work.at(first.from) else { return };
    let is_child = |p: &&super::account::Piece| body.ages.hold(sheet.account, p.from);
    let Some(last) = sheet.present.pieces.iter().rfind(is_child) else { return };
    let age = age_on(sheet.account.born, super::calendar::local_date(first.from));
    let found = sheet.found(&sheet.book.child_work, Clause::Age, first.from, last.to);
    out.extend(found.map(|f| Found {
        severity: Severity::Block,
        computed: Figure::whole(i64::from(age)),
        limit: Figure::whole(i64::from(body.ages.under_age)),
        unit: Unit::Years,
        mend: first.slot.map(|slot| Change::AnotherPerson { slot }),
        ..f
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::fixture::{plan, shift};
    use jiff::civil::date;

    proof!(YW_04, [from(2005, 6, 17).cites("aml § 11-2(2)")]);

    #[test]
    fn nobody_under_fifteen_is_planned() {
        let born = |day: i8| {
            let mut plan = plan(&[], vec![shift("s", "2027-01-04T12:00", "2027-01-04T13:00")]);
            plan.plan.assistants[0].born = date(2012, 1, day);
            plan.findings("YW-04")
        };
        assert!(born(4).is_empty(), "the fifteenth birthday");
        let found = born(5);
        assert_eq!(
            (found[0].severity, found[0].computed.to_f64(), found[0].limit.to_f64()),
            (Severity::Block, 14.0, 15.0)
        );
    }
}
