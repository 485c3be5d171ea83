//! How does an answer of the law reach a reader in any language? As a stable key that the texts are written for.

/// An enum of plain variants, each with its key; `ALL` lets a test demand a text for every one of them.
macro_rules! keyed {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $key)] $variant),* }
        impl $name {
            /// Every variant, in the order of the list.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The stable key; the texts of all languages are written for it.
            pub const fn key(self) -> &'static str { match self { $(Self::$variant => $key),* } }
            /// The variant with this key.
            pub fn from_key(key: &str) -> Option<Self> { Self::ALL.iter().copied().find(|v| v.key() == key) }
        }
    };
}
