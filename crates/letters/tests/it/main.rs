//! Do the letters hold what they promise? One binary, since each links the typesetter.

mod every_letter;
mod odd_text;
mod plain_language;

use letters::Press;
use std::sync::LazyLock;

/// Fonts are read once.
static PRESS: LazyLock<Press> = LazyLock::new(Press::new);

/// The day on which every test prints.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 12, 14);

/// Page objects in a PDF; `/Type/Pages` is the tree above them.
fn pages(pdf: &[u8]) -> usize {
    String::from_utf8_lossy(pdf).split("/Type/Page").skip(1).filter(|rest| !rest.starts_with('s')).count()
}
