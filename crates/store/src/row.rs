//! How is a row read? By position, with the type that the statement declares.

use crate::Fault;
use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Lang, Minutes};
use rusqlite::types::Value as Lite;
use uuid::Uuid;

/// One row of an answer.
pub enum Row {
    /// From SQLite.
    Lite(Vec<Lite>),
    /// From PostgreSQL.
    Pg(tokio_postgres::Row),
}

/// A type that a column can be read as.
pub trait Field: Sized {
    /// From SQLite's storage class.
    fn lite(value: &Lite) -> Option<Self>;
    /// From PostgreSQL's native type.
    fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error>;
}

impl Row {
    /// The value of column `i`, counted from nought.
    pub fn get<T: Field>(&self, i: usize) -> Result<T, Fault> {
        match self {
            Self::Lite(values) => {
                values.get(i).and_then(T::lite).ok_or_else(|| Fault::Decode(format!("column {i} has another type")))
            }
            Self::Pg(row) if i < row.len() => Ok(T::pg(row, i)?),
            Self::Pg(_) => Err(Fault::Decode(format!("no column {i}"))),
        }
    }

    /// A text column read as something that parses, for instance a state.
    pub fn parse<T: std::str::FromStr>(&self, i: usize) -> Result<T, Fault> {
        let text: String = self.get(i)?;
        text.parse().map_err(|_| Fault::Decode(format!("column {i} holds an unknown word")))
    }

    /// A JSON column read as a type.
    pub fn json<T: serde::de::DeserializeOwned>(&self, i: usize) -> Result<T, Fault> {
        serde_json::from_value(self.get(i)?).map_err(|e| Fault::Decode(format!("column {i}: {e}")))
    }
}

macro_rules! field {
    ($($type:ty => |$v:ident| $lite:expr;)*) => {$(
        impl Field for $type {
            fn lite($v: &Lite) -> Option<Self> { $lite }
            fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error> { row.try_get(i) }
        }
    )*};
}

fn text(v: &Lite) -> Option<&str> {
    if let Lite::Text(t) = v { Some(t) } else { None }
}
fn integer(v: &Lite) -> Option<i64> {
    if let Lite::Integer(n) = v { Some(*n) } else { None }
}
fn blob(v: &Lite) -> Option<&[u8]> {
    if let Lite::Blob(b) = v { Some(b) } else { None }
}

field! {
    bool => |v| integer(v).map(|n| n != 0);
    i64 => |v| integer(v);
    String => |v| text(v).map(str::to_owned);
    Vec<u8> => |v| blob(v).map(<[u8]>::to_vec);
    Uuid => |v| blob(v).and_then(|b| Uuid::from_slice(b).ok());
    Date => |v| text(v).and_then(|t| t.parse().ok());
    Timestamp => |v| integer(v).and_then(|n| Timestamp::from_microsecond(n).ok());
    serde_json::Value => |v| text(v).and_then(|t| serde_json::from_str(t).ok());
}

impl Field for Minutes {
    fn lite(v: &Lite) -> Option<Self> {
        integer(v).map(Self)
    }
    fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error> {
        row.try_get(i).map(Self)
    }
}

impl Field for Lang {
    fn lite(v: &Lite) -> Option<Self> {
        text(v).and_then(|t| t.parse().ok())
    }
    fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error> {
        row.try_get::<_, String>(i).map(|t| t.parse().unwrap_or_default())
    }
}

impl<T: Field> Field for Option<T> {
    fn lite(v: &Lite) -> Option<Self> {
        if matches!(v, Lite::Null) { Some(None) } else { T::lite(v).map(Some) }
    }
    fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error> {
        if is_null(row, i) { Ok(None) } else { T::pg(row, i).map(Some) }
    }
}

fn is_null(row: &tokio_postgres::Row, i: usize) -> bool {
    struct Presence(bool);
    impl<'a> tokio_postgres::types::FromSql<'a> for Presence {
        fn from_sql(
            _: &tokio_postgres::types::Type,
            _: &'a [u8],
        ) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
            Ok(Self(false))
        }
        fn from_sql_null(_: &tokio_postgres::types::Type) -> Result<Self, Box<dyn std::error::Error + Sync + Send>> {
            Ok(Self(true))
        }
        fn accepts(_: &tokio_postgres::types::Type) -> bool {
            true
        }
    }
    row.try_get::<_, Presence>(i).is_ok_and(|p| p.0)
}

macro_rules! read_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        impl Field for kernel::$name {
            fn lite(v: &Lite) -> Option<Self> { Uuid::lite(v).map(Self) }
            fn pg(row: &tokio_postgres::Row, i: usize) -> Result<Self, tokio_postgres::Error> { row.try_get(i).map(Self) }
        }
    )*};
}
kernel::with_ids!(read_ids);
