//! What does a rule say, where does it stand, and from when? Open to everybody.

use crate::face::ruled::version;
use crate::respond::failed;
use crate::visitor::Reader;
use axum::extract::Path;
use axum::response::Response;
use i18n::{msg, rule_doubt, rule_name};
use kernel::Lang;
use law::{Entry, VersionEntry};
use maud::{Markup, html};
use usecase::{Failure, NoRefusal};

/// All rules that the program holds.
pub(crate) async fn list(reader: Reader) -> Response {
    let lang = reader.lang();
    let body = html! {
        h1.ds-heading data-size="lg" { (msg::rules_title(lang)) }
        p.lead { (msg::rules_lead(lang)) }
        ul.plain-list {
            @for entry in law::catalogue() {
                li {
                    a.ds-link href={ "/rules/" (entry.id) } { (rule_name(lang, &entry.id).unwrap_or(entry.term)) }
                    " " small { code { (entry.id) } }
                }
            }
        }
    };
    reader.page(msg::rules_title(lang), &body)
}

/// One rule with its versions.
pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    let lang = reader.lang();
    let Some(entry) = law::find(&id) else { return failed::<NoRefusal>(lang, Failure::NotFound) };
    let title = rule_name(lang, &entry.id).unwrap_or(entry.term);
    let body = html! {
        p { a.ds-link href="/rules" { (msg::rules_title(lang)) } }
        h1.ds-heading data-size="lg" { (title) }
        p.meta { code { (entry.id) } " · " span lang="nb" { (entry.term) } }
        @for doubt in doubts(lang, &entry) { p.notice data-color="warning" { (doubt) } }
        @for one in entry.versions.iter().rev() { (version_section(lang, one)) }
    };
    reader.page(title, &body)
}

fn doubts(lang: Lang, entry: &Entry) -> Vec<String> {
    let word = |key: &'static str| rule_doubt(lang, key).unwrap_or(key).to_owned();
    entry.doubts.iter().map(|d| word(d.key())).collect()
}

fn version_section(lang: Lang, one: &VersionEntry) -> Markup {
    html! {
        section.rule-version {
            h2.ds-heading data-size="xs" { (version(lang, one.commencement)) }
            p lang="nb" { (one.text) }
            ul.plain-list {
                @for citation in one.citations {
                    li lang="nb" { (citation) " (" (citation.act.title()) ")" }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_and_every_doubt_has_words_in_every_language() {
        for lang in Lang::ALL {
            for entry in law::catalogue() {
                assert!(rule_name(lang, &entry.id).is_some(), "{lang:?}: {}", entry.id);
            }
            for doubt in law::Doubt::ALL {
                assert!(rule_doubt(lang, doubt.key()).is_some(), "{lang:?}: {}", doubt.key());
            }
        }
    }
}
