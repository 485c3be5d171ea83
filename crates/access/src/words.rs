//! How is a closed list of words written once, and spelled the same in code, policy, database and log?

/// An enum whose variants are their own stable text.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$word_doc])* $word),* }

        impl $name {
            /// Every word of the list, in its order.
            pub const ALL: &'static [Self] = &[$(Self::$word),*];
            /// The stable text: the same in policies, rows, logs and JSON.
            pub const fn text(self) -> &'static str {
                match self { $(Self::$word => stringify!($word)),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.text())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::UnknownWord;
            fn from_str(text: &str) -> Result<Self, $crate::UnknownWord> {
                match text {
                    $(stringify!($word) => Ok(Self::$word),)*
                    _ => Err($crate::UnknownWord { list: stringify!($name), word: text.to_owned() }),
                }
            }
        }
    };
}
pub(crate) use words;

/// A stored or sent text is none of the words of a list.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is no {list}")]
pub struct UnknownWord {
    /// The list, for instance `Role`.
    pub list: &'static str,
    /// What stood there.
    pub word: String,
}
