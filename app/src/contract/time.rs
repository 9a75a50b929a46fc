//! Times as the server renders them for a named zone. The browser never computes times: its zone
//! rules may be old.

use super::wire::{Deserialize, Serialize};

/// A day of the calendar with its weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CivilDate {
    /// Year
    pub year: i16,
    /// Month, 1 to 12
    pub month: u8,
    /// Day of the month
    pub day: u8,
    /// Weekday, 1 is Monday, 7 is Sunday
    pub weekday: u8,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct CivilTime {
    /// Hour, 0 to 23
    pub hour: u8,
    /// Minute
    pub minute: u8,
}

/// A span of time as the clocks of one zone show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LocalTime {
    /// The day of the start.
    pub date: CivilDate,
    /// The start.
    pub start: CivilTime,
    /// The end.
    pub end: CivilTime,
    /// IANA name of the zone.
    pub zone: String,
}
