//! How is `docs/rules.md` written? From the catalogue, so that it cannot drift.

use crate::{Doubt, Entry, VersionEntry, catalogue};
use kernel::{Citation, Commencement};
use std::fmt::Write;

const HEAD: &str = "\
# The rules of law in the code

Generated from `crates/law`: `cargo run -p law --example rules_md > docs/rules.md`. A test compares it with the code.
The text of a rule is our own words in Norwegian; the statute's decisive words stand in «». How to add one:
[adding-a-rule.md](adding-a-rule.md).

Confidence: H read in the statute or an official page, M official secondary source or one step of inference.
\"not earlier than\" in a version means: in force, but the section's own first day is not established; the day shown is the
first day of the act, before which the rule never answers.
";

/// The whole of `docs/rules.md`.
pub fn rules_markdown() -> String {
    let entries = catalogue();
    let mut page = String::from(HEAD);
    page.push_str("\n| rule | term | citation | in force from | confidence |\n|---|---|---|---|---|\n");
    for entry in &entries {
        let first = entry.versions.first().map_or_else(String::new, |v| commencement(v.commencement));
        line(
            &mut page,
            format_args!(
                "| [{id}](#{anchor}) | {term} | {cited} | {first} | {confidence} |",
                id = entry.id,
                anchor = entry.id.0.to_lowercase(),
                term = entry.term,
                cited = cite(entry.citations),
                confidence = entry.confidence.key(),
            ),
        );
    }
    for entry in &entries {
        section(&mut page, entry);
    }
    page.push_str("\n## Doubts\n\nWhat is not settled, and how the code reads it meanwhile.\n\n");
    for doubt in Doubt::ALL {
        line(&mut page, format_args!("- `{}`: {}", doubt.key(), doubt.note()));
    }
    page
}

fn section(page: &mut String, entry: &Entry) {
    line(page, format_args!("\n## {}\n\n*{}*", entry.id, entry.term));
    for version in &entry.versions {
        version_lines(page, version);
    }
    if !entry.doubts.is_empty() {
        let keys: Vec<String> = entry.doubts.iter().map(|d| format!("`{}`", d.key())).collect();
        line(page, format_args!("\nDoubts: {}.", keys.join(", ")));
    }
}

fn version_lines(page: &mut String, version: &VersionEntry) {
    let until = version.until.map_or_else(String::new, |day| format!(" until {day}"));
    let adopted = version.adopted.map_or_else(|| "not established".to_owned(), |day| day.to_string());
    let unread = if version.is_read { "" } else { " Wording not read; nothing is computed from it." };
    line(
        page,
        format_args!(
            "\n- **{}{until}**, adopted {adopted}: {}.{unread}",
            commencement(version.commencement),
            cite(version.citations)
        ),
    );
    line(page, format_args!("  > {}", version.text));
    if !version.parameters.is_empty() {
        let figures: Vec<String> = version.parameters.iter().map(|p| format!("`{}` {}", p.name, p.value)).collect();
        line(page, format_args!("\n  Computes with {}.", figures.join(", ")));
    }
}

fn commencement(commencement: Commencement) -> String {
    match commencement {
        Commencement::From(day) => day.to_string(),
        Commencement::NotEstablished(day) => format!("not earlier than {day}"),
        Commencement::NotYetSet => "asleep, no day set".to_owned(),
    }
}

fn cite(citations: &[Citation]) -> String {
    let cited: Vec<String> = citations.iter().map(ToString::to_string).collect();
    cited.join(", ")
}

fn line(page: &mut String, text: std::fmt::Arguments<'_>) {
    // Writing to a string does not fail.
    let _ = writeln!(page, "{text}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_page_is_what_the_code_says() {
        let committed = include_str!("../../../docs/rules.md");
        for (number, (written, generated)) in committed.lines().zip(rules_markdown().lines()).enumerate() {
            assert_eq!(
                written,
                generated,
                "docs/rules.md line {}: regenerate it with the command in its head",
                number + 1
            );
        }
        assert_eq!(committed, rules_markdown(), "docs/rules.md: regenerate it with the command in its head");
    }
}
