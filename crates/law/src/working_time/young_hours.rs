//! How long may people of 15 to 17 work?
//!
//! aml § 11-2(3)(4): eight hours in 24 and 40 hours in seven days for those under 18 who are not in compulsory school. Hours
//! at all employers are added, and the employer must ask. Nothing is averaged and no agreement helps. A day ends with the
//! rest of the young (YW-03).

use super::finding::{Clause, Figure, Severity};
use super::sheet::{Change, Found, Sheet};
use super::statute::aml;
use super::young::Ages;
use crate::{Confidence, Doubt, Rule};

/// Hours of the young.
#[derive(Debug, serde::Serialize)]
pub(crate) struct YoungHours {
    ages: Ages,
    day_minutes: i64,
    week_minutes: i64,
}

/// `YW-01`: hours of the young (*arbeidstid for ungdom*).
pub(crate) static YW_01: Rule<YoungHours> = Rule {
    id: "YW-01",
    term: "arbeidstid for ungdom mellom 15 og 18 år",
    confidence: Confidence::High,
    doubts: &[Doubt::CurrentWordingOnly, Doubt::WorkingDayReading],
    versions: &[current!(
        [aml("11-2", "(3)"), aml("11-2", "(4)")],
        "For ungdom mellom 15 og 18 år som ikke er skolepliktige, må arbeidstiden ikke overstige åtte timer i løpet av \
         24 timer og 40 timer i løpet av sju dager. Arbeid hos flere arbeidsgivere legges sammen.",
        YoungHours { ages: Ages { from_age: 15, under_age: 18 }, day_minutes: 8 * 60, week_minutes: 40 * 60 },
    )],
};

/// `of_person`: the sheet holds the hours at all employers.
pub(super) fn judge(sheet: &Sheet<'_>, of_person: bool, out: &mut Vec<Found>) {
    let rest = sheet.present.pieces.first().and_then(|p| sheet.book.young_rest.at(p.from));
    let Some(rest) = rest.map(|body| body.daily_rest_minutes) else { return };
    let found = |body: &YoungHours, clause, (from, to), minutes: i64, limit: i64| {
        let is_over = minutes > limit && body.ages.hold(sheet.account, from);
        let found = sheet.found(&sheet.book.young_hours, clause, from, to).filter(|_| is_over)?;
        let mend = Some(Change::Shorten { minutes: minutes - limit });
        let (computed, limit) = (Figure::hours(minutes), Figure::hours(limit));
        Some(Found { severity: Severity::Block, computed, limit, mend, of_person, ..found })
    };
    for day in sheet.present.days(rest) {
        let Some(body) = sheet.book.young_hours.at(day.from) else { continue };
        out.extend(found(body, Clause::Day, (day.from, day.to), day.minutes, body.day_minutes));
    }
    let mut weeks = vec![0i64; sheet.weeks.len()];
    for piece in &sheet.present.pieces {
        weeks[piece.day / 7 - sheet.first_week] += piece.length();
    }
    for (at, minutes) in weeks.into_iter().enumerate() {
        let Some(body) = sheet.book.young_hours.at(sheet.week(at).0) else { continue };
        out.extend(found(body, Clause::Week, sheet.week(at), minutes, body.week_minutes));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::working_time::Finding;
    use crate::working_time::fixture::{Fixture, days, plan, shift};
    use jiff::civil::date;

    proof!(YW_01, [from(2005, 6, 17).cites("aml § 11-2(3)")]);

    fn young(shifts: Vec<crate::working_time::Shift>) -> Fixture {
        let mut plan = plan(&[], shifts);
        plan.plan.assistants[0].born = date(2010, 3, 10);
        plan
    }

    fn found(fixture: &Fixture, clause: Clause) -> Vec<Finding> {
        fixture.findings("YW-01").into_iter().filter(|f| f.clause == clause).collect()
    }

    #[test]
    fn eight_hours_a_day_and_forty_a_week() {
        let day = |end: &str| young(vec![shift("s", "2027-01-04T08:00", &format!("2027-01-04T{end}"))]);
        assert!(found(&day("16:00"), Clause::Day).is_empty());
        assert_eq!(found(&day("16:01"), Clause::Day)[0].severity, Severity::Block);
        let week = |last: &str| young(days("2027-01-04", 6, "09:00", "15:40", last));
        assert!(found(&week("15:40"), Clause::Week).is_empty(), "exactly forty");
        assert_eq!(found(&week("15:41"), Clause::Week).len(), 1);
    }

    #[test]
    fn hours_at_all_employers_are_added_and_only_for_the_young() {
        let two = |born| {
            let mut plan = plan(
                &[],
                vec![
                    shift("s1", "2027-01-04T08:00", "2027-01-04T13:00"),
                    shift("s2", "2027-01-04T14:00", "2027-01-04T18:00"),
                ],
            );
            let mut other = plan.plan.assistants[0].clone();
            plan.plan.assistants[0].person = Some("p".into());
            (other.id, other.employer, other.person) = ("a2".into(), "e2".into(), Some("p".into()));
            plan.plan.assistants.push(other);
            plan.plan.shifts[1].assistant = "a2".into();
            plan.plan.assistants.iter_mut().for_each(|a| a.born = born);
            plan
        };
        let over = found(&two(date(2010, 3, 10)), Clause::Day);
        assert_eq!((over.len(), over[0].computed.to_f64()), (1, 9.0));
        assert_eq!(over[0].shifts, ["s1", "s2"]);
        assert!(two(date(1990, 1, 1)).report().findings.iter().all(|f| !f.severity.blocks()), "adults are not added");
    }
}
