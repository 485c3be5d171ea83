//! How are many things of one kind listed? A table; on a phone each row is a card with its own labels.

use maud::{Markup, html};

/// A list with columns.
pub struct Listing<'a> {
    /// What the list is, for those who listen.
    pub caption: &'a str,
    /// The names of the columns; the first names the row.
    pub heads: &'a [&'a str],
    /// The rows, each with one cell per column. An empty cell is left out on a phone.
    pub rows: Vec<Vec<Markup>>,
}

/// A list with columns.
pub fn listing(list: &Listing<'_>) -> Markup {
    html! {
        table.listing {
            caption.ds-sr-only { (list.caption) }
            thead { tr { @for head in list.heads { th scope="col" { (head) } } } }
            tbody {
                @for row in &list.rows {
                    tr {
                        @if let Some(name) = row.first() { th scope="row" { (name) } }
                        @for (cell, head) in row.iter().zip(list.heads).skip(1) { td data-label=(head) { div { (cell) } } }
                    }
                }
            }
        }
    }
}
