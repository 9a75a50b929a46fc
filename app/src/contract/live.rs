//! What changes by itself on an open page.

use super::seat::SeatState;
use super::wire::{Deserialize, Serialize};

/// The figures as they are now; they come anew whenever one of them changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LiveSeats {
    /// The sessions of the hospitation.
    pub sessions: Vec<LiveSession>,
    /// The seats of the booking; none on the page of a hospitation.
    pub seats: Vec<LiveSeat>,
}

/// A session now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LiveSession {
    /// Its id.
    pub id: String,
    /// How many seats are left.
    pub seats_left: u32,
    /// Whether it has begun.
    pub begun: bool,
    /// Whether it will not take place.
    pub cancelled: bool,
}

/// A seat of a booking now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
pub struct LiveSeat {
    /// Whose seat it is.
    pub participant: String,
    /// The session it is in.
    pub session: String,
    /// Its state.
    pub state: SeatState,
    /// The place in the queue, from 1.
    pub position: Option<u32>,
    /// Where the session meets, when it is time.
    pub meeting_link: Option<String>,
}

impl LiveSeats {
    /// Brings sessions up to date; says whether any of them changed.
    pub fn update(&self, sessions: &mut [super::hospitation::Session]) -> bool {
        let mut changed = false;
        for session in sessions {
            if let Some(now) = self.sessions.iter().find(|now| now.id == session.id) {
                let new = (now.seats_left, now.begun, now.cancelled);
                changed |= new != (session.seats_left, session.begun, session.cancelled);
                (session.seats_left, session.begun, session.cancelled) = new;
            }
        }
        changed
    }
}
