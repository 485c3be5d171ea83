//! How is a rule and the counting of a deadline explained?

use crate::{date_long, msg};
use kernel::{Lang, RuleId, Step, StepKind};

/// What a day off is called: a key such as `good_friday`, `saturday`. An unknown key is "a public holiday".
pub fn red_day(lang: Lang, key: &str) -> &'static str {
    by_key(lang, "red-day-", key).unwrap_or_else(|| msg::red_day_other(lang))
}

/// What a rule is called for a reader who knows no rule ids; `None` where it has not got a name.
pub fn rule_name(lang: Lang, rule: &RuleId) -> Option<&'static str> {
    by_key(lang, "rule-name-", &rule.0)
}

/// What a fact that a rule was given is called; `None` where it has not got a name.
pub fn rule_input(lang: Lang, name: &str) -> Option<&'static str> {
    by_key(lang, "rule-input-", name)
}

/// A doubt about the law in words; `None` where the key has no text.
pub fn rule_doubt(lang: Lang, key: &str) -> Option<&'static str> {
    by_key(lang, "rule-doubt-", key)
}

fn by_key(lang: Lang, prefix: &str, key: &str) -> Option<&'static str> {
    msg::look_up(lang, &format!("{prefix}{}", key.to_ascii_lowercase().replace('_', "-")))
}

/// One step of a count of time as a sentence.
pub fn step_text(lang: Lang, step: &Step) -> String {
    let on = date_long(lang, step.on);
    match &step.kind {
        StepKind::StartsFrom => msg::step_starts_from(lang, on),
        StepKind::DaysOn(count) => msg::step_days_on(lang, *count, on),
        StepKind::WeeksOn(count) => msg::step_weeks_on(lang, *count, on),
        StepKind::MonthsOn(count) => msg::step_months_on(lang, *count, on),
        StepKind::LastDayOfMonth => msg::step_last_day_of_month(lang, on),
        StepKind::MovedPast(day) => msg::step_moved_past(lang, red_day(lang, day), on),
        StepKind::NotMoved(day) => msg::step_not_moved(lang, red_day(lang, day), on),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_deadline_can_be_counted_on_the_fingers() {
        let step = |kind| step_text(Lang::Nb, &Step { kind, on: date(2026, 4, 7) });
        assert_eq!(step(StepKind::StartsFrom), "Vi teller fra tirsdag 7. april 2026. Den dagen er ikke med.");
        assert_eq!(step(StepKind::WeeksOn(4)), "4 uker senere er tirsdag 7. april 2026.");
        assert_eq!(step(StepKind::DaysOn(1)), "1 dag senere er tirsdag 7. april 2026.");
        assert_eq!(
            step(StepKind::MovedPast("easter_monday".into())),
            "Dagen er 2. påskedag. Fristen flytter seg til tirsdag 7. april 2026."
        );
    }

    #[test]
    fn a_step_has_a_sentence_of_its_own_in_every_language() {
        let kinds = [
            StepKind::StartsFrom,
            StepKind::DaysOn(3),
            StepKind::WeeksOn(3),
            StepKind::MonthsOn(3),
            StepKind::LastDayOfMonth,
            StepKind::MovedPast("sunday".into()),
            StepKind::NotMoved("sunday".into()),
        ];
        let said: std::collections::BTreeSet<_> = Lang::ALL
            .iter()
            .flat_map(|lang| {
                kinds.iter().map(|kind| step_text(*lang, &Step { kind: kind.clone(), on: date(2026, 4, 7) }))
            })
            .collect();
        assert_eq!(said.len(), kinds.len() * 3);
    }

    #[test]
    fn an_unknown_red_day_is_still_a_sentence() {
        assert_eq!(red_day(Lang::En, "midsummer"), "a public holiday");
        assert_eq!(red_day(Lang::Nb, "good-friday"), "langfredag");
    }
}
