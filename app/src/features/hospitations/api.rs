//! What these pages ask.

use crate::api::{Answer, get, post};
use crate::contract::booking::{
    Booked, Booking, BookingRequest, CancelRequest, MailAgainRequest, SessionFacts, check,
};
use crate::contract::hospitation::{Hospitation, HospitationList, Session, SessionKind};
use crate::contract::language::Language;
use crate::contract::problem::Problem;
use crate::contract::wire::{Deserialize, Serialize};
use crate::paths;
use crate::posted::{Refused, answer_post};

pub(super) async fn list(query: String) -> Answer<HospitationList> {
    get(&paths::api::hospitations(&query)).await
}

/// A hospitation, after the booking that may have been posted to its page.
pub(super) async fn one(
    language: Language,
    slug: String,
) -> Answer<(Hospitation, Option<Refused<BookingRequest>>)> {
    let to = slug.clone();
    let refused = answer_post(|form| book(language, to, form)).await;
    Ok((get(&paths::api::hospitation(&slug, "")).await?, refused))
}

/// The sessions of a hospitation, on the clock of a zone besides.
pub(super) async fn sessions_in(slug: &str, zone: &str) -> Answer<Vec<Session>> {
    let page: Hospitation = get(&paths::api::hospitation(slug, zone)).await?;
    Ok(page.sessions)
}

/// Books, and gives the address of the page that waits for the confirmation.
pub(super) async fn book(language: Language, slug: String, form: BookingRequest) -> Answer<String> {
    let request = BookingRequest {
        hospitation: slug,
        ..form
    };
    let booked: Booked = post(&paths::api::bookings(), &request).await?;
    Ok(paths::booking(language, &booked.receipt))
}

/// What is wrong with a form before it is sent: the same rules as on the server.
pub(super) fn check_before(
    sessions: &[Session],
    at_least: u32,
    form: &BookingRequest,
) -> Result<(), Problem> {
    let facts: Vec<_> = sessions
        .iter()
        .map(|session| SessionFacts {
            id: &session.id,
            visit: session.kind == SessionKind::Visit,
            bookable: session.kind.bookable(),
            begun: session.begun,
            seats_left: session.seats_left,
        })
        .collect();
    let errors = check(form, &facts, at_least);
    if errors.is_empty() {
        return Ok(());
    }
    Err(Problem {
        status: 422,
        code: "invalid".into(),
        errors,
        title: String::new(),
    })
}

/// A booking, after what may have been posted to its page.
pub(super) async fn booking(language: Language, token: String) -> Answer<BookingData> {
    let to = || (language, token.clone());
    let confirmation = answer_post(|_: Confirmation| confirm(to())).await;
    let cancellation = answer_post(|form| cancel(to(), form)).await;
    let mail = answer_post(|form| mail_again(to(), form)).await;
    let problem = confirmation
        .map(|r| r.problem)
        .or(cancellation.map(|r| r.problem));
    Ok(BookingData {
        booking: get(&paths::api::booking(&token)).await?,
        problem,
        mail,
    })
}

/// What the page of a booking shows.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct BookingData {
    pub booking: Booking,
    /// Why it could not be confirmed or cancelled.
    pub problem: Option<Problem>,
    pub mail: Option<Refused<MailAgainRequest>>,
}

/// The form that confirms; it asks nothing.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Confirmation {}

/// Confirms, and gives the address that shows it.
pub(super) async fn confirm((language, token): (Language, String)) -> Answer<String> {
    let path = paths::api::booking_action(&token, "confirmation");
    let _: Booking = post(&path, &Confirmation {}).await?;
    Ok(paths::booking(language, &token))
}

/// Cancels, and gives the address that shows it.
pub(super) async fn cancel(
    (language, token): (Language, String),
    request: CancelRequest,
) -> Answer<String> {
    let path = paths::api::booking_action(&token, "cancellation");
    let _: Booking = post(&path, &request).await?;
    Ok(paths::booking_done(language, &token, "cancelled"))
}

/// Has the mail sent again, and gives the address that says so.
pub(super) async fn mail_again(
    (language, token): (Language, String),
    request: MailAgainRequest,
) -> Answer<String> {
    let path = paths::api::booking_action(&token, "mail");
    let _: Booking = post(&path, &request).await?;
    Ok(paths::booking_done(language, &token, "sent"))
}
