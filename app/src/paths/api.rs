//! The addresses of the API.

use super::with_query;
use crate::contract::atlas_filter::encode;
use crate::contract::language::Language;

/// The installation.
#[must_use]
pub fn site() -> String {
    "/api/v1/site".into()
}

/// A page of the atlas' list.
#[must_use]
pub fn partnerships(language: Language, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    with_query(
        "/api/v1/partnerships".into(),
        &format!("language={}{and}{query}", language.code()),
    )
}

/// All partnerships that match, as a table.
#[must_use]
pub fn partnerships_csv(language: Language, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    with_query(
        "/api/v1/partnerships.csv".into(),
        &format!("language={}{and}{query}", language.code()),
    )
}

/// One partnership.
#[must_use]
pub fn partnership(language: Language, slug: &str) -> String {
    format!(
        "/api/v1/partnerships/{}?language={}",
        encode(slug),
        language.code()
    )
}

/// One municipality.
#[must_use]
pub fn municipality(language: Language, slug: &str) -> String {
    format!(
        "/api/v1/municipalities/{}?language={}",
        encode(slug),
        language.code()
    )
}

/// The list of hospitations.
#[must_use]
pub fn hospitations(query: &str) -> String {
    with_query("/api/v1/hospitations".into(), query)
}

/// All hospitations that match, as a table.
#[must_use]
pub fn hospitations_csv(language: Language, query: &str) -> String {
    let and = if query.is_empty() { "" } else { "&" };
    with_query(
        "/api/v1/hospitations.csv".into(),
        &format!("language={}{and}{query}", language.code()),
    )
}

/// A hospitation's sessions as a calendar file.
#[must_use]
pub fn hospitation_calendar(language: Language, slug: &str) -> String {
    format!(
        "/api/v1/hospitations/{}/calendar.ics?language={}",
        encode(slug),
        language.code()
    )
}

/// One hospitation; `zone` is the reader's, or empty.
#[must_use]
pub fn hospitation(slug: &str, zone: &str) -> String {
    let query = if zone.is_empty() {
        String::new()
    } else {
        format!("zone={}", encode(zone))
    };
    with_query(format!("/api/v1/hospitations/{}", encode(slug)), &query)
}

/// The seats of a hospitation as they change (server-sent events).
#[must_use]
pub fn hospitation_live(slug: &str) -> String {
    format!("{}/live", hospitation(slug, ""))
}

/// The seats of a booking as they change (server-sent events).
#[must_use]
pub fn booking_live(token: &str) -> String {
    format!("{}/live", booking(token))
}

/// The whole atlas.
#[must_use]
pub fn atlas() -> String {
    "/api/v1/atlas".into()
}

/// The map's names for orientation.
#[must_use]
pub fn map_labels(language: Language) -> String {
    format!("/api/v1/map/labels?language={}", language.code())
}

/// The list of programmes.
#[must_use]
pub fn programmes() -> String {
    "/api/v1/programmes".into()
}

/// One programme.
#[must_use]
pub fn programme(slug: &str) -> String {
    format!("/api/v1/programmes/{}", encode(slug))
}

/// Where advice about a programme is asked for.
#[must_use]
pub fn advice(slug: &str) -> String {
    format!("{}/advice", programme(slug))
}

/// Where bookings are made.
#[must_use]
pub fn bookings() -> String {
    "/api/v1/bookings".into()
}

/// A booking.
#[must_use]
pub fn booking(token: &str) -> String {
    format!("/api/v1/bookings/{}", encode(token))
}

/// What can be done with a booking, such as `confirmation` or `cancellation`.
#[must_use]
pub fn booking_action(token: &str, action: &str) -> String {
    format!("{}/{action}", booking(token))
}

/// A booking's sessions as a calendar file.
#[must_use]
pub fn booking_calendar(token: &str) -> String {
    format!("{}/calendar.ics", booking(token))
}

/// Signing in, or a step of it: `second-factor`, `passkey`, `passkey/challenge`, `end`.
#[must_use]
pub fn logins(step: &str) -> String {
    below("/api/v1/logins", step)
}

/// Links by mail: where one is asked for, or one with its token.
#[must_use]
pub fn account_links(token: &str) -> String {
    below("/api/v1/account-links", &encode(token))
}

/// One's own account, or a part of it.
#[must_use]
pub fn account(part: &str) -> String {
    below("/api/v1/account", part)
}

/// What was typed when a login had expired: where it is kept, or one with its token.
#[must_use]
pub fn kept_forms(token: &str) -> String {
    below("/api/v1/kept-forms", &encode(token))
}

/// The questions behind a mailed link.
#[must_use]
pub fn feedback(token: &str) -> String {
    below("/api/v1/feedback", &encode(token))
}

/// The office, or a part of it. `part` may end with a query.
#[must_use]
pub fn office(part: &str) -> String {
    below("/api/v1/manage", part)
}

fn below(path: &str, part: &str) -> String {
    let slash = if part.is_empty() { "" } else { "/" };
    format!("{path}{slash}{part}")
}
