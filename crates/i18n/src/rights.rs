//! What are the questions of the navigator called, its answers, and the services of the catalogue?

use crate::msg;
use kernel::Lang;

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $prefix:literal),* $(,)?) => {
        /// Texts whose key ends in the key of a value of `rights` or `law`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum NavigatorText { $($(#[$doc])* $kind),* }

        impl NavigatorText {
            const fn prefix(self) -> &'static str {
                match self { $(Self::$kind => $prefix),* }
            }
        }
    };
}

kinds! {
    /// A question.
    Question = "rights-question-",
    /// What to know before answering it.
    Hint = "rights-hint-",
    /// A choice.
    Choice = "rights-choice-",
    /// A part of the day.
    Activity = "rights-activity-",
    /// What help with it is for.
    Purpose = "rights-purpose-",
    /// A granted service.
    Service = "rights-service-",
    /// What is wrong with an answer.
    Fault = "rights-fault-",
    /// Why the navigator begins anew.
    LineFault = "rights-line-fault-",
    /// The name of a service.
    RightName = "right-name-",
    /// What it is.
    RightWhat = "right-what-",
    /// An answer.
    Outcome = "right-outcome-",
    /// A heading of the result.
    Group = "right-group-",
    /// Who grants.
    Grantor = "right-grantor-",
    /// What to do next.
    NextStep = "right-step-",
    /// What else a service does.
    Aside = "right-aside-",
    /// Whom to talk with.
    Contact = "right-contact-",
    /// Why people expect another answer.
    Expected = "right-expected-",
}

/// The text of a kind for a key such as `child_coordinator`; `None` where there is none.
pub fn navigator_text(lang: Lang, kind: NavigatorText, key: &str) -> Option<&'static str> {
    msg::look_up(lang, &format!("{}{}", kind.prefix(), key.to_ascii_lowercase().replace('_', "-")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_by_the_key_of_its_value() {
        assert_eq!(navigator_text(Lang::Nb, NavigatorText::RightName, "child_coordinator"), Some("Barnekoordinator"));
        assert_eq!(navigator_text(Lang::En, NavigatorText::RightName, "a_pony"), None);
    }
}
