//! The mail once more, and the address corrected.

use app::contract::booking::{MailAgainRequest, Person, limits, person_of, wrong_mail};
use app::contract::problem::{FieldCode, FieldError};
use serde_json::json;

use super::super::letters::{self, Reader};
use super::super::store::{self, BookingRow, SeatRow};
use super::already::tell_already;
use super::judge::unsendable;
use super::log::record_event;
use super::settle::settle_due;
use super::{LINK_MAILS, Visit, link_for, notify};
use crate::db::Write;
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::state::AppState;

/// What came of it.
pub(super) enum Sent {
    /// The mail is on its way.
    Again,
    /// The corrected address has a booking already; it was told so.
    Already(Vec<FieldError>),
}

/// Everything that can be said of the request without a lock.
///
/// # Errors
/// `Invalid` for an address that is none; `TooMany` after a few mails.
pub(super) fn check_again(
    state: &AppState,
    booking: &BookingRow,
    request: &MailAgainRequest,
) -> Result<(), ApiError> {
    let corrected = request.mail.trim();
    let mail = if corrected.is_empty() {
        &booking.mail
    } else {
        corrected
    };
    let wrong = wrong_mail(mail).map(|code| FieldError::text("mail", code, limits::MAIL));
    if let Some(error) = wrong.or_else(|| unsendable("mail", mail)) {
        return Err(ApiError::Invalid(vec![error]));
    }
    if state.mail_limit.allows(&person_of(mail)) {
        Ok(())
    } else {
        Err(ApiError::TooMany)
    }
}

/// Mails the link once more; with another address it corrects the booking, and every link that
/// went to the wrong one stops working.
///
/// # Errors
/// `Conflict("confirmed")` when the address is proven; `TooMany` after a few mails.
pub(super) async fn send_again(
    write: &mut Write,
    state: &AppState,
    visit: &Visit,
    (booking, by): (&BookingRow, &str),
    request: &MailAgainRequest,
) -> Result<Sent, ApiError> {
    let now = state.clock.now_ms();
    settle_due(write, state, visit, now).await?;
    if booking.confirmed_at.is_some() {
        return Err(ApiError::Conflict("confirmed"));
    }
    if notifications::count_mails(write, &booking.id, "hold").await? >= LINK_MAILS {
        return Err(ApiError::TooMany);
    }
    let corrected = request.mail.trim();
    let seats = store::list_seats_in(write, &booking.id).await?;
    let mut mail = booking.mail.clone();
    if !corrected.is_empty() && corrected != mail {
        let person = person_of(corrected);
        let people = store::list_people_in(write, &booking.id).await?;
        let old = person_of(&booking.mail);
        let own = people.iter().find(|p| p.person == old);
        let has = store::list_seats_of(write, &visit.row.id, &person).await?;
        let both = |other: &&SeatRow| {
            let here = |s: &SeatRow| s.session_id == other.session_id && s.state.is_live();
            own.is_some() && other.booking_id != booking.id && seats.iter().any(here)
        };
        if people.iter().any(|p| p.person == person && p.person != old) {
            let error = FieldError::new("mail", FieldCode::SamePerson);
            return Err(ApiError::Invalid(vec![error]));
        }
        let has: Vec<SeatRow> = has.iter().filter(both).cloned().collect();
        if !has.is_empty() {
            tell_already(write, state, visit, &has).await?;
            let about = super::sessions_of(&has)
                .into_iter()
                .map(str::to_owned)
                .collect();
            let code = FieldCode::AlreadyBooked;
            return Ok(Sent::Already(vec![
                FieldError::new("mail", code).about(about),
            ]));
        }
        notifications::take_back(write, &booking.id).await?;
        let new = Person {
            name: booking.name.clone(),
            mail: corrected.to_owned(),
        };
        let participant = own.map(|p| p.id.as_str());
        store::update_mail(write, &booking.id, participant, &new, &person).await?;
        mail = new.mail;
    }
    let reader = Reader::new(&booking.name, &mail, &booking.language);
    let token = link_for(write, state, &booking.id);
    let letter = letters::hold(state, visit, &reader, &token, &seats);
    notify(write, state, "hold", &booking.id, &letter);
    let detail = json!({ "corrected": mail != booking.mail });
    record_event(write, state, (by, "booking.mail"), &booking.id, detail);
    Ok(Sent::Again)
}
