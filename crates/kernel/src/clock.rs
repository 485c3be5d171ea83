//! What time is it? A parameter everywhere, so that tests and rules never read the wall.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;

/// Source of the present instant.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
    /// The present date in Norway.
    fn today(&self) -> Date {
        today_in_oslo(self.now())
    }
}

/// The date in Europe/Oslo at an instant.
pub fn today_in_oslo(at: Timestamp) -> Date {
    let oslo = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    at.to_zoned(oslo).date()
}

/// The instant at which a day begins in Europe/Oslo.
pub fn begins_in_oslo(day: Date) -> Timestamp {
    let oslo = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
    day.to_zoned(oslo).map_or(Timestamp::UNIX_EPOCH, |zoned| zoned.timestamp())
}

/// The machine's clock; built once, in `main`.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// A clock that stands still until told otherwise.
#[derive(Debug)]
pub struct FixedClock(Mutex<Timestamp>);

impl FixedClock {
    /// A clock standing at `at`.
    pub fn at(at: Timestamp) -> Self {
        Self(Mutex::new(at))
    }
    /// Noon in Oslo on a date.
    pub fn noon(date: Date) -> Self {
        let oslo = TimeZone::get("Europe/Oslo").unwrap_or(TimeZone::UTC);
        let noon = date.at(12, 0, 0, 0).to_zoned(oslo).map_or(Timestamp::UNIX_EPOCH, |z| z.timestamp());
        Self::at(noon)
    }
    /// Moves the clock, forward or back.
    pub fn advance(&self, by: SignedDuration) {
        let mut at = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *at += by;
    }
    /// Sets the clock.
    pub fn set(&self, to: Timestamp) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = to;
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
