//! How is a closed list of a slice written once, and spelled the same in code, row, form and text key?

/// An enum of plain variants, each with its stable key. A crate that uses it depends on `access` and `serde`.
#[macro_export]
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $key:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$doc])* #[serde(rename = $key)] $variant),* }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
            /// The stable key: the same in rows, forms, JSON and the names of texts.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.key())
            }
        }

        impl std::str::FromStr for $name {
            type Err = access::UnknownWord;
            fn from_str(text: &str) -> Result<Self, access::UnknownWord> {
                match text {
                    $($key => Ok(Self::$variant),)*
                    _ => Err(access::UnknownWord { list: stringify!($name), word: text.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use words;
