//! What does one rule say? Its doubts, its versions with their words, days, figures and sources.

use super::{RULES, name, version};
use crate::cited::source;
use crate::face::{Crumb, breadcrumbs};
use crate::respond::failed;
use crate::visitor::Reader;
use axum::extract::Path;
use axum::response::Response;
use i18n::msg;
use kernel::Lang;
use law::{Entry, VersionEntry};
use maud::{Markup, html};
use usecase::{Failure, NoRefusal};

/// One rule with its versions.
pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    let lang = reader.lang();
    let Some(entry) = law::find(&id) else { return failed::<NoRefusal>(lang, Failure::NotFound) };
    reader.page(name(lang, &entry), &page(lang, &entry))
}

fn page(lang: Lang, entry: &Entry) -> Markup {
    html! {
        (breadcrumbs(lang, &[Crumb { href: RULES, text: msg::rules_title(lang) }], name(lang, entry)))
        h1.ds-heading data-size="lg" { (name(lang, entry)) }
        p.meta { code { (entry.id) } " · " span lang="nb" { (entry.term) } " · " (version::confidence(lang, entry)) }
        (version::doubts(lang, entry))
        @for one in entry.versions.iter().rev() { (section(lang, one)) }
        p.meta { (msg::rules_proved(lang)) }
    }
}

fn section(lang: Lang, one: &VersionEntry) -> Markup {
    html! {
        section.rule-version {
            h2.ds-heading data-size="xs" { (version::days(lang, one)) }
            (version::body(lang, one, source))
        }
    }
}
