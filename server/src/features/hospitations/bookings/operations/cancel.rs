//! Seats given back, and people taken out.

use app::contract::booking::{CancelRequest, SeatState};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::store::{self, BookingRow, SeatRow};
use super::log::{booker, record, record_change};
use super::settle::{offer_free, settle_due};
use super::{Visit, uninvite};
use crate::db::{DbError, Write};
use crate::http::error::ApiError;
use crate::state::AppState;

/// Gives seats back: those named, or all that have not begun; of one person, or of everybody. A
/// calendar that was invited is told. What a programme asks for binds those who book and change,
/// not those who give back: a seat that stays empty because nobody may say so helps no one.
///
/// # Errors
/// `Invalid` for sessions or people that are not in the booking, and for sessions that have begun.
pub(super) async fn cancel(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    request: &CancelRequest,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    settle_due(write, state, visit, now).await?;
    let seats = store::list_seats_in(write, &booking.id).await?;
    let person =
        |s: &SeatRow| request.participant.is_empty() || s.participant_id == request.participant;
    if !seats.iter().any(person) {
        return Err(invalid("participant", FieldCode::NotAChoice, Vec::new()));
    }
    let there = |id: &String| seats.iter().any(|s| s.session_id == *id);
    if !request.sessions.iter().all(there) {
        return Err(invalid("sessions", FieldCode::NotAChoice, Vec::new()));
    }
    let begun = |id: &str| visit.session(id).is_none_or(|s| s.starts_at <= now);
    let late: Vec<String> = request
        .sessions
        .iter()
        .filter(|id| begun(id))
        .cloned()
        .collect();
    if !late.is_empty() {
        return Err(invalid("sessions", FieldCode::SessionBegun, late));
    }
    let named =
        |s: &SeatRow| request.sessions.is_empty() || request.sessions.contains(&s.session_id);
    // Who waits for all visits at once waits for all or for none.
    let bundled = |s: &SeatRow| {
        let bundle = |s: &SeatRow| {
            visit.policy().all_visits
                && visit.is_visit(&s.session_id)
                && matches!(s.state, SeatState::Waiting | SeatState::Offered)
        };
        let with = |o: &SeatRow| o.participant_id == s.participant_id && bundle(o) && named(o);
        bundle(s) && seats.iter().any(with)
    };
    let chosen: Vec<SeatRow> = seats
        .iter()
        .filter(|s| person(s) && (named(s) || bundled(s)))
        .filter(|s| s.state.may_become(SeatState::Cancelled) && !begun(&s.session_id))
        .cloned()
        .collect();
    let goes = |s: &SeatRow| {
        let same = |c: &SeatRow| c.session_id == s.session_id;
        chosen
            .iter()
            .any(|c| same(c) && c.participant_id == s.participant_id)
    };
    if seats.iter().all(|s| goes(s) || !s.state.is_live()) {
        // Nobody needs anything any more.
        withdraw(write, state, &booking.id, by).await?;
    }
    give_back(write, state, visit, (booking, by), chosen, now).await?;
    offer_free(write, state, visit, now).await
}

/// Gives seats back and tells the calendars that were invited; offers nothing.
pub(super) async fn give_back(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    mut seats: Vec<SeatRow>,
    now: i64,
) -> Result<(), ApiError> {
    if seats.is_empty() {
        return Ok(());
    }
    let before = seats.clone();
    let mut invited = Vec::new();
    for seat in &mut seats {
        let was_invited = seat.state == SeatState::Confirmed;
        seat.state = SeatState::Cancelled;
        seat.until = None;
        seat.queue_no = None;
        seat.sequence += i64::from(was_invited);
        store::update_seat(write, seat, now).await?;
        if was_invited {
            invited.push(seat.clone());
        }
    }
    uninvite(write, state, visit, booking, &invited).await?;
    let deed = (by, "booking.cancel");
    record(write, state, deed, &booking.id, (&before, &seats));
    Ok(())
}

/// Forgets what somebody needs in order to take part.
pub(super) async fn withdraw(
    write: &mut Write,
    state: &AppState,
    booking: &str,
    by: &str,
) -> Result<(), DbError> {
    if store::delete_needs_of(write, booking).await? {
        let needs = (json!({ "needs": booker(booking) }), json!({}));
        record_change(write, state, (by, "booking.withdraw"), booking, needs);
    }
    Ok(())
}

fn invalid(field: &str, code: FieldCode, about: Vec<String>) -> ApiError {
    ApiError::Invalid(vec![FieldError::new(field, code).about(about)])
}
