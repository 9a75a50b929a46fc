//! The tables of the booking engine. Everything that writes seats runs inside the writer, which
//! has written the hospitation's row first: that row is the lock.
//!
//! - `bookings` bookings, their links, people
//! - `needs` what people need in order to take part
//! - `seats` seats, queues, shares
//! - `sessions` what organisers change about a session
//! - `keys` keys against doubling, reminders that went out

mod bookings;
mod keys;
mod needs;
mod own;
mod seats;
mod sessions;

pub(in crate::features::hospitations) use bookings::LinkRow;
pub(super) use bookings::*;
pub(super) use keys::*;
pub(super) use needs::*;
pub(super) use own::*;
pub(super) use seats::*;
pub(super) use sessions::*;
