//! Which texts does nobody name, since their key is put together from a stored value?

/// How such keys begin. No source names their function; the rest of the key stands as a string in some source.
pub const LOOKED_UP: [&str; 21] = [
    "red-day-",
    "rule-name-",
    "rule-input-",
    "rule-doubt-",
    "rights-question-",
    "rights-hint-",
    "rights-choice-",
    "rights-activity-",
    "rights-purpose-",
    "rights-service-",
    "rights-fault-",
    "rights-line-fault-",
    "right-name-",
    "right-what-",
    "right-outcome-",
    "right-group-",
    "right-grantor-",
    "right-step-",
    "right-aside-",
    "right-contact-",
    "right-expected-",
];
