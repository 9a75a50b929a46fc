//! From held to confirmed, and from the form into the queue.

use app::contract::booking::SeatState;

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, Counted, SeatRow};
use super::settle::{offer_free, settle_due};
use super::{Visit, invite, link_for, notify, own_share, record, sessions_of};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Confirms what is held, and what is lost as far as seats are left; who waits gets a number in the
/// queue. Mails an invitation for each seat that becomes confirmed. Confirming twice changes
/// nothing.
///
/// # Errors
/// `Conflict("seats-gone")` when the hold has run out and no chosen session has a seat left.
pub(super) async fn confirm(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    booking: &BookingRow,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    settle_due(write, state, visit, now).await?;
    let seats = store::list_seats_in(write, &booking.id).await?;
    let (mut confirmed, mut queued) = (Vec::new(), Vec::new());
    for seat in seats.iter().filter(|s| s.state == SeatState::Held) {
        confirmed.push(seat.clone());
    }
    if booking.confirmed_at.is_none() {
        confirmed.extend(late(write, visit, booking, &seats, now).await?);
    }
    for seat in &mut confirmed {
        seat.state = SeatState::Confirmed;
        seat.until = None;
        store::update_seat(write, seat, now).await?;
    }
    let mut number = None::<(String, i64)>;
    for seat in seats.iter().filter(|s| waits_unconfirmed(s)) {
        // Everybody has one number for all sessions that they begin to wait for together.
        let drawn = match &number {
            Some((participant, drawn)) if *participant == seat.participant_id => *drawn,
            _ => store::next_number(write, &visit.row.id).await?,
        };
        number = Some((seat.participant_id.clone(), drawn));
        let mut seat = seat.clone();
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
    let all: Vec<&SeatRow> = confirmed.iter().chain(&queued).collect();
    record(
        write,
        state,
        "participant",
        "booking.confirm",
        &booking.id,
        &sessions_of(all),
    );
    offer_free(write, state, visit, now).await
}

fn waits_unconfirmed(seat: &SeatRow) -> bool {
    seat.state == SeatState::Waiting && seat.queue_no.is_none()
}

/// The seats that ran out before the link was followed and are still to be had.
async fn late(
    write: &mut Write,
    visit: &Visit,
    booking: &BookingRow,
    seats: &[SeatRow],
    now: i64,
) -> Result<Vec<SeatRow>, ApiError> {
    let expired: Vec<&SeatRow> = seats
        .iter()
        .filter(|s| s.state == SeatState::Expired)
        .collect();
    if expired.is_empty() {
        return Ok(Vec::new());
    }
    let municipality = booking.municipality.as_deref().unwrap_or("");
    let own = own_share(visit, municipality, &booking.affiliation);
    let mut sessions = store::list_counted(write, &visit.row.id).await?;
    let mut taken: Vec<SeatRow> = Vec::new();
    for seat in &expired {
        let elsewhere = store::list_seats_of(write, &visit.row.id, &seat.person).await?;
        if elsewhere.iter().any(|s| s.session_id == seat.session_id) {
            continue;
        }
        let session = sessions
            .iter_mut()
            .find(|s: &&mut Counted| s.id == seat.session_id && s.to_come(now));
        let Some(session) = session else { continue };
        let Some(share) = session.free_for(own) else {
            continue;
        };
        session.count(share, 1);
        taken.push(SeatRow {
            share,
            ..(*seat).clone()
        });
    }
    if visit.policy().all_visits {
        // All visits or none.
        let visits = |seats: &[SeatRow]| {
            seats
                .iter()
                .filter(|s| visit.is_visit(&s.session_id))
                .count()
        };
        let wanted = expired
            .iter()
            .filter(|s| visit.is_visit(&s.session_id))
            .count();
        if visits(&taken) < wanted {
            taken.retain(|s| !visit.is_visit(&s.session_id));
        }
    }
    Ok(taken)
}
