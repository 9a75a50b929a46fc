//! From held to confirmed.

use app::contract::booking::{Booking, LinkPurpose, SeatState, person_of};

use super::super::letters::{self, Reader};
use super::super::store;
use super::{
    Visit, commit, expire_holds, find_by_mail, link, lock, notify, record, sessions_of, show,
};
use crate::http::error::ApiError;
use crate::state::AppState;

/// Confirms what is held, and what is lost as far as seats are left. Mails an invitation for each
/// session that becomes confirmed. Confirming twice changes nothing.
///
/// # Errors
/// `NotFound` for anything but a mailed link; `Conflict("seats-gone")` when the hold has run out
/// and no chosen session has a seat left.
pub(in super::super) async fn confirm_booking(
    state: &AppState,
    token: &str,
) -> Result<Booking, ApiError> {
    let now = state.clock.now_ms();
    expire_holds(state).await?;
    let seen = find_by_mail(state, token).await?;
    let visit = Visit::find(state, &seen.hospitation_id).await?;
    let mut write = state.db.write().await?;
    let mut booking = lock(&mut write, token, &seen).await?;
    let person = person_of(&booking.mail);
    let mut confirmed = Vec::new();
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    for seat in &seats {
        let taken = match seat.state {
            SeatState::Held => true,
            SeatState::Expired => {
                let other = store::find_seat_of(&mut write, &seat.session_id, &person, &booking.id);
                other.await?.is_none()
                    && store::take_seat(&mut write, &seat.session_id, now).await?
            }
            SeatState::Confirmed | SeatState::Cancelled => false,
        };
        if taken {
            let (id, session) = (&booking.id, &seat.session_id);
            store::update_seat(
                &mut write,
                id,
                session,
                SeatState::Confirmed,
                seat.sequence,
                now,
            )
            .await?;
            confirmed.push(seat.clone());
        }
    }
    let had = seats.iter().any(|s| s.state == SeatState::Confirmed);
    if confirmed.is_empty() && !had && seats.iter().any(|s| s.state == SeatState::Expired) {
        write.rollback().await?;
        return Err(ApiError::Conflict("seats-gone"));
    }
    if !confirmed.is_empty() {
        store::update_confirmed(&mut write, &booking.id, now).await?;
        let reader = Reader::of_booking(&booking);
        let token = link(&mut write, state, &booking.id, LinkPurpose::Mail).await?;
        let letter = letters::confirmed(state, &visit, &reader, &token, &confirmed);
        notify(&mut write, state, "confirmed", &booking.id, &letter).await?;
        for seat in &confirmed {
            let letter = letters::invitation(state, &visit, &reader, &booking.id, seat);
            if let Some(letter) = letter {
                notify(&mut write, state, "invitation", &booking.id, &letter).await?;
            }
        }
        record(
            &mut write,
            state,
            "booking.confirm",
            &booking.id,
            &sessions_of(&confirmed),
        )
        .await?;
    }
    commit(write, state).await?;
    booking.confirmed_at = booking.confirmed_at.or(Some(now));
    show(state, &booking).await
}
