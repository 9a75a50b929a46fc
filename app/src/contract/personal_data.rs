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
