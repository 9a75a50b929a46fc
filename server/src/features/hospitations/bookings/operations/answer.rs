//! The answer to an offer.

use app::contract::booking::{OfferAnswer, SeatState};

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, SeatRow};
use super::cancel::give_back;
use super::log::record;
use super::settle::{offer_free, settle_due};
use super::{Visit, invite, link_for, notify};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Takes what is offered, or passes it on. An offer for all visits is answered as a whole.
///
/// # Errors
/// `Conflict("offer-gone")` when nothing is offered any more; `Malformed` for another answer than
/// `take` or `decline`.
pub(super) async fn answer_offer(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    answer: &OfferAnswer,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    settle_due(write, state, visit, now).await?;
    let seats = store::list_seats_in(write, &booking.id).await?;
    let begun = |id: &str| visit.session(id).is_none_or(|s| s.starts_at <= now);
    let offered = |s: &&SeatRow| {
        let person = answer.participant.is_empty() || s.participant_id == answer.participant;
        let whole = visit.policy().all_visits && visit.is_visit(&s.session_id);
        let named = whole || answer.sessions.is_empty() || answer.sessions.contains(&s.session_id);
        s.state == SeatState::Offered && person && named && !begun(&s.session_id)
    };
    let mut offered: Vec<SeatRow> = seats.iter().filter(offered).cloned().collect();
    if offered.is_empty() {
        return Err(ApiError::Conflict("offer-gone"));
    }
    match answer.answer.as_str() {
        "take" => {
            let before = offered.clone();
            for seat in &mut offered {
                seat.state = SeatState::Confirmed;
                seat.until = None;
                seat.queue_no = None;
                // After a cancelled event of the same seat the calendar needs a higher number.
                seat.sequence += i64::from(seat.sequence > 0);
                store::update_seat(write, seat, now).await?;
            }
            let reader = Reader::of_booking(booking);
            let token = link_for(write, state, &booking.id);
            let letter = letters::confirmed(state, visit, &reader, &token, &offered, &[]);
            notify(write, state, "confirmed", &booking.id, &letter);
            invite(write, state, visit, booking, &offered).await?;
            let deed = (by, "offer.take");
            record(write, state, deed, &booking.id, (&before, &offered));
            Ok(())
        }
        "decline" => {
            give_back(write, state, visit, (booking, by), offered, now).await?;
            offer_free(write, state, visit, now).await
        }
        _ => Err(ApiError::Malformed),
    }
}
