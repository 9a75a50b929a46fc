//! Seats given back.

use app::contract::booking::{Booking, CancelRequest, SeatState};
use app::contract::problem::{FieldCode, FieldError};

use super::super::letters::{self, Reader};
use super::super::store;
use super::{Visit, commit, find_by_mail, lock, notify, record, sessions_of, show};
use crate::http::error::ApiError;
use crate::state::AppState;

/// Gives seats back: those named, or all that have not begun. A calendar that was invited is told.
///
/// # Errors
/// `NotFound` for anything but a mailed link; `Invalid` for sessions that are not in the booking
/// or have begun.
pub(in super::super) async fn cancel_seats(
    state: &AppState,
    token: &str,
    request: CancelRequest,
) -> Result<Booking, ApiError> {
    let now = state.clock.now_ms();
    let seen = find_by_mail(state, token).await?;
    let visit = Visit::find(state, &seen.hospitation_id).await?;
    let begun = |id: &str| visit.session(id).is_none_or(|s| s.starts_at <= now);
    let mut write = state.db.write().await?;
    let booking = lock(&mut write, token, &seen).await?;
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    let named = |id: &String| request.sessions.contains(id);
    if !request
        .sessions
        .iter()
        .all(|id| seats.iter().any(|s| s.session_id == *id))
    {
        return Err(invalid(FieldCode::NotAChoice, Vec::new()));
    }
    let late: Vec<String> = request
        .sessions
        .iter()
        .filter(|id| begun(id))
        .cloned()
        .collect();
    if !late.is_empty() {
        return Err(invalid(FieldCode::SessionBegun, late));
    }
    let mut cancelled = Vec::new();
    let chosen = seats
        .into_iter()
        .filter(|s| request.sessions.is_empty() || named(&s.session_id));
    for mut seat in chosen.filter(|s| s.state.takes_a_seat() && !begun(&s.session_id)) {
        let invited = seat.state == SeatState::Confirmed;
        seat.sequence += i64::from(invited);
        store::free_seats(&mut write, &seat.session_id, 1).await?;
        let (id, session) = (&booking.id, &seat.session_id);
        store::update_seat(
            &mut write,
            id,
            session,
            SeatState::Cancelled,
            seat.sequence,
            now,
        )
        .await?;
        let reader = Reader::of_booking(&booking);
        let letter =
            invited.then(|| letters::cancelled(state, &visit, &reader, &booking.id, &seat));
        if let Some(letter) = letter.flatten() {
            notify(&mut write, state, "cancelled", &booking.id, &letter).await?;
        }
        cancelled.push(seat);
    }
    if !cancelled.is_empty() {
        record(
            &mut write,
            state,
            "booking.cancel",
            &booking.id,
            &sessions_of(&cancelled),
        )
        .await?;
    }
    commit(write, state).await?;
    show(state, &booking).await
}

fn invalid(code: FieldCode, about: Vec<String>) -> ApiError {
    ApiError::Invalid(vec![FieldError::new("sessions", code).about(about)])
}
