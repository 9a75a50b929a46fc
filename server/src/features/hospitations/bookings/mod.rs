//! Bookings: seats held, confirmed, given back.
//!
//! Invariants: the session's row is written before anything about its seats is counted, sessions
//! in the order of their ids; `taken` counts held and confirmed seats; a person has one seat in a
//! session; whoever holds a mailed link may do everything with the booking, a receipt only has the
//! mail sent again. To add an action: a function in `operations`, a letter, a handler, a route.

pub(crate) mod handlers;
mod letters;
mod operations;
mod store;

use axum::routing::{get, post};

pub use operations::{expire_holds, forget_needs};

use crate::http::route::{Access, Route, route};

/// The routes of bookings.
#[must_use]
pub fn routes() -> Vec<Route> {
    use handlers as h;
    vec![
        route("POST", "/bookings", Access::Public, post(h::create_booking)),
        route(
            "GET",
            "/bookings/{token}",
            Access::Link,
            get(h::get_booking),
        ),
        route(
            "POST",
            "/bookings/{token}/confirmation",
            Access::Link,
            post(h::confirm_booking),
        ),
        route(
            "POST",
            "/bookings/{token}/cancellation",
            Access::Link,
            post(h::cancel_booking),
        ),
        route(
            "POST",
            "/bookings/{token}/mail",
            Access::Link,
            post(h::send_booking_mail),
        ),
        route(
            "GET",
            "/bookings/{token}/calendar.ics",
            Access::Link,
            get(h::get_booking_calendar),
        ),
    ]
}
