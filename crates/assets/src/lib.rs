//! Which stylesheet, icons and typeface do the pages use? Embedded in the binary, named by their content.
//!
//! A name changes when its content does, so every file is sent with [`CACHE_CONTROL`] and never asked for again.
//! Where the build found nothing made by `make assets`, only our own plain stylesheet is here: no icons, no typeface.

/// How long a browser may keep any file of this crate.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

/// A file that pages refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What it is for: `css`, `font`, `font-extended`, `icons`, `icon`.
    pub role: &'static str,
    /// Where pages find it: `/static/app.<hash>.css`.
    pub path: &'static str,
    /// Its media type.
    pub content_type: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
    /// Its content compressed, where that makes it smaller.
    pub gzip: Option<&'static [u8]>,
}

static ALL: &[Asset] = include!(concat!(env!("OUT_DIR"), "/table.rs"));

/// Every embedded file.
pub fn all() -> &'static [Asset] {
    ALL
}

/// The file at a path such as `/static/app.<hash>.css`.
pub fn at(path: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.path == path)
}

fn of_role(role: &str) -> Option<&'static str> {
    ALL.iter().find(|asset| asset.role == role).map(|asset| asset.path)
}

/// The stylesheet of every page.
pub fn css_path() -> &'static str {
    of_role("css").unwrap_or("/static/app.css")
}

/// The typeface; `None` in a plain build.
pub fn font_path() -> Option<&'static str> {
    of_role("font")
}

/// The icons, one symbol each; `None` in a plain build, where words stand alone.
pub fn icons_path() -> Option<&'static str> {
    of_role("icons")
}

/// The mark of the product, for the browser's tab.
pub fn icon_path() -> &'static str {
    of_role("icon").unwrap_or("/static/mark.svg")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_has_a_stylesheet_and_a_mark() {
        for path in [css_path(), icon_path()] {
            assert!(at(path).is_some_and(|asset| !asset.bytes.is_empty()), "{path}");
        }
        assert_eq!(at("/static/../Cargo.toml"), None);
    }

    #[test]
    fn what_the_stylesheet_refers_to_is_embedded() {
        let css = String::from_utf8_lossy(at(css_path()).expect("tested above").bytes);
        let referred: Vec<_> = css.split("/static/").skip(1).filter_map(|rest| rest.split(['"', ')']).next()).collect();
        for name in &referred {
            assert!(at(&format!("/static/{name}")).is_some(), "{name}");
        }
        assert_eq!(
            referred.is_empty(),
            font_path().is_none(),
            "a typeface is named where there is one, and only there"
        );
        assert!(!css.contains("typeface:"), "a placeholder is left");
    }

    #[test]
    fn what_is_sent_stays_within_the_budget_of_a_first_visit() {
        let sent = |role: &str| {
            let of_role = all().iter().filter(|asset| asset.role == role);
            of_role.map(|asset| asset.gzip.unwrap_or(asset.bytes).len()).sum::<usize>()
        };
        for (role, kilobytes) in [("css", 22), ("font", 32), ("icons", 8), ("icon", 1)] {
            assert!(sent(role) <= kilobytes * 1024, "{role}: {} bytes", sent(role));
        }
    }
}
