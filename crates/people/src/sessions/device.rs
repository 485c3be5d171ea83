//! On what kind of device was a session opened? A coarse word that its owner recognises and that marks nobody.

use crate::words::words;

words! {
    /// A kind of device, no more.
    Device {
        /// A telephone.
        Phone = "phone",
        /// A tablet.
        Tablet = "tablet",
        /// A computer.
        Computer = "computer",
        /// Something that does not say.
        Unknown = "unknown",
    }
}

impl Device {
    /// Reads what a browser says of itself, and keeps one word of it.
    pub fn from_user_agent(text: &str) -> Self {
        let says = |word: &str| text.contains(word);
        if says("iPad") || says("Tablet") || (says("Android") && !says("Mobile")) {
            Self::Tablet
        } else if says("iPhone") || says("Mobile") {
            Self::Phone
        } else if says("Windows") || says("Macintosh") || says("X11") || says("CrOS") {
            Self::Computer
        } else {
            Self::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_is_told_apart_by_one_word() {
        let rows = [
            ("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/130.0 Mobile Safari/537.36", Device::Phone),
            ("Mozilla/5.0 (Linux; Android 15; SM-X910) Chrome/130.0 Safari/537.36", Device::Tablet),
            ("Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) Mobile/15E148", Device::Tablet),
            ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0", Device::Computer),
            ("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Firefox/132.0", Device::Computer),
            ("curl/8", Device::Unknown),
            ("", Device::Unknown),
        ];
        for (text, expected) in rows {
            assert_eq!(Device::from_user_agent(text), expected, "{text}");
        }
    }
}
