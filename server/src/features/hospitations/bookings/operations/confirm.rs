//! From held to confirmed, and from the form into the queue.

use app::contract::booking::SeatState;

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, SeatRow};
use super::late::{Late, bring_back};
use super::log::record;
use super::settle::{offer_free, settle_due};
use super::{Visit, invite, link_for, notify};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Confirms what is held, and what is lost as far as seats are left; who waits gets a number in the
/// queue, also where the wait had run out. Mails an invitation for each seat that becomes confirmed.
/// Confirming twice changes nothing.
///
/// # Errors
/// `Conflict("seats-gone")` when the hold has run out, no chosen session has a seat left, and none is
/// waited for.
pub(super) async fn confirm(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    booking: &BookingRow,
    by: &str,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    settle_due(write, state, visit, now).await?;
    let seats = store::list_seats_in(write, &booking.id).await?;
    let (mut confirmed, mut queued) = (Vec::new(), Vec::new());
    for seat in seats.iter().filter(|s| s.state == SeatState::Held) {
        confirmed.push(seat.clone());
    }
    let late = match booking.confirmed_at {
        None => bring_back(write, visit, booking, &seats, now).await?,
        Some(_) => Late::default(),
    };
    confirmed.extend(late.taken);
    for seat in &mut confirmed {
        seat.state = SeatState::Confirmed;
        seat.until = None;
        store::update_seat(write, seat, now).await?;
    }
    let mut number = None::<(String, i64)>;
    let comes_back = |s: &SeatRow| late.queued.iter().any(|other| other.is(s));
    for seat in seats
        .iter()
        .filter(|s| waits_unconfirmed(s) || comes_back(s))
    {
        // Everybody has one number for all sessions that they begin to wait for together.
        let drawn = match &number {
            Some((participant, drawn)) if *participant == seat.participant_id => *drawn,
            _ => store::next_number(write, &visit.row.id).await?,
        };
        number = Some((seat.participant_id.clone(), drawn));
        let back = late.queued.iter().find(|other| other.is(seat));
        let mut seat = back.unwrap_or(seat).clone();
        seat.state = SeatState::Waiting;
        seat.queue_no = Some(drawn);
        seat.until = None;
        store::update_seat(write, &seat, now).await?;
        queued.push(seat);
    }
    if confirmed.is_empty() && queued.is_empty() {
        let lost =
            booking.confirmed_at.is_none() && seats.iter().any(|s| s.state == SeatState::Expired);
        return if lost {
            Err(ApiError::Conflict("seats-gone"))
        } else {
            Ok(())
        };
    }
    store::update_confirmed(write, &booking.id, now).await?;
    let reader = Reader::of_booking(booking);
    let token = link_for(write, state, &booking.id);
    let letter = letters::confirmed(state, visit, &reader, &token, &confirmed, &queued);
    notify(write, state, "confirmed", &booking.id, &letter);
    invite(write, state, visit, booking, &confirmed).await?;
    let all: Vec<SeatRow> = confirmed.iter().chain(&queued).cloned().collect();
    let mut before = seats;
    before.retain(|s| all.iter().any(|other| other.is(s)));
    let deed = (by, "booking.confirm");
    record(write, state, deed, &booking.id, (&before, &all));
    offer_free(write, state, visit, now).await
}

fn waits_unconfirmed(seat: &SeatRow) -> bool {
    seat.state == SeatState::Waiting && seat.queue_no.is_none()
}
