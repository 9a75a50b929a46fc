//! One's own data: what came of an erasure.

use super::wire::{Deserialize, Serialize};

/// What an erasure did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct Erased {
    /// Bookings in which the person is nobody any more.
    pub bookings: u32,
    /// Seats and places in queues that were given back first.
    pub seats: u32,
    /// Mails to the person, or naming them, that went.
    pub mails: u32,
}

/// Erases one's own data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct EraseOwnRequest {
    /// Anything but empty: it cannot be taken back, and whoever asks knows.
    pub sure: String,
}

/// Erases a person who asked for it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct ErasePersonRequest {
    /// Their mail address.
    pub mail: String,
    /// Anything but empty: it cannot be taken back, and whoever asks knows.
    pub sure: String,
}
