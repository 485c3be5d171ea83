//! How does a test row prove a citation? The answer must carry it.

use jiff::civil::{Date, date};
use kernel::Ruled;

/// The day whose knowledge of the law the rows are written with.
pub const KNOWN: Date = date(2026, 11, 22);

/// Panics unless the answer cites the place that the row claims to prove.
pub fn proves<T>(ruled: &Ruled<T>, citation: &str, row: &str) {
    let cited: Vec<String> = ruled.citations.iter().map(ToString::to_string).collect();
    assert!(cited.iter().any(|c| c == citation), "{row}: cites {cited:?}, not {citation}");
}
