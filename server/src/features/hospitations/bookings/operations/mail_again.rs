//! The mail once more, and the address corrected.

use app::contract::booking::{
    Booking, LinkPurpose, MailAgainRequest, limits, looks_like_mail, person_of,
};
use app::contract::problem::{FieldCode, FieldError};

use super::super::letters::{self, Reader};
use super::super::store;
use super::book::{already_booked, unsendable};
use super::{LINK_MAILS, Visit, commit, expire_holds, find, link, lock, notify, record, show};
use crate::features::notifications;
use crate::http::error::ApiError;
use crate::state::AppState;

/// Mails the link once more; with another address it corrects the booking, and every link that
/// went to the wrong one stops working.
///
/// # Errors
/// `NotFound` for anything but a receipt; `Invalid` for a wrong or already booked address;
/// `Conflict("confirmed")` when the address is proven; `TooMany` after a few mails.
pub(in super::super) async fn send_mail_again(
    state: &AppState,
    token: &str,
    request: MailAgainRequest,
) -> Result<Booking, ApiError> {
    expire_holds(state).await?;
    let seen = find(state, token).await?;
    if seen.purpose != LinkPurpose::Receipt.code() {
        return Err(ApiError::NotFound);
    }
    let corrected = request.mail.trim();
    let corrected = if corrected == seen.mail {
        ""
    } else {
        corrected
    };
    if seen.confirmed_at.is_some() {
        return Err(ApiError::Conflict("confirmed"));
    }
    if corrected.chars().count() > limits::MAIL {
        let limit = u32::try_from(limits::MAIL).unwrap_or(u32::MAX);
        let error = FieldError::new("mail", FieldCode::TooLong).limit(limit);
        return Err(ApiError::Invalid(vec![error]));
    }
    if !corrected.is_empty() && (!looks_like_mail(corrected) || unsendable(corrected).is_some()) {
        let error = FieldError::new("mail", FieldCode::MailInvalid);
        return Err(ApiError::Invalid(vec![error]));
    }
    let mail = if corrected.is_empty() {
        seen.mail.clone()
    } else {
        corrected.to_owned()
    };
    if !state.mail_limit.allows(&person_of(&mail)) {
        return Err(ApiError::TooMany);
    }
    let visit = Visit::find(state, &seen.hospitation_id).await?;
    let mut write = state.db.write().await?;
    let mut booking = lock(&mut write, token, &seen).await?;
    if booking.confirmed_at.is_some() {
        return Err(ApiError::Conflict("confirmed"));
    }
    if notifications::count_mails(&mut write, &booking.id, "hold").await? >= LINK_MAILS {
        return Err(ApiError::TooMany);
    }
    let seats = store::list_seats_in(&mut write, &booking.id).await?;
    if !corrected.is_empty() {
        let mut mine = Vec::new();
        for seat in seats.iter().filter(|s| s.state.takes_a_seat()) {
            let person = person_of(&mail);
            let other = store::find_seat_of(&mut write, &seat.session_id, &person, &booking.id);
            mine.extend(other.await?.map(|other| (seat.session_id.clone(), other)));
        }
        if !mine.is_empty() {
            write.rollback().await?;
            return Err(already_booked(state, &visit, mine).await?);
        }
        notifications::take_back(&mut write, &booking.id).await?;
        store::update_mail(&mut write, &booking.id, &mail, &person_of(&mail)).await?;
        booking.mail = mail;
    }
    let reader = Reader::of_booking(&booking);
    let new = link(&mut write, state, &booking.id, LinkPurpose::Mail).await?;
    let letter = letters::hold(state, &visit, &reader, &new, &seats);
    notify(&mut write, state, "hold", &booking.id, &letter).await?;
    record(&mut write, state, "booking.mail", &booking.id, &[]).await?;
    commit(write, state).await?;
    show(state, &booking).await
}
