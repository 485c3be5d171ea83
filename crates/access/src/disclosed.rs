//! How does something personal leave the program? Only wrapped, with a permit and a channel.

use crate::action::ActionKind;
use crate::channel::OutputChannel;
use crate::permit::Permit;
use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use std::fmt;
use std::ops::Deref;

/// A type that carries personal data. It must not be `Serialize` itself; [`crate::personal!`] gives it this trait, and
/// [`Disclosed`] writes it.
pub trait Personal {
    /// Writes the value; called by [`Disclosed`] alone.
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error>;
}

/// Makes a type writable through [`Disclosed`] and through nothing else.
///
/// The type derives `serde::Serialize` with `#[serde(remote = "Self")]`, which gives it a method and no trait.
/// ```
/// #[derive(serde::Serialize)]
/// #[serde(remote = "Self")]
/// struct Child { name: String }
/// access::personal!(Child);
/// ```
#[macro_export]
macro_rules! personal {
    ($($name:ty),* $(,)?) => {$(
        impl $crate::Personal for $name {
            fn write<S: $crate::serde::Serializer>(&self, to: S) -> ::core::result::Result<S::Ok, S::Error> {
                <$name>::serialize(self, to)
            }
        }
    )*};
}

/// Something personal, on its way out by one channel, permitted.
#[derive(Clone, PartialEq, Eq)]
pub struct Disclosed<T> {
    value: T,
    channel: OutputChannel,
}

impl<T> Disclosed<T> {
    /// Wraps what a permit allowed to load, for one channel.
    pub fn new<A: ActionKind>(_permit: &Permit<A>, channel: OutputChannel, value: T) -> Self {
        Self { value, channel }
    }
    /// The way out it was made for.
    pub fn channel(&self) -> OutputChannel {
        self.channel
    }
    /// A view of it, on the same way out.
    pub fn map<U>(self, view: impl FnOnce(T) -> U) -> Disclosed<U> {
        Disclosed { value: view(self.value), channel: self.channel }
    }
}

impl<T> Deref for Disclosed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> fmt::Debug for Disclosed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Nothing personal reaches a log through a debug print.
        write!(f, "Disclosed({})", self.channel)
    }
}

impl<T: Personal> Serialize for Disclosed<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if !self.channel.carries_persons() {
            return Err(serde::ser::Error::custom(format_args!("{} carries no personal data", self.channel)));
        }
        self.value.write(to)
    }
}

struct Written<'a, T>(&'a T);

impl<T: Personal> Serialize for Written<'_, T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.0.write(to)
    }
}

impl<T: Personal> Personal for Vec<T> {
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut list = to.serialize_seq(Some(self.len()))?;
        for value in self {
            list.serialize_element(&Written(value))?;
        }
        list.end()
    }
}

impl<T: Personal> Personal for Option<T> {
    fn write<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Some(value) => to.serialize_some(&Written(value)),
            None => to.serialize_none(),
        }
    }
}
