//! Two people saved the same thing at once: what does each version say, and which is to stand?

use crate::face::{Kind, Listing, Variant, link_button, listing, notice};
use i18n::msg;
use kernel::Lang;
use maud::{Markup, html};

/// The two versions.
pub(in crate::family) struct Both<'a> {
    /// What is asked for, what the writer was about to save, and what stands there now.
    pub rows: Vec<(String, String, String)>,
    /// Who saved it, and when, in words.
    pub saved_by: Option<&'a str>,
    /// The page that shows what stands there now.
    pub keep_theirs: &'a str,
}

/// Both versions, as far as they differ. Nothing is lost whichever is chosen: the writer's own stands in the form below.
pub(in crate::family) fn both_versions(lang: Lang, both: &Both<'_>) -> Markup {
    let differing = both.rows.iter().filter(|(_, mine, theirs)| mine.trim() != theirs.trim());
    let rows = differing.map(|(what, mine, theirs)| vec![html! { (what) }, said(lang, mine), said(lang, theirs)]);
    let list = Listing {
        caption: msg::both_title(lang),
        heads: &[msg::both_what(lang), msg::both_mine(lang), msg::both_theirs(lang)],
        rows: rows.collect(),
    };
    html! {
        section.both aria-labelledby="both-title" {
            (notice(Kind::Warning, &html! {
                h2.ds-heading #both-title data-size="xs" { (msg::both_title(lang)) }
                p { @if let Some(by) = both.saved_by { (by) " " } (msg::both_text(lang)) }
            }))
            (listing(&list))
            p.acts { (link_button(msg::both_keep_theirs(lang), both.keep_theirs, Variant::Secondary)) }
        }
    }
}

fn said(lang: Lang, text: &str) -> Markup {
    html! { @if text.trim().is_empty() { span.silent { (msg::answer_none(lang)) } } @else { span.as-written { (text) } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown_and_both_versions_of_it() {
        let row = |what: &str, mine: &str, theirs: &str| (what.to_owned(), mine.to_owned(), theirs.to_owned());
        let rows = vec![row("Minutter", "45", "30"), row("Formål", "Sove", "Sove"), row("Med egne ord", "", "Uro")];
        let page = both_versions(Lang::Nb, &Both { rows, saved_by: Some("Ola lagret 14.20."), keep_theirs: "/x" });
        let page = page.into_string();
        assert!(page.contains("45") && page.contains("30") && page.contains("Uro") && page.contains("Ola lagret"));
        assert!(!page.contains("Formål"));
    }
}
