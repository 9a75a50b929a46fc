//! Seats: their states, the shares of a session they are taken from, and how long an offer lasts.

use super::booking::Affiliation;
use super::hospitation::codes;
use super::wire::{Deserialize, Serialize};

codes! {
    /// The state of one seat.
    SeatState {
        /// Kept until the mail is confirmed.
        Held = "held",
        /// Taken.
        Confirmed = "confirmed",
        /// In the queue for a seat that somebody gives back.
        Waiting = "waiting",
        /// Came free for somebody who waited, and is kept until they answer.
        Offered = "offered",
        /// Given back, or declined.
        Cancelled = "cancelled",
        /// A hold, a place in the queue or an offer ran out.
        Expired = "expired",
        /// The person was there.
        Attended = "attended",
        /// The person was not there.
        Absent = "absent",
    }
}

impl SeatState {
    /// Whether it counts against the capacity; the database counts the same states.
    #[must_use]
    pub const fn takes_a_seat(self) -> bool {
        matches!(
            self,
            Self::Held | Self::Confirmed | Self::Offered | Self::Attended | Self::Absent
        )
    }

    /// Whether the person still has something to do with the session: such a seat exists once for
    /// a person and a session.
    #[must_use]
    pub const fn is_live(self) -> bool {
        self.takes_a_seat() || matches!(self, Self::Waiting)
    }

    /// Whether a seat may go from this state to `next`.
    #[must_use]
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (
                Self::Held,
                Self::Confirmed | Self::Cancelled | Self::Expired
            ) | (
                Self::Confirmed,
                Self::Cancelled | Self::Attended | Self::Absent
            ) | (
                Self::Waiting,
                Self::Offered | Self::Cancelled | Self::Expired
            ) | (
                Self::Offered,
                Self::Confirmed | Self::Cancelled | Self::Expired
            )
                // A late link still confirms while seats are left, and brings back into the queue.
                | (Self::Expired, Self::Confirmed | Self::Waiting)
                // Plans change back: a cancelled session can be taken again.
                | (Self::Cancelled, Self::Confirmed | Self::Waiting)
                | (Self::Attended, Self::Absent)
                | (Self::Absent, Self::Attended)
        )
    }

    /// Whether whoever runs the session may mark a seat so: somebody who is expected is here, is not,
    /// or a mark is taken back.
    #[must_use]
    pub const fn may_be_marked(self, next: Self) -> bool {
        const fn expected(state: SeatState) -> bool {
            matches!(
                state,
                SeatState::Confirmed | SeatState::Attended | SeatState::Absent
            )
        }
        expected(self) && expected(next)
    }
}

codes! {
    /// A part of a session's seats, for those it is meant for.
    Share {
        /// The host's administration.
        HostAdministration = "host-administration",
        /// The guest's administration.
        GuestAdministration = "guest-administration",
        /// Civil society on the host's side.
        HostCivil = "host-civil",
        /// Civil society on the guest's side.
        GuestCivil = "guest-civil",
        /// Everybody.
        Open = "open",
    }
}

/// The side of a hospitation that somebody is on; it follows from their municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnSide {
    /// The municipality that hosts.
    Host,
    /// The municipality that visits.
    Guest,
    /// Any other.
    Neither,
}

impl Share {
    /// The share that is meant for a person first, where a session is cut into shares.
    #[must_use]
    pub const fn of(side: OnSide, affiliation: Affiliation) -> Self {
        match (side, affiliation) {
            (OnSide::Host, Affiliation::Administration) => Self::HostAdministration,
            (OnSide::Guest, Affiliation::Administration) => Self::GuestAdministration,
            (OnSide::Host, Affiliation::CivilSociety) => Self::HostCivil,
            (OnSide::Guest, Affiliation::CivilSociety) => Self::GuestCivil,
            _ => Self::Open,
        }
    }

    /// The shares that a person of this one may take a seat from, the dearest last: what is open
    /// is open to all.
    #[must_use]
    pub const fn usable(self) -> &'static [Self] {
        match self {
            Self::HostAdministration => &[Self::HostAdministration, Self::Open],
            Self::GuestAdministration => &[Self::GuestAdministration, Self::Open],
            Self::HostCivil => &[Self::HostCivil, Self::Open],
            Self::GuestCivil => &[Self::GuestCivil, Self::Open],
            Self::Open => &[Self::Open],
        }
    }
}

/// An offered seat is kept so long at most, in milliseconds.
pub const OFFER_MS: i64 = 48 * 60 * 60 * 1000;

/// When an offer ends, in milliseconds since 1970: after 48 hours, or after half of the time that
/// is left until the session starts – never after it.
#[must_use]
pub fn offer_until(now_ms: i64, start_ms: i64) -> i64 {
    let left = start_ms.saturating_sub(now_ms).max(0);
    now_ms.saturating_add(OFFER_MS.min(left / 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_a_live_seat_can_be_given_back() {
        for state in SeatState::ALL {
            let can = state.may_become(SeatState::Cancelled);
            let to_come =
                state.is_live() && !matches!(state, SeatState::Attended | SeatState::Absent);
            assert_eq!(can, to_come, "{state:?}");
        }
    }

    #[test]
    fn nobody_stays_waiting_once_they_are_confirmed() {
        assert!(!SeatState::Confirmed.may_become(SeatState::Waiting));
        assert!(
            !SeatState::Waiting.may_become(SeatState::Confirmed),
            "an offer comes first"
        );
    }

    #[test]
    fn everybody_may_take_what_is_open_and_nobody_what_is_meant_for_others() {
        for side in [OnSide::Host, OnSide::Guest, OnSide::Neither] {
            for affiliation in Affiliation::ALL {
                let own = Share::of(side, *affiliation);
                assert!(own.usable().contains(&own) && own.usable().contains(&Share::Open));
                assert!(own.usable().len() <= 2);
            }
        }
        assert_eq!(
            Share::of(OnSide::Neither, Affiliation::Administration),
            Share::Open
        );
    }

    #[test]
    fn a_mark_changes_no_number_of_seats() {
        for state in SeatState::ALL {
            for next in SeatState::ALL {
                if state.may_be_marked(*next) {
                    assert!(
                        state.takes_a_seat() && next.takes_a_seat(),
                        "{state:?} {next:?}"
                    );
                }
            }
        }
    }

    proptest! {
        #[test]
        fn an_offer_never_outlives_two_days_nor_the_start(now in 0_i64..4_000_000_000_000, left in 0_i64..10_000_000_000) {
            let until = offer_until(now, now + left);
            prop_assert!(until >= now && until - now <= OFFER_MS && until <= now + left);
        }
    }
}
