//! What can go wrong below? Infrastructure only; a refusal is never a fault.

/// A technical failure. Its text never carries a value from the database.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// Another transaction was in the way; the runner tries again.
    #[error("the transaction met another and must be tried again")]
    Retry,
    /// The disk or the quota is full; nothing was written.
    #[error("the database has no room left")]
    Full,
    /// The database cannot be reached, or was lost on the way.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// A rule of the schema was broken, for instance a duplicate key.
    #[error("the schema refused the change: {0}")]
    Constraint(String),
    /// A stored value does not have the expected shape.
    #[error("a stored value cannot be read: {0}")]
    Decode(String),
    /// A sealed value cannot be opened: another key, or altered bytes.
    #[error("a sealed value of {0} cannot be opened")]
    Sealed(&'static str),
    /// A statement or migration is wrong.
    #[error("{0}")]
    Statement(String),
}

impl Fault {
    /// Should the whole transaction be tried again?
    pub fn is_retry(&self) -> bool {
        matches!(self, Self::Retry)
    }
}

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as C;
        match error.sqlite_error_code() {
            Some(C::DatabaseBusy | C::DatabaseLocked) => Self::Retry,
            Some(C::DiskFull) => Self::Full,
            Some(C::ConstraintViolation) => Self::Constraint(error.to_string()),
            Some(C::CannotOpen | C::SystemIoFailure | C::NotADatabase | C::DatabaseCorrupt | C::ReadOnly) => {
                Self::Unavailable(error.to_string())
            }
            _ => Self::Statement(error.to_string()),
        }
    }
}

impl From<tokio_postgres::Error> for Fault {
    fn from(error: tokio_postgres::Error) -> Self {
        let Some(server) = error.as_db_error() else {
            return if error.is_closed() { Self::Unavailable("connection closed".into()) } else { driver(&error) };
        };
        // Only the message: the detail of a constraint error repeats the values.
        let text = server.message().to_owned();
        match server.code().code() {
            "40001" | "40P01" => Self::Retry,
            "53100" | "53200" => Self::Full,
            code if code.starts_with("23") => Self::Constraint(text),
            code if code.starts_with("08") || code.starts_with("57P") => Self::Unavailable(text),
            code => Self::Statement(format!("{code}: {text}")),
        }
    }
}

fn driver(error: &tokio_postgres::Error) -> Fault {
    use std::error::Error;
    let cause = error.source().map(ToString::to_string).unwrap_or_default();
    let text = format!("{error} {cause}");
    if error.source().is_some_and(|s| s.is::<std::io::Error>()) {
        Fault::Unavailable(text)
    } else {
        Fault::Decode(text)
    }
}

impl From<deadpool_postgres::PoolError> for Fault {
    fn from(error: deadpool_postgres::PoolError) -> Self {
        match error {
            deadpool_postgres::PoolError::Backend(e) => match Self::from(e) {
                Self::Decode(text) => Self::Unavailable(text),
                other => other,
            },
            other => Self::Unavailable(other.to_string()),
        }
    }
}
