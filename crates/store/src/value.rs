//! What can be bound to a statement? One value type for both engines.

use jiff::Timestamp;
use jiff::civil::Date;
use kernel::{Lang, Minutes};
use tokio_postgres::types::{IsNull, ToSql, Type, to_sql_checked};
use uuid::Uuid;

/// A bound value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Absent.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// Text.
    Text(String),
    /// Bytes, most often sealed.
    Bytes(Vec<u8>),
    /// An id.
    Uuid(Uuid),
    /// A day.
    Date(Date),
    /// An instant, to the microsecond.
    At(Timestamp),
    /// A document.
    Json(serde_json::Value),
}

macro_rules! from {
    ($($type:ty => |$v:ident| $make:expr;)*) => {$(
        impl From<$type> for Value { fn from($v: $type) -> Self { $make } }
    )*};
}

from! {
    bool => |v| Self::Bool(v);
    i64 => |v| Self::Int(v);
    i32 => |v| Self::Int(v.into());
    u32 => |v| Self::Int(v.into());
    &str => |v| Self::Text(v.to_owned());
    String => |v| Self::Text(v);
    Vec<u8> => |v| Self::Bytes(v);
    Uuid => |v| Self::Uuid(v);
    Date => |v| Self::Date(v);
    Timestamp => |v| Self::At(v);
    serde_json::Value => |v| Self::Json(v);
    Minutes => |v| Self::Int(v.0);
    Lang => |v| Self::Text(v.tag().to_owned());
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(v: Option<T>) -> Self {
        v.map_or(Self::Null, Into::into)
    }
}

macro_rules! bind_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        impl From<kernel::$name> for Value { fn from(v: kernel::$name) -> Self { Self::Uuid(v.0) } }
    )*};
}
kernel::with_ids!(bind_ids);

/// Binds values in order: `p![tenant, id, name]`.
#[macro_export]
macro_rules! p {
    ($($value:expr),* $(,)?) => { &[$($crate::Value::from($value)),*][..] };
}

impl ToSql for Value {
    fn to_sql(
        &self,
        ty: &Type,
        out: &mut tokio_postgres::types::private::BytesMut,
    ) -> Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match self {
            Self::Null => Ok(IsNull::Yes),
            Self::Bool(v) => v.to_sql_checked(ty, out),
            Self::Int(v) if *ty == Type::INT4 => i32::try_from(*v)?.to_sql_checked(ty, out),
            Self::Int(v) => v.to_sql_checked(ty, out),
            Self::Text(v) => v.to_sql_checked(ty, out),
            Self::Bytes(v) => v.to_sql_checked(ty, out),
            Self::Uuid(v) => v.to_sql_checked(ty, out),
            Self::Date(v) => v.to_sql_checked(ty, out),
            Self::At(v) => v.to_sql_checked(ty, out),
            Self::Json(v) => v.to_sql_checked(ty, out),
        }
    }
    fn accepts(_: &Type) -> bool {
        true
    }
    to_sql_checked!();
}

impl rusqlite::ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
        use rusqlite::types::{ToSqlOutput as Out, Value as V, ValueRef as R};
        Ok(match self {
            Self::Null => Out::Owned(V::Null),
            Self::Bool(v) => Out::Owned(V::Integer((*v).into())),
            Self::Int(v) => Out::Owned(V::Integer(*v)),
            Self::Text(v) => Out::Borrowed(R::Text(v.as_bytes())),
            Self::Bytes(v) => Out::Borrowed(R::Blob(v)),
            Self::Uuid(v) => Out::Borrowed(R::Blob(v.as_bytes())),
            Self::Date(v) => Out::Owned(V::Text(v.to_string())),
            Self::At(v) => Out::Owned(V::Integer(v.as_microsecond())),
            Self::Json(v) => Out::Owned(V::Text(v.to_string())),
        })
    }
}
