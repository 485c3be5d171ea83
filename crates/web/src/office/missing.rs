//! What is missing before a draft or a decision, and which page fixes it?

use super::head::of_case;
use super::words::question_text;
use crate::family::words::day;
use cases::Question;
use cases::decisions::Missing;
use i18n::msg;
use jiff::civil::Date;
use kernel::{CaseId, Citation, ItemId, Lang};
use law::Part;
use maud::{Markup, html};

/// Something that is missing, with the way to where it is fixed.
pub(crate) struct Gap {
    pub href: String,
    pub text: String,
    /// Where the law asks for it; empty where it follows from the process.
    pub citations: Vec<Citation>,
}

/// What is missing, in the order in which it is best done. Lines are one gap together, replies too.
pub(crate) fn gaps(lang: Lang, case: CaseId, missing: &[Missing], today: Date) -> Vec<Gap> {
    let lines: Vec<ItemId> = missing
        .iter()
        .filter_map(|m| if let Missing::LineNotAssessed { line } = m { Some(*line) } else { None })
        .collect();
    let replies = missing.iter().filter(|m| matches!(m, Missing::NoReply { .. })).count();
    let mut gaps = Vec::new();
    for one in missing {
        match one {
            Missing::LineNotAssessed { line } if lines.first() == Some(line) => {
                gaps.push(unassessed(lang, case, &lines))
            }
            Missing::NoReply { comment, .. } if !gaps.iter().any(|gap: &Gap| gap.href.contains("#comment-")) => {
                let href = format!("{}/draft#comment-{comment}", of_case(case));
                gaps.push(Gap { href, text: msg::missing_replies(lang, replies), citations: Vec::new() });
            }
            Missing::LineNotAssessed { .. } | Missing::NoReply { .. } => {}
            other => gaps.push(alone(lang, case, other, today)),
        }
    }
    gaps
}

fn unassessed(lang: Lang, case: CaseId, lines: &[ItemId]) -> Gap {
    let first = lines.first().map(ToString::to_string).unwrap_or_default();
    let href = format!("{}/assessment?line={first}#line-{first}", of_case(case));
    Gap { href, text: msg::missing_lines(lang, lines.len()), citations: Vec::new() }
}

fn alone(lang: Lang, case: CaseId, missing: &Missing, today: Date) -> Gap {
    let at = |path: &str| format!("{}{path}", of_case(case));
    let gap = |href: String, text: String| Gap { href, text, citations: Vec::new() };
    match missing {
        Missing::NoLine => gap(at("/assessment"), msg::missing_no_line(lang).to_owned()),
        Missing::Answer { question, citations, .. } => {
            let text = msg::missing_answer(lang, question_text(lang, *question));
            Gap { href: at(&format!("/questions#{}", question.key())), text, citations: citations.clone() }
        }
        Missing::Part { part, citations, .. } => {
            let text = match part {
                Part::ConventionAnswer => msg::missing_convention(lang),
                _ => msg::missing_part(lang),
            };
            Gap { href: at("/decision#convention"), text: text.to_owned(), citations: citations.clone() }
        }
        Missing::BirthDateUnknown => gap(at(""), msg::missing_birth_date(lang).to_owned()),
        Missing::NoDraft => gap(at("/draft"), msg::missing_draft(lang).to_owned()),
        Missing::NoAnswerYet { answer_by, .. } => {
            gap(at("/draft"), msg::missing_family_answer(lang, day(lang, *answer_by, today)))
        }
        Missing::NoContact { .. } => gap(at("#contact"), msg::missing_contact(lang).to_owned()),
        Missing::LineNotAssessed { line } => unassessed(lang, case, &[*line]),
        Missing::NoReply { .. } => gap(at("/draft"), msg::missing_replies(lang, 1)),
    }
}

/// What is missing in a few links: lines together, questions together, replies together.
pub(crate) fn brief(lang: Lang, case: CaseId, missing: &[Missing], today: Date) -> Vec<Markup> {
    let (questions, others): (Vec<Missing>, Vec<Missing>) = missing
        .iter()
        .filter(|m| !matches!(m, Missing::NoDraft))
        .cloned()
        .partition(|m| matches!(m, Missing::Answer { .. }));
    let mut gaps = gaps(lang, case, &others, today);
    if let Some(first) = unanswered(&questions).first() {
        let href = format!("{}/questions#{}", of_case(case), first.key());
        let text = msg::missing_answers(lang, questions.len());
        let after_lines = usize::from(others.iter().any(|m| matches!(m, Missing::LineNotAssessed { .. })));
        gaps.insert(after_lines, Gap { href, text, citations: Vec::new() });
    }
    gaps.iter().map(|gap| html! { a.ds-link href=(gap.href) { (gap.text) } }).collect()
}

/// The gaps as a list, each with where the law asks for it.
pub(crate) fn list(gaps: &[Gap]) -> Markup {
    html! {
        ul.rows {
            @for gap in gaps {
                li {
                    span.rest {
                        a.ds-link href=(gap.href) { (gap.text) }
                        @if !gap.citations.is_empty() {
                            small { span lang="nb" { @for (at, citation) in gap.citations.iter().enumerate() { @if at > 0 { ", " } (citation) } } }
                        }
                    }
                }
            }
        }
    }
}

/// How many questions are among what is missing.
pub(crate) fn unanswered(missing: &[Missing]) -> Vec<Question> {
    missing
        .iter()
        .filter_map(|m| if let Missing::Answer { question, .. } = m { Some(*question) } else { None })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use kernel::CommentId;
    use uuid::Uuid;

    fn item(n: u128) -> ItemId {
        ItemId(Uuid::from_u128(n))
    }

    #[test]
    fn lines_and_replies_are_one_gap_each_and_every_gap_leads_somewhere() {
        let reply = |n| Missing::NoReply { comment: CommentId(Uuid::from_u128(n)), line: None };
        let missing = [
            Missing::LineNotAssessed { line: item(1) },
            Missing::LineNotAssessed { line: item(2) },
            Missing::NoDraft,
            reply(3),
            reply(4),
        ];
        let gaps = gaps(Lang::Nb, CaseId(Uuid::from_u128(9)), &missing, date(2026, 11, 23));
        let texts: Vec<_> = gaps.iter().map(|g| g.text.as_str()).collect();
        assert_eq!(
            texts,
            ["2 linjer mangler vurdering", "Send utkastet til familien", "2 svar fra familien er ubesvart"]
        );
        assert!(gaps.iter().all(|g| g.href.starts_with("/office/cases/")));
        assert!(gaps[0].href.ends_with(&format!("?line={0}#line-{0}", item(1))));
    }
}
