//! Which nynorsk texts has no person proofread yet? A file says so itself, in a line of its first ten:
//! `Proofread by a person on 2026-12-01`.

use super::Tree;

const MARK: &str = "Proofread by a person on ";

const OPENING: &str = "# Nynorsk that no person has proofread yet

The machine checks that each text exists, has the same variables as in bokmål, keeps within the reading limits and uses no
bokmål form from its list. It cannot hear whether a sentence sounds right. A municipality that writes nynorsk should let
somebody read these files before its families do. Whoever has read one writes `Proofread by a person on` and the date in
a comment in its first ten lines, and runs `cargo xtask generate`.

";

/// The whole page, as it should stand.
pub fn unproofread_page(tree: &Tree) -> String {
    let texts = tree.files().iter().filter(|file| is_nynorsk(&file.path));
    let (read, unread): (Vec<_>, Vec<_>) =
        texts.partition(|file| file.text.lines().take(10).any(|line| line.contains(MARK)));
    let mut page = String::from(OPENING);
    page.push_str(&format!("{} of {} files:\n\n", unread.len(), read.len() + unread.len()));
    for file in unread {
        page.push_str(&format!("- `{}`\n", file.path));
    }
    page
}

/// A text file in a folder `nn`, or with `nn` as the last part of its name.
fn is_nynorsk(path: &str) -> bool {
    let text = [".ftl", ".typ", ".toml", ".txt", ".rs"].iter().find_map(|end| path.strip_suffix(end));
    text.is_some_and(|stem| {
        path.contains("/nn/") || stem.ends_with("/nn") || stem.ends_with(".nn") || stem.ends_with("_nn")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_leaves_the_list_when_a_person_has_read_it() {
        let unread =
            Tree::of([("crates/i18n/texts/nn/home.ftl", "a = b\n"), ("crates/i18n/texts/nb/home.ftl", "a = b\n")]);
        assert!(unproofread_page(&unread).ends_with("1 of 1 files:\n\n- `crates/i18n/texts/nn/home.ftl`\n"));
        let read = Tree::of([("crates/i18n/texts/nn/home.ftl", "# Proofread by a person on 2026-12-01\na = b\n")]);
        assert!(unproofread_page(&read).ends_with("0 of 1 files:\n\n"));
    }
}
