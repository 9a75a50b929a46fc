//! Ids of rows: UUIDv7, in text, so that they sort by the time they were made.

use super::clock::Clock;

/// A new id.
#[must_use]
pub fn new(clock: &Clock) -> String {
    let now = clock.now();
    let timestamp = uuid::Timestamp::from_unix(
        uuid::NoContext,
        u64::try_from(now.as_second()).unwrap_or(0),
        u32::try_from(now.subsec_nanosecond()).unwrap_or(0),
    );
    uuid::Uuid::new_v7(timestamp).to_string()
}
