//! By which ways does anything leave the program?

use crate::words::words;

words! {
    /// Every way out. A parameter of every read of a person; a way that is not here does not exist.
    OutputChannel {
        /// A page in the browser.
        Page,
        /// A page as it is printed.
        Print,
        /// JSON of the program's own interface.
        Json,
        /// A FHIR resource.
        Fhir,
        /// A PDF, shown or downloaded.
        Pdf,
        /// A letter, by post or digital mailbox.
        Letter,
        /// A hit list.
        Search,
        /// A notice by e-mail, text message or push.
        Notice,
        /// A calendar or other feed.
        Feed,
        /// A file that is taken along.
        Export,
        /// A sealed delivery to another tenant.
        Delivery,
        /// A report or statistics.
        Report,
        /// Something kept ready to be shown again.
        Cache,
        /// The audit trail and the access log.
        Audit,
        /// Standard output of a command.
        CommandLine,
    }
}

impl OutputChannel {
    /// May the text of a person's record leave by it? A notice only says that there is something to read; the audit
    /// trail is kept free of personal data, so that it can be kept for ever.
    pub const fn carries_persons(self) -> bool {
        !matches!(self, Self::Notice | Self::Audit)
    }
}
