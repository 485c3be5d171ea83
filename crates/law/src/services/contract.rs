//! Does a check of rights answer as the published facts and results promise?

use crate::services::facts::testing::FAMILY;
use crate::services::{
    Because, Education, Ground, MissingFact, Right, RightResult, RightsFacts, WouldChange, rights_check,
    rights_check_range,
};
use crate::testing::KNOWN;
use crate::{BpaFacts, RightOutcome};
use jiff::civil::date;
use kernel::Minutes;
use proptest::prelude::*;

fn of(right: Right, facts: &RightsFacts) -> RightResult {
    rights_check(facts, KNOWN).into_iter().find(|r| r.right == right).expect("every right is answered")
}

fn bpa(change: impl Fn(&mut BpaFacts)) -> RightResult {
    let mut facts = FAMILY;
    facts.bpa.respite = Some(Minutes::ZERO);
    change(&mut facts.bpa);
    of(Right::Bpa, &facts)
}

/// Hours as the facts give them, to the nearest minute.
fn hours(hours: f64) -> Option<Minutes> {
    Some(Minutes((hours * 60.0).round() as i64))
}

#[test]
fn the_published_example_has_the_published_answer() {
    let found = of(Right::Bpa, &FAMILY);
    assert_eq!(found.outcome, RightOutcome::Right);
    assert_eq!(found.rule.as_ref().map(ToString::to_string).as_deref(), Some("BPA-32"));
    assert_eq!(found.sections(), ["pbrl § 2-1 d"]);
    assert_eq!(found.in_force_from(), Some(date(2015, 1, 1)));
    assert!(found.covered() && found.missing.is_empty() && !found.because.is_empty() && !found.would_change.is_empty());
}

#[test]
fn each_right_is_answered_once_in_the_order_of_the_catalogue() {
    let answered: Vec<Right> = rights_check(&FAMILY, KNOWN).iter().map(|r| r.right).collect();
    assert_eq!(answered, Right::ALL);
}

#[test]
fn between_the_limits_only_documentation_takes_the_right_away() {
    use RightOutcome::{Discretionary, Right as Granted, RightUnlessDocumented};
    let rows = [
        (24.99, Discretionary, Discretionary),
        (25.0, RightUnlessDocumented, Discretionary),
        (31.99, RightUnlessDocumented, Discretionary),
        (32.0, Granted, Granted),
        (40.0, Granted, Granted),
    ];
    for (weekly, otherwise, documented) in rows {
        for (documents, expected) in [(Some(true), documented), (Some(false), otherwise), (None, otherwise)] {
            let found = bpa(|b| {
                b.personal_assistance = hours(weekly);
                b.documents_substantial_cost = documents;
            });
            assert_eq!((found.outcome, found.missing), (expected, vec![]), "{weekly} h, {documents:?}");
        }
    }
}

#[test]
fn the_birthday_that_ends_the_right_and_the_grant_that_keeps_it() {
    use RightOutcome::{Discretionary, Right as Granted};
    let rows = [
        ("the day before", date(1959, 11, 23), Some(false), Granted, "BPA-32"),
        ("on the birthday", date(1959, 11, 22), Some(false), Discretionary, "BPA-DISCR"),
        ("on the birthday, kept", date(1959, 11, 22), Some(true), Granted, "BPA-67PLUS"),
    ];
    for (name, born, granted, outcome, rule) in rows {
        let found = bpa(|b| {
            b.born = Some(born);
            b.bpa_right_before_67 = granted;
        });
        assert_eq!((found.outcome, found.rule.expect(name).to_string().as_str()), (outcome, rule), "{name}");
    }
    let unknown = bpa(|b| {
        b.born = Some(date(1959, 11, 22));
        b.bpa_right_before_67 = None;
    });
    assert_eq!(unknown.missing, [MissingFact::BpaRightBefore67]);
}

#[test]
fn an_expected_child_needs_no_birth_date() {
    let mut facts = FAMILY;
    facts.bpa.born = None;
    facts.family.expecting_child = Some(true);
    for right in [Right::Bpa, Right::ChildCoordinator] {
        let found = of(right, &facts);
        assert_eq!((found.outcome, found.missing.as_slice()), (RightOutcome::Right, [].as_slice()), "{}", right.key());
        let tells_a_birthday = |w: &WouldChange| matches!(w, WouldChange::AgeReached { .. });
        assert!(!found.would_change.iter().any(tells_a_birthday), "{}", right.key());
    }
    facts.family.expecting_child = Some(false);
    assert_eq!(of(Right::Bpa, &facts).missing, [MissingFact::Born]);
}

#[test]
fn respite_counts_for_a_child_at_home_less_its_health_services() {
    use RightOutcome::{Right as Granted, RightUnlessDocumented};
    let rows = [
        ("27 + 5 h", true, Some(date(2008, 11, 23)), 0.0, Granted),
        ("of them a health service", true, Some(date(2008, 11, 23)), 0.5, RightUnlessDocumented),
        ("eighteen today", true, Some(date(2008, 11, 22)), 0.0, RightUnlessDocumented),
        ("not at home", false, Some(date(2008, 11, 23)), 0.0, RightUnlessDocumented),
    ];
    for (name, at_home, born, health, expected) in rows {
        let found = bpa(|b| {
            b.personal_assistance = hours(27.0);
            b.respite = hours(5.0);
            b.respite_health_service = hours(health);
            b.lives_with_parents = Some(at_home);
            b.born = born;
        });
        assert_eq!(found.outcome, expected, "{name}");
    }
}

#[test]
fn night_and_two_helpers_count_only_where_the_need_is_continuous_and_two_years_are_not_enough() {
    use RightOutcome::{Discretionary, Right as Granted};
    let rows = [
        ("night", 0.0, 10.0, false, 60, Discretionary),
        ("two helpers", 10.0, 0.0, false, 60, Discretionary),
        ("both", 5.0, 5.0, false, 60, Discretionary),
        ("continuous", 5.0, 5.0, true, 60, Granted),
        ("two years exactly", 0.0, 0.0, false, 24, Discretionary),
        ("a month more", 0.0, 0.0, false, 25, Granted),
    ];
    for (name, helpers, night, continuous, months, expected) in rows {
        let found = bpa(|b| {
            b.personal_assistance = hours(34.0);
            b.of_which_two_helpers = hours(helpers);
            b.of_which_night = hours(night);
            b.continuous = Some(continuous);
            b.duration_months = Some(months);
        });
        assert_eq!(found.outcome, expected, "{name}");
    }
}

#[test]
fn a_day_that_no_version_covers_is_said_and_answered_with_nothing() {
    let on = |on| RightsFacts { on, ..FAMILY };
    for (right, first) in [(Right::Bpa, date(2015, 1, 1)), (Right::ChildCoordinator, date(2022, 8, 1))] {
        assert!(of(right, &on(first)).covered());
        let before = of(right, &on(first.yesterday().expect("day")));
        assert!(!before.covered() && before.outcome == RightOutcome::Unclear, "{}", right.key());
        assert!(before.missing.is_empty() && before.rule.is_some() && !before.citations.is_empty());
        assert!(before.in_force_from().is_none() && before.notes.is_empty());
    }
    assert!(of(Right::BasicBenefit, &on(date(2026, 12, 31))).covered());
    assert!(!of(Right::BasicBenefit, &on(date(2027, 1, 1))).covered(), "the rates of that year have not been read");
}

#[test]
fn the_convention_is_noted_since_it_became_law() {
    use crate::services::Note;
    let notes = |on| of(Right::Bpa, &RightsFacts { on, ..FAMILY }).notes;
    assert_eq!(notes(date(2025, 12, 31)), []);
    assert_eq!(notes(date(2026, 1, 1)), [Note::ConventionIndependentLiving, Note::ConventionChildren]);
    let mut grown_up = FAMILY;
    grown_up.bpa.born = Some(date(1990, 1, 1));
    assert_eq!(of(Right::Bpa, &grown_up).notes, [Note::ConventionIndependentLiving]);
}

#[test]
fn a_range_that_crosses_a_limit_is_unclear_and_names_it() {
    let range = |low: f64, high: f64, documents| {
        let with = |weekly| {
            let mut facts = FAMILY;
            facts.bpa.respite = Some(Minutes::ZERO);
            facts.bpa.personal_assistance = hours(weekly);
            facts.bpa.documents_substantial_cost = Some(documents);
            facts
        };
        rights_check_range(&with(low), &with(high), KNOWN).into_iter().next().expect("BPA comes first")
    };
    let (lower, upper) = (Minutes(25 * 60), Minutes(32 * 60));
    let rows = [
        ("both above", 33.0, 40.0, false, RightOutcome::Right, vec![]),
        ("both below", 10.0, 24.0, false, RightOutcome::Discretionary, vec![]),
        ("up to the limit", 20.0, 25.0, false, RightOutcome::Unclear, vec![lower]),
        ("over the upper", 26.0, 33.0, false, RightOutcome::Unclear, vec![upper]),
        ("over both", 20.0, 40.0, false, RightOutcome::Unclear, vec![lower, upper]),
        ("the cost is documented: only the upper turns it", 20.0, 40.0, true, RightOutcome::Unclear, vec![upper]),
        ("the cost is documented", 20.0, 31.0, true, RightOutcome::Discretionary, vec![]),
    ];
    for (name, low, high, documents, outcome, limits) in rows {
        let found = range(low, high, documents);
        let crossed = |b: &Because| if let Because::RangeCrosses { limit } = b { Some(*limit) } else { None };
        let crossed: Vec<Minutes> = found.because.iter().filter_map(crossed).collect();
        assert_eq!((found.outcome, crossed), (outcome, limits), "{name}");
        let asks = found.missing.contains(&MissingFact::PersonalAssistance);
        assert_eq!(asks, outcome == RightOutcome::Unclear, "{name}");
    }
}

fn says_no(because: &Because) -> bool {
    matches!(
        because,
        Because::Fails { .. }
            | Because::PastAge { .. }
            | Because::Holds { ground: Ground::DutySuspended | Ground::DeviceCoveredByOtherLaw }
    )
}

fn maybe() -> impl Strategy<Value = Option<bool>> {
    prop::option::of(any::<bool>())
}

fn any_facts() -> impl Strategy<Value = RightsFacts> {
    let day = (2010i16..2030, 1i8..13, 1i8..29).prop_map(|(year, month, day)| date(year, month, day));
    let born = prop::option::of((1940i16..2026).prop_map(|year| date(year, 5, 3)));
    let minutes = || prop::option::of((0i64..3000).prop_map(Minutes));
    let education = prop::option::of(prop::sample::select(Education::ALL));
    let figures = (day, born, minutes(), minutes(), education, prop::option::of(0u8..14), prop::option::of(0u32..2000));
    let known = prop::collection::vec(maybe(), 32);
    (figures, known, prop::option::of(0u32..60)).prop_map(|(figures, known, duration_months)| {
        let (on, born, personal_assistance, respite, education, school_year, extra_costs_per_month) = figures;
        let mut known = known.into_iter();
        let mut next = || known.next().flatten();
        let mut facts = RightsFacts::nothing_known(on);
        facts.bpa = BpaFacts { born, personal_assistance, respite, duration_months, ..facts.bpa };
        // Every way to fill in what is missing is tried: two unknown parts are enough to see that it is done.
        facts.bpa.of_which_two_helpers = Some(Minutes::ZERO);
        facts.bpa.respite_health_service = Some(Minutes::ZERO);
        facts.bpa.of_which_night = next().map(|_| Minutes::ZERO);
        facts.bpa.continuous = next();
        facts.bpa.lives_with_parents = next();
        facts.bpa.reduced_function = next();
        facts.bpa.bpa_right_before_67 = next();
        facts.support_contact = next();
        fill_family(&mut facts, &mut next);
        fill_circumstances(&mut facts, &mut next);
        let circumstances = &mut facts.circumstances;
        (circumstances.education, circumstances.school_year) = (education, school_year);
        circumstances.extra_costs_per_month = extra_costs_per_month;
        facts
    })
}

fn fill_family(facts: &mut RightsFacts, next: &mut impl FnMut() -> Option<bool>) {
    let family = &mut facts.family;
    family.expecting_child = next();
    family.needs_long_term_coordinated_services = next();
    family.needs_other_welfare_services = next();
    family.wants_coordinator = next();
    family.heavy_care_burden = next();
    family.minor_siblings = next();
}

fn fill_circumstances(facts: &mut RightsFacts, next: &mut impl FnMut() -> Option<bool>) {
    let known = &mut facts.circumstances;
    known.serious_illness_or_injury = next();
    known.needs_health_services = next();
    known.needs_round_the_clock_dwelling = next();
    known.lasting_condition = next();
    known.needs_special_care = next();
    known.private_care = next();
    known.substantially_larger_care = next();
    known.needs_continuous_care = next();
    known.developmental_disability_with_very_serious_illness = next();
    known.parent_away_from_work = next();
    known.daily_function_reduced = next();
    known.device_necessary = next();
    known.device_covered_by_other_law = next();
    known.car_necessary = next();
    known.travels_to_treatment = next();
    known.special_needs = next();
    known.needs_school_transport = next();
    known.needs_special_help = next();
    known.needs_kindergarten_adaptation = next();
    known.suspended_by_regulation = next();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]
    #[test]
    fn unclear_says_what_is_missing_and_no_right_says_which_condition_fails(facts in any_facts()) {
        for found in rights_check(&facts, KNOWN) {
            let name = found.right.key();
            let is_open = !found.missing.is_empty() || !found.covered();
            prop_assert_eq!(found.outcome == RightOutcome::Unclear, is_open, "{}", name);
            prop_assert!(found.outcome != RightOutcome::NoRight || found.because.iter().any(says_no), "{}", name);
            prop_assert!(found.outcome == RightOutcome::Unclear || !found.because.is_empty(), "{}", name);
            prop_assert!(found.right != Right::Bpa || found.outcome != RightOutcome::NoRight);
            prop_assert_eq!(found.rule.is_some(), !found.citations.is_empty(), "{}", name);
        }
    }

    #[test]
    fn a_clear_answer_stands_when_more_becomes_known(facts in any_facts()) {
        let before = rights_check(&facts, KNOWN);
        let mut more = facts;
        more.bpa.reduced_function = more.bpa.reduced_function.or(Some(true));
        more.family.heavy_care_burden = more.family.heavy_care_burden.or(Some(false));
        more.family.wants_coordinator = more.family.wants_coordinator.or(Some(false));
        more.circumstances.private_care = more.circumstances.private_care.or(Some(true));
        more.circumstances.special_needs = more.circumstances.special_needs.or(Some(false));
        more.circumstances.education = more.circumstances.education.or(Some(Education::School));
        for (before, after) in before.iter().zip(rights_check(&more, KNOWN)) {
            let was_clear = before.outcome != RightOutcome::Unclear;
            prop_assert!(!was_clear || before.outcome == after.outcome, "{}", before.right.key());
        }
    }
}

#[test]
fn nothing_known_asks_for_what_the_first_rights_need() {
    let nothing = RightsFacts::nothing_known(FAMILY.on);
    let missing = |right| of(right, &nothing).missing;
    assert_eq!(missing(Right::Coordinator), [MissingFact::CoordinatedServices]);
    assert_eq!(missing(Right::Respite), [MissingFact::HeavyCareBurden]);
    assert_eq!(missing(Right::SupportContact), [MissingFact::SupportContact]);
    assert_eq!(missing(Right::SiblingFollowUp), [MissingFact::MinorSiblings, MissingFact::SeriousIllnessOrInjury]);
    assert_eq!(of(Right::CoordinatingUnit, &nothing).outcome, RightOutcome::Right);
}
