//! Which language does a person read?

use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A written language the product speaks (*målform*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// All languages, default first.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The tag for `lang` attributes and storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

/// The tag names no language the product speaks.
#[derive(Debug, thiserror::Error)]
#[error("unknown language tag; expected nb, nn or en")]
pub struct UnknownLang;

impl FromStr for Lang {
    type Err = UnknownLang;
    fn from_str(s: &str) -> Result<Self, UnknownLang> {
        Self::ALL.into_iter().find(|l| l.tag() == s).ok_or(UnknownLang)
    }
}
