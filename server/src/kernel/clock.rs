//! Time is a parameter: the rest of the server asks a [`Clock`], so that a test can set it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

use crate::config::Config;

/// The clock of this process: the machine's, or a test's.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The machine's.
    System,
    /// So many milliseconds ahead of the machine's: a demonstration of what comes later.
    Ahead(i64),
    /// Stands still until it is set; milliseconds since 1970 in UTC.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The clock of a process with these settings.
    #[must_use]
    pub fn of(config: &Config) -> Self {
        match config.demo_ahead_minutes {
            0 => Self::System,
            minutes => Self::Ahead(i64::from(minutes) * 60_000),
        }
    }

    /// A clock that stands at `now`.
    #[must_use]
    pub fn at(now: Timestamp) -> Self {
        Self::Set(Arc::new(AtomicI64::new(now.as_millisecond())))
    }

    /// Milliseconds since 1970 in UTC.
    #[must_use]
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that asks the machine"
    )]
    pub fn now_ms(&self) -> i64 {
        match self {
            Self::System => Timestamp::now().as_millisecond(),
            Self::Ahead(by_ms) => Timestamp::now().as_millisecond().saturating_add(*by_ms),
            Self::Set(at) => at.load(Ordering::SeqCst),
        }
    }

    /// The instant.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.now_ms()).unwrap_or(Timestamp::UNIX_EPOCH)
    }

    /// Sets a test's clock; the machine's clock cannot be set.
    pub fn set(&self, now_ms: i64) {
        if let Self::Set(at) = self {
            at.store(now_ms, Ordering::SeqCst);
        }
    }
}

/// An instant in milliseconds since 1970, as a person and a program read it, and so that texts sort
/// as instants do: `2027-03-01T08:00:00.000Z`.
#[must_use]
pub fn text(at_ms: i64) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or(Timestamp::UNIX_EPOCH);
    format!("{at:.3}")
}
