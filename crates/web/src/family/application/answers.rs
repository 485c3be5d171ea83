//! What was answered about one need, question by question, in words?

use super::lines::{sum, when};
use crate::family::words::{Whom, helps, manages};
use cases::{Need, Words};
use i18n::msg;
use kernel::Lang;

/// The questions of a need with their answers; an answer that is not given is empty.
pub(super) fn of_need(lang: Lang, whom: Whom<'_>, need: &Need) -> Vec<(String, String)> {
    let text = |words: &Option<Words>| words.as_ref().map(ToString::to_string).unwrap_or_default();
    let rows = [
        (msg::need_activity(lang), need.activity.to_string()),
        (msg::need_when(lang), when(lang, need)),
        (msg::need_hours(lang), sum(lang, &need.explain())),
        (msg::need_purpose(lang), text(&need.purpose)),
        (msg::need_helps(lang), need.helps.map(|h| helps(lang, h, whom)).unwrap_or_default()),
        (msg::need_does_today(lang), text(&need.does_today)),
        (msg::need_can(lang), need.manages.map(|m| manages(lang, m).to_owned()).unwrap_or_default()),
        (msg::need_words(lang), text(&need.words)),
    ];
    rows.into_iter().map(|(question, answer)| (question.to_owned(), answer)).collect()
}
