//! What organisers do with seats by hand. Their transitions are apart from those of participants and of
//! time ([`SeatState::may_become`]): whoever leads a hospitation may seat somebody before the queue, and
//! may put somebody back into it. What they cannot do either: touch what is over, and overbook.

use super::hospitation::codes;
use super::problem::{FieldCode, FieldError};
use super::running::{check_text, limits};
use super::seat::SeatState;
use super::wire::{Deserialize, Serialize};

codes! {
    /// Something that is done with somebody's seat by hand.
    SeatDeed {
        /// It is theirs.
        Confirm = "confirm",
        /// They sit in another session of the same hospitation instead.
        Move = "move",
        /// They wait for it, behind everybody who waits already.
        Wait = "wait",
        /// It is taken back.
        Cancel = "cancel",
    }
}

/// How a seat stands after a deed; nothing where the deed does not go with how it stands. A seat that is
/// moved is cancelled, and confirmed in the other session; so is the wait of somebody who can sit there.
#[must_use]
pub const fn after_by_hand(before: SeatState, deed: SeatDeed) -> Option<SeatState> {
    match (deed, before) {
        (SeatDeed::Confirm, SeatState::Held | SeatState::Waiting | SeatState::Offered) => {
            Some(SeatState::Confirmed)
        }
        (SeatDeed::Move, SeatState::Confirmed | SeatState::Waiting | SeatState::Offered) => {
            Some(SeatState::Cancelled)
        }
        // Somebody writes that they would like to come after all, or makes room for another.
        (
            SeatDeed::Wait,
            SeatState::Confirmed | SeatState::Offered | SeatState::Cancelled | SeatState::Expired,
        ) => Some(SeatState::Waiting),
        (
            SeatDeed::Cancel,
            SeatState::Held | SeatState::Confirmed | SeatState::Waiting | SeatState::Offered,
        ) => Some(SeatState::Cancelled),
        _ => None,
    }
}

/// Changes somebody's seat by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "ssr", serde(default))]
pub struct SeatRequest {
    /// The participant's id.
    pub participant: String,
    /// The id of the session that the seat is in.
    pub session: String,
    /// One of [`SeatDeed`]'s codes.
    pub action: String,
    /// The id of the other session, for a move; else empty.
    pub to: String,
    /// Why: the person reads it, and it stands in the log.
    pub reason: String,
}

impl SeatRequest {
    /// What is to be done, where the request is complete.
    ///
    /// # Errors
    /// Everything that can be said without looking at the seats.
    pub fn checked(&self) -> Result<SeatDeed, Vec<FieldError>> {
        let mut errors = Vec::new();
        let deed = SeatDeed::from_code(&self.action);
        if deed.is_none() {
            errors.push(FieldError::new("action", FieldCode::NotAChoice));
        }
        if deed == Some(SeatDeed::Move) {
            if self.to.is_empty() {
                errors.push(FieldError::new("to", FieldCode::Required));
            } else if self.to == self.session {
                errors.push(FieldError::new("to", FieldCode::NotAChoice));
            }
        }
        errors.extend(check_text("reason", &self.reason, limits::REASON));
        match deed {
            Some(deed) if errors.is_empty() => Ok(deed),
            _ => Err(errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nobody_touches_what_is_over() {
        for deed in SeatDeed::ALL {
            for state in [SeatState::Attended, SeatState::Absent] {
                assert_eq!(after_by_hand(state, *deed), None);
            }
        }
    }

    #[test]
    fn a_request_says_why_and_a_move_where_to() {
        let errors = |request: &SeatRequest| {
            let errors = request.checked().unwrap_err();
            let named = errors.iter().map(|e| (e.field.clone(), e.code));
            named.collect::<Vec<_>>()
        };
        let move_it = SeatRequest {
            session: "a".into(),
            action: "move".into(),
            reason: " ".into(),
            ..SeatRequest::default()
        };
        assert_eq!(
            errors(&move_it),
            [
                ("to".to_owned(), FieldCode::Required),
                ("reason".to_owned(), FieldCode::Required)
            ]
        );
        let same = SeatRequest {
            to: "a".into(),
            reason: "x".repeat(limits::REASON + 1),
            ..move_it.clone()
        };
        assert_eq!(
            errors(&same),
            [
                ("to".to_owned(), FieldCode::NotAChoice),
                ("reason".to_owned(), FieldCode::TooLong)
            ]
        );
        let good = SeatRequest {
            to: "b".into(),
            reason: "Wie besprochen.".into(),
            ..move_it
        };
        assert_eq!(good.checked(), Ok(SeatDeed::Move));
    }

    fn state() -> impl Strategy<Value = SeatState> {
        prop::sample::select(SeatState::ALL)
    }

    proptest! {
        #[test]
        fn a_deed_changes_something_and_only_a_confirmation_takes_a_seat_anew(
            before in state(), deed in prop::sample::select(SeatDeed::ALL),
        ) {
            if let Some(after) = after_by_hand(before, deed) {
                prop_assert_ne!(before, after);
                let more = !before.takes_a_seat() && after.takes_a_seat();
                prop_assert!(!more || deed == SeatDeed::Confirm);
                prop_assert!(matches!(
                    after, SeatState::Confirmed | SeatState::Waiting | SeatState::Cancelled
                ));
            }
        }

        #[test]
        fn whatever_is_done_by_hand_can_be_undone_by_hand_or_by_the_person(
            before in state(), deeds in prop::collection::vec(prop::sample::select(SeatDeed::ALL), 0..9),
        ) {
            let live = matches!(
                before, SeatState::Held | SeatState::Confirmed | SeatState::Waiting | SeatState::Offered
            );
            let after = deeds.iter().fold(before, |state, deed| {
                after_by_hand(state, *deed).unwrap_or(state)
            });
            prop_assert!(!live || after_by_hand(after, SeatDeed::Wait).is_some()
                || after_by_hand(after, SeatDeed::Confirm).is_some());
        }
    }
}
