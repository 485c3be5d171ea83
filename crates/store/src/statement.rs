//! Which statements exist? Each is a constant that registers itself, with the kinds of the columns it answers.

use std::sync::OnceLock;

/// What kind of column a statement answers with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Yes or no.
    Bool,
    /// Whole number.
    Int,
    /// Text.
    Text,
    /// Bytes.
    Bytes,
    /// Id.
    Uuid,
    /// Day.
    Date,
    /// Instant.
    At,
    /// Document.
    Json,
}

impl Kind {
    pub(crate) const fn lite(self) -> &'static str {
        match self {
            Self::Bool | Self::Int | Self::At => "INTEGER",
            Self::Text | Self::Date | Self::Json => "TEXT",
            Self::Bytes | Self::Uuid => "BLOB",
        }
    }
    pub(crate) const fn pg(self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int8",
            Self::Text => "text",
            Self::Bytes => "bytea",
            Self::Uuid => "uuid",
            Self::Date => "date",
            Self::At => "timestamptz",
            Self::Json => "jsonb",
        }
    }
}

/// One SQL text for both engines. Parameters are `?1`; `{skip}` becomes what lets queue workers pass each other.
pub struct Statement {
    /// Module path and name.
    pub name: &'static str,
    /// The text as written.
    pub text: &'static str,
    /// The columns it answers with, in order.
    pub columns: &'static [Kind],
    #[doc(hidden)]
    pub lite: OnceLock<String>,
    #[doc(hidden)]
    pub pg: OnceLock<String>,
}

impl Statement {
    pub(crate) fn for_lite(&self) -> &str {
        self.lite.get_or_init(|| self.text.replace("{skip}", "").replace("{lock}", ""))
    }
    pub(crate) fn for_pg(&self) -> &str {
        self.pg.get_or_init(|| {
            self.text.replace("{skip}", "for update skip locked").replace("{lock}", "for update").replace('?', "$")
        })
    }
}

/// A statement in the list of all.
pub struct Registered(pub &'static Statement);
inventory::collect!(Registered);

/// Declares statements: `sql! { pub PERSON -> [Uuid, Text] = "select id, name from person where …"; }`.
#[macro_export]
macro_rules! sql {
    ($($(#[$doc:meta])* $vis:vis $name:ident -> [$($kind:ident),* $(,)?] = $text:expr;)*) => {$(
        $(#[$doc])*
        $vis static $name: $crate::Statement = $crate::Statement {
            name: concat!(module_path!(), "::", stringify!($name)),
            text: $text,
            columns: &[$($crate::Kind::$kind),*],
            lite: std::sync::OnceLock::new(),
            pg: std::sync::OnceLock::new(),
        };
        $crate::inventory::submit! { $crate::Registered(&$name) }
    )*};
}
