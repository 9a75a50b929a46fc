//! Seats handed to a colleague.

use app::contract::booking::{
    HandOverRequest, SeatState, limits, person_of, wrong_mail, wrong_name,
};
use app::contract::problem::{FieldCode, FieldError};

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, ParticipantRow, SeatRow};
use super::judge::unsendable;
use super::log::record;
use super::settle::settle_due;
use super::{Visit, invite, link_for, link_to, notify, uninvite};
use crate::db::Write;
use crate::http::error::ApiError;
use crate::kernel::ids;
use crate::state::AppState;

/// Gives one person's seats, and their places in queues, to another. Both get a mail.
///
/// # Errors
/// `Invalid` for a wrong name or address, for somebody who has a seat there already, and for a
/// person who has nothing to hand over.
pub(super) async fn hand_over(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    request: &HandOverRequest,
) -> Result<(), ApiError> {
    let now = state.clock.now_ms();
    let wrong = |field: &str, code| FieldError::new(field, code);
    let mut errors: Vec<FieldError> = Vec::new();
    let text = |field, code: Option<FieldCode>, limit| {
        code.map(|code| FieldError::text(field, code, limit))
    };
    errors.extend(text("name", wrong_name(&request.name), limits::NAME));
    errors.extend(text("mail", wrong_mail(&request.mail), limits::MAIL));
    if errors.iter().all(|e| e.field != "mail") {
        errors.extend(unsendable("mail", &request.mail));
    }
    if !errors.is_empty() {
        return Err(ApiError::Invalid(errors));
    }
    if booking.confirmed_at.is_none() {
        return Err(ApiError::Conflict("unconfirmed"));
    }
    settle_due(write, state, visit, now).await?;
    let people = store::list_people_in(write, &booking.id).await?;
    let seats = store::list_seats_in(write, &booking.id).await?;
    let begun = |id: &str| visit.session(id).is_none_or(|s| s.starts_at <= now);
    let handed: Vec<SeatRow> = seats
        .iter()
        .filter(|s| s.participant_id == request.participant && !begun(&s.session_id))
        .filter(|s| s.state.may_become(SeatState::Cancelled))
        .cloned()
        .collect();
    let from = people.iter().find(|p| p.id == request.participant);
    let Some(from) = from.filter(|_| !handed.is_empty()) else {
        return Err(ApiError::Invalid(vec![wrong(
            "participant",
            FieldCode::NotAChoice,
        )]));
    };
    let person = person_of(&request.mail);
    let has = store::list_seats_of(write, &visit.row.id, &person).await?;
    let both: Vec<String> = handed
        .iter()
        .filter(|s| has.iter().any(|other| other.session_id == s.session_id))
        .map(|s| s.session_id.clone())
        .collect();
    if !both.is_empty() {
        let error = wrong("mail", FieldCode::AlreadyBooked);
        return Err(ApiError::Invalid(vec![error]));
    }
    let to = ParticipantRow {
        id: ids::new(&state.clock),
        name: request.name.trim().to_owned(),
        mail: request.mail.trim().to_owned(),
        reminders: from.reminders.clone(),
        person,
    };
    let position = store::next_position(write, &booking.id).await?;
    store::insert_people(write, &booking.id, position, std::slice::from_ref(&to));
    write.flush().await?;
    let (mut after, mut gone, mut given) = (Vec::new(), Vec::new(), Vec::new());
    for seat in &handed {
        let mut old = seat.clone();
        old.state = SeatState::Cancelled;
        old.until = None;
        old.queue_no = None;
        old.sequence += i64::from(seat.state == SeatState::Confirmed);
        store::update_seat(write, &old, now).await?;
        after.push(old.clone());
        if seat.state == SeatState::Confirmed {
            gone.push(old);
        }
        given.push(SeatRow {
            participant_id: to.id.clone(),
            person: to.person.clone(),
            sequence: 0,
            ..seat.clone()
        });
    }
    store::insert_seats(write, &given, now).await?;
    uninvite(write, state, visit, booking, &gone).await?;
    let old_reader = Reader::new(&from.name, &from.mail, &booking.language);
    let letter = letters::handed_from(state, visit, &old_reader, &to.name, &handed);
    notify(write, state, "handed", &booking.id, &letter);
    let new_reader = Reader::new(&to.name, &to.mail, &booking.language);
    let token = link_to(write, state, booking, &to);
    let letter = letters::handed_to(state, visit, &new_reader, &token, &from.name, &given);
    notify(write, state, "handed", &booking.id, &letter);
    let confirmed: Vec<SeatRow> = given
        .iter()
        .filter(|s| s.state == SeatState::Confirmed)
        .cloned()
        .collect();
    invite(write, state, visit, booking, &confirmed).await?;
    let booker = person_of(&booking.mail);
    if booker != from.person && booker != to.person {
        // Whoever booked manages the seats and learns of it, too.
        let token = link_for(write, state, &booking.id);
        let seats = store::list_seats_in(write, &booking.id).await?;
        let letter = letters::changed(state, visit, &Reader::of_booking(booking), &token, &seats);
        notify(write, state, "changed", &booking.id, &letter);
    }
    after.extend(given);
    let deed = (by, "booking.hand-over");
    record(write, state, deed, &booking.id, (&handed, &after));
    Ok(())
}
