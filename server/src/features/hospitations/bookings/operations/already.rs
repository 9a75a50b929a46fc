//! Who books twice is told so, and mailed the links to what they have.

use app::contract::booking::{BookingRequest, person_of};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::letters::{self, Reader};
use super::super::store::{self, ParticipantRow, SeatRow};
use super::log::record_event;
use super::{LINK_MAILS, Visit, link_to, notify, sessions_of};
use crate::db::Write;
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Who has something to do with a chosen session already. The person who books is mailed the
/// link to what they have: they may have lost it.
pub(super) async fn already(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    request: &BookingRequest,
    people: &[ParticipantRow],
) -> Result<Vec<FieldError>, ApiError> {
    let own = person_of(&request.mail);
    let mut errors = Vec::new();
    for one in people {
        let has = store::list_seats_of(write, &visit.row.id, &one.person).await?;
        let chosen = |s: &&SeatRow| {
            request.sessions.contains(&s.session_id) || request.wait.contains(&s.session_id)
        };
        let has: Vec<SeatRow> = has.iter().filter(chosen).cloned().collect();
        if has.is_empty() {
            continue;
        }
        let number = request
            .colleagues
            .iter()
            .position(|c| person_of(&c.mail) == one.person);
        let field = match number {
            Some(at) if one.person != own => format!("colleague_mail_{}", at + 1),
            _ => "mail".to_owned(),
        };
        let error = FieldError::new(&field, FieldCode::AlreadyBooked);
        // What others have booked is not said to everybody.
        let about = sessions_of(&has).into_iter().map(str::to_owned);
        errors.push(if field == "mail" {
            error.about(about.collect())
        } else {
            error
        });
        if one.person == own {
            tell_already(write, state, visit, &has).await?;
        }
    }
    Ok(errors)
}

/// Mails somebody the links to what they have.
pub(super) async fn tell_already(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    has: &[SeatRow],
) -> Result<(), ApiError> {
    let mut told: Vec<&str> = Vec::new();
    for seat in has {
        let id = seat.booking_id.as_str();
        let often = notifications::count_mails(write, id, "already").await? >= LINK_MAILS;
        if told.contains(&id) || often {
            continue;
        }
        told.push(id);
        let booking = store::find_booking_in(write, id).await?;
        let people = store::list_people_in(write, id).await?;
        let Some(person) = people.iter().find(|p| p.id == seat.participant_id) else {
            continue;
        };
        let mut seats = store::list_seats_in(write, id).await?;
        if person.person != person_of(&booking.mail) {
            seats.retain(|s| s.participant_id == person.id);
        }
        let reader = Reader::new(&person.name, &person.mail, &booking.language);
        let token = link_to(write, state, &booking, person);
        let letter = letters::already(state, visit, &reader, &token, &seats);
        notify(write, state, "already", id, &letter);
        let detail = json!({ "sessions": sessions_of(has) });
        // Whoever typed the address: it need not be the person's own form.
        let deed = ("visitor", "booking.already");
        record_event(write, state, deed, id, detail);
    }
    Ok(())
}
