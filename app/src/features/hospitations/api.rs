//! What these pages ask.

use super::forms::{self, Deed};
use crate::api::{Answer, get, post};
use crate::contract::booking::{Booked, Booking, BookingRequest, Policy, SessionFacts, check};
use crate::contract::hospitation::{Hospitation, HospitationList, Session, SessionKind};
use crate::contract::language::Language;
use crate::contract::problem::{FieldCode, FieldError, Problem};
use crate::contract::wire::{Deserialize, Serialize, to_json};
use crate::paths;
use crate::posted::{FORM_FIELD, Fields, Refused, all, answer_post, first};

pub(super) async fn list(query: String) -> Answer<HospitationList> {
    get(&paths::api::hospitations(&query)).await
}

/// A hospitation, after the booking that may have been posted to its page.
pub(super) async fn one(
    language: Language,
    slug: String,
) -> Answer<(Hospitation, Option<Refused>)> {
    let to = slug.clone();
    let send = |fields: Fields, key| book(language, to, forms::booking(&fields), key);
    let refused = answer_post(|id| id == forms::BOOKING, send).await;
    Ok((get(&paths::api::hospitation(&slug, "")).await?, refused))
}

/// The sessions of a hospitation, on the clock of a zone besides.
pub(super) async fn sessions_in(slug: &str, zone: &str) -> Answer<Vec<Session>> {
    let page: Hospitation = get(&paths::api::hospitation(slug, zone)).await?;
    Ok(page.sessions)
}

/// Books, and gives the address of the page that waits for the confirmation.
pub(super) async fn book(
    language: Language,
    slug: String,
    form: BookingRequest,
    key: String,
) -> Answer<String> {
    let request = BookingRequest {
        hospitation: slug,
        ..form
    };
    let booked: Booked = post(&paths::api::bookings(), to_json(&request), key).await?;
    Ok(paths::booking(language, &booked.receipt))
}

/// What is wrong with a form before it is sent: the same rules as on the server.
pub(super) fn check_before(
    sessions: &[Session],
    policy: Policy,
    form: &BookingRequest,
) -> Result<(), Problem> {
    let facts: Vec<_> = sessions
        .iter()
        .map(|session| SessionFacts {
            id: &session.id,
            visit: session.kind == SessionKind::Visit,
            bookable: session.kind.bookable(),
            begun: session.begun || session.cancelled,
            seats_left: session.seats_left,
            shared: session.shared,
        })
        .collect();
    let mut errors = check(form, &facts, policy);
    // Where seats are cut into shares, the server knows how many this person could choose.
    if sessions.iter().any(|session| session.shares.len() > 1) {
        errors.retain(|error| error.code != FieldCode::TooFew);
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(invalid(errors))
    }
}

/// A refusal that was not sent: these fields are wrong.
pub(super) fn invalid(errors: Vec<FieldError>) -> Problem {
    Problem {
        status: 422,
        code: "invalid".into(),
        errors,
        title: String::new(),
    }
}

/// A booking, after what may have been posted to its page.
pub(super) async fn booking(language: Language, token: String) -> Answer<BookingData> {
    let to = token.clone();
    let send = |fields, key| act(language, to, fields, key);
    let refused = answer_post(|id| Deed::of(id).is_some(), send).await;
    Ok(BookingData {
        booking: get(&paths::api::booking(&token)).await?,
        refused,
    })
}

/// What the page of a booking shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct BookingData {
    pub booking: Booking,
    /// What was posted to it and refused.
    pub refused: Option<Refused>,
}

/// Does with a booking what the form asks for, and gives the address that says so.
pub(super) async fn act(
    language: Language,
    token: String,
    fields: Fields,
    key: String,
) -> Answer<String> {
    let id = first(&fields, FORM_FIELD);
    let Some(deed) = Deed::of(&id) else {
        return Err(<Problem as Default>::default());
    };
    let chosen = |field| !all(&fields, field).is_empty();
    if deed.name == forms::CHANGE.name && !chosen("sessions") && !chosen("wait") {
        // Giving everything back has a form of its own, which asks.
        let none = FieldError::new("sessions", FieldCode::Required);
        return Err(invalid(vec![none]));
    }
    let path = paths::api::booking_action(&token, deed.name);
    let _: Booking = post(&path, (deed.body)(&fields), key).await?;
    Ok(paths::booking_done(language, &token, (deed.done)(&fields)))
}
