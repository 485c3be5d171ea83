//! In which words is a finding of working time told? What was found beside the limit, what would allow it, what would mend it.

use crate::mend_words::mend_text;
use i18n::{hours, msg, number};
use kernel::{Lang, Minutes};
use law::working_time::{AgreementKind, Clause, Figure, Finding, Unit};

/// The finding as a few sentences, without its citation.
pub fn finding_text(lang: Lang, finding: &Finding) -> String {
    let mut sentences = vec![found(lang, finding)];
    if let Some(agreement) = finding.agreement_used {
        sentences.push(msg::worktime_allowed_by(lang, agreement_text(lang, agreement)));
    } else if !finding.unless.is_empty() {
        sentences.push(msg::worktime_only_with(lang, one_of(lang, &finding.unless)));
    }
    sentences.extend(finding.mend.as_ref().map(|mend| mend_text(lang, mend)));
    sentences.join(" ")
}

/// What was found, beside the limit.
fn found(lang: Lang, finding: &Finding) -> String {
    let computed = || figure(lang, finding.computed, finding.unit);
    let limit = || figure(lang, finding.limit, finding.unit);
    let rule = finding.rule.0.as_ref();
    match finding.clause {
        Clause::Day if is_rest(rule) => msg::worktime_rest_day(lang, computed(), limit()),
        Clause::Any24Hours if is_rest(rule) => msg::worktime_rest_any_day(lang, computed(), limit()),
        Clause::Week if is_rest(rule) => msg::worktime_rest_week(lang, computed(), limit()),
        Clause::Any7Days if is_rest(rule) => msg::worktime_rest_any_week(lang, computed(), limit()),
        Clause::Week | Clause::Any7Days | Clause::FourWeeks | Clause::Year if rule == OVERTIME => {
            msg::worktime_overtime(lang, computed(), limit(), span(lang, finding))
        }
        Clause::Period if rule == BASE_OVERTIME => msg::worktime_over_position(lang, computed(), limit()),
        Clause::Day | Clause::Week if rule == BASE_OVERTIME => msg::worktime_base_overtime(lang, computed(), limit()),
        Clause::Day if rule == PASSIVE => msg::worktime_passive_day(lang, computed(), limit()),
        Clause::Day if rule == TOTAL => msg::worktime_day_total(lang, computed(), limit()),
        Clause::Day if rule == HEAVY_NIGHT => msg::worktime_day_night(lang, computed(), limit()),
        Clause::Day => msg::worktime_day(lang, computed(), limit()),
        Clause::Any24Hours => msg::worktime_day_any(lang, computed(), limit()),
        Clause::Week => msg::worktime_week(lang, computed(), limit()),
        Clause::Any7Days => msg::worktime_week_any(lang, computed(), limit()),
        Clause::FourWeeks => msg::worktime_night_average(lang, computed(), limit(), span(lang, finding)),
        Clause::EightWeeks | Clause::Period | Clause::Year => {
            msg::worktime_average(lang, computed(), limit(), span(lang, finding))
        }
        Clause::PeriodLength => msg::worktime_period_length(lang, computed(), limit()),
        Clause::NextRedDay => msg::worktime_next_red_day(lang).to_owned(),
        Clause::HalfOfRedDays => msg::worktime_half_of_red_days(lang, computed(), limit()),
        Clause::FourthWeek => msg::worktime_fourth_week(lang, computed(), limit()),
        Clause::OneBreak => msg::worktime_one_break(lang, computed(), limit()),
        Clause::BreakLength => msg::worktime_break_length(lang, computed(), limit()),
        Clause::ClosedHours => msg::worktime_closed_hours(lang, computed(), limit()),
        Clause::Age => msg::worktime_age(lang, computed(), limit()),
        Clause::Regime => msg::worktime_regime(lang).to_owned(),
        Clause::Duty => duty(lang, rule, computed, limit),
    }
}

const PASSIVE: &str = "WT-06";
const BASE_OVERTIME: &str = "WT-11";
const OVERTIME: &str = "WT-12";
const TOTAL: &str = "WT-13";
const HEAVY_NIGHT: &str = "WT-25";

/// Rules whose figure is time off.
fn is_rest(rule: &str) -> bool {
    matches!(rule, "WT-17" | "WT-18" | "YW-03")
}

/// What the law asks for beside the figures.
fn duty(lang: Lang, rule: &str, computed: impl Fn() -> String, limit: impl Fn() -> String) -> String {
    match rule {
        "WT-03" | "WT-04" | "WT-05" => msg::worktime_shorter_week(lang, computed(), limit()),
        "WT-07" => msg::worktime_standby(lang, computed()),
        "WT-11" => msg::worktime_base_overtime(lang, computed(), limit()),
        "WT-14" => msg::worktime_refusal(lang).to_owned(),
        "WT-17" | "WT-18" => msg::worktime_rest_owed(lang).to_owned(),
        "WT-22" => msg::worktime_sunday_work(lang).to_owned(),
        "WT-23" => msg::worktime_night_work(lang).to_owned(),
        "WT-26" => msg::worktime_health_check(lang).to_owned(),
        "WT-27" => msg::worktime_late_plan(lang, computed(), limit()),
        "WT-28" => msg::worktime_strain(lang).to_owned(),
        "WT-29" => msg::worktime_emergency(lang).to_owned(),
        _ => msg::worktime_other_duty(lang).to_owned(),
    }
}

/// A figure with its unit; hours to the nearest minute.
fn figure(lang: Lang, figure: Figure, unit: Unit) -> String {
    let whole = |factor: i64| rounded(figure, factor);
    match unit {
        Unit::Hours => hours(lang, Minutes(whole(60))),
        Unit::Minutes => hours(lang, Minutes(whole(1))),
        Unit::Days => msg::worktime_days(lang, whole(1)),
        Unit::Weeks => msg::worktime_weeks(lang, whole(1)),
        Unit::Years => msg::worktime_years(lang, whole(1)),
        Unit::Windows | Unit::Shifts => number(lang, whole(1)),
    }
}

fn rounded(figure: Figure, factor: i64) -> i64 {
    let denominator = i128::from(figure.denominator.max(1));
    let doubled = 2 * i128::from(figure.numerator) * i128::from(factor) + denominator;
    i64::try_from(doubled.div_euclid(2 * denominator)).unwrap_or(i64::MAX)
}

/// How long the judged stretch is, in whole weeks.
fn span(lang: Lang, finding: &Finding) -> String {
    const WEEK_HOURS: i64 = 7 * 24;
    let judged = finding.to.duration_since(finding.from).as_hours();
    msg::worktime_weeks(lang, ((judged + WEEK_HOURS / 2) / WEEK_HOURS).max(1))
}

fn one_of(lang: Lang, agreements: &[AgreementKind]) -> String {
    let names: Vec<&str> = agreements.iter().map(|agreement| agreement_text(lang, *agreement)).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => msg::worktime_or(lang, first.join(", "), *last),
    }
}

/// An agreement within a sentence.
pub(crate) fn agreement_text(lang: Lang, agreement: AgreementKind) -> &'static str {
    match agreement {
        AgreementKind::AvgIndividual => msg::agreement_avg_individual(lang),
        AgreementKind::AvgTv => msg::agreement_avg_tv(lang),
        AgreementKind::AvgAt => msg::agreement_avg_at(lang),
        AgreementKind::OtTv => msg::agreement_ot_tv(lang),
        AgreementKind::Day16Tv => msg::agreement_day16_tv(lang),
        AgreementKind::RestTv => msg::agreement_rest_tv(lang),
        AgreementKind::SundayIndividual => msg::agreement_sunday_individual(lang),
        AgreementKind::NightWindowTv => msg::agreement_night_window_tv(lang),
        AgreementKind::Night8Tv => msg::agreement_night8_tv(lang),
        AgreementKind::CentralUnion => msg::agreement_central_union(lang),
        AgreementKind::AtHealthPassive => msg::agreement_at_health_passive(lang),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;
    use kernel::{Act, Citation, RuleId};
    use law::working_time::{Mend, Severity};

    fn finding(rule: &'static str, clause: Clause) -> Finding {
        let at = |text: &str| text.parse::<Timestamp>().expect("an instant");
        Finding {
            rule: RuleId::new(rule),
            clause,
            citation: Citation::new(Act::WorkingEnvironment, "10-8", "(1)"),
            severity: Severity::BlockUnless,
            assistant: "a1".into(),
            shifts: vec!["s1".into(), "s2".into()],
            from: at("2027-01-04T20:00:00Z"),
            to: at("2027-01-05T06:00:00Z"),
            computed: Figure::hours(600),
            limit: Figure::hours(660),
            unit: Unit::Hours,
            unless: vec![AgreementKind::RestTv],
            agreement_used: None,
            mend: Some(Mend::StartLater { shift: "s2".into(), minutes: 60 }),
        }
    }

    #[test]
    fn a_finding_says_what_was_found_what_allows_it_and_what_mends_it() {
        let rest = finding("WT-17", Clause::Day);
        assert_eq!(
            finding_text(Lang::Nb, &rest),
            "Det er bare 10 timer fri mellom to vakter. Det skal være minst 11 timer. Det er bare lov med en avtale om \
             kortere fri med de tillitsvalgte. La vakt s2 starte 1 time senere."
        );
        let kept = Finding { agreement_used: Some(AgreementKind::RestTv), mend: None, ..rest };
        assert!(
            finding_text(Lang::En, &kept).ends_with(
                "It is lawful because you have an agreement on shorter rest with the union representatives."
            )
        );
    }

    #[test]
    fn several_agreements_are_told_as_a_choice() {
        let unless = vec![AgreementKind::AvgIndividual, AgreementKind::AvgTv, AgreementKind::CentralUnion];
        let day = Finding { unless, mend: None, ..finding("WT-01", Clause::Day) };
        assert!(finding_text(Lang::Nb, &day).ends_with(
            "Det er bare lov med en skriftlig avtale med assistenten om snitt, en avtale om snitt med de tillitsvalgte eller \
             en avtale med fagforeningen sentralt."
        ));
    }

    #[test]
    fn every_part_of_every_rule_has_words_in_every_language() {
        for lang in Lang::ALL {
            for entry in law::catalogue().iter().filter(|e| e.id.0.starts_with("WT-") || e.id.0.starts_with("YW-")) {
                for clause in Clause::ALL {
                    for unit in Unit::ALL {
                        let finding = Finding { rule: entry.id.clone(), unit: *unit, ..finding("WT-01", *clause) };
                        let text = finding_text(lang, &finding);
                        assert!(text.ends_with('.') && !text.contains('§'), "{} {clause:?}: {text}", entry.id);
                    }
                }
            }
        }
    }

    #[test]
    fn an_average_is_rounded_to_the_minute_and_names_its_weeks() {
        let average = Finding {
            computed: Figure::hours_a_week(48 * 60 * 8 + 5, 8),
            limit: Figure::whole(48),
            to: "2027-03-01T20:00:00Z".parse().expect("an instant"),
            unless: vec![],
            mend: None,
            ..finding("WT-13", Clause::EightWeeks)
        };
        assert_eq!(
            finding_text(Lang::En, &average),
            "The average is 48 hours and 1 minute a week. We have counted 8 weeks. The limit is 48 hours."
        );
    }
}
