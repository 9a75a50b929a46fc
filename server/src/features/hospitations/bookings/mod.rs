//! Bookings: seats held, confirmed, given back.
//!
//! Invariants: the hospitation's row is written before anything about its seats is counted; the
//! database counts what is taken and refuses a seat too many; a person has one live seat in a
//! session; a free seat is offered to the first who waits and may have it, in the write that freed
//! it; whoever holds a mailed link may do everything with the booking, a receipt only has the mail
//! sent again. To add an action: a function in `operations`, a letter, a handler, a route.

mod demo;
pub(crate) mod handlers;
mod letters;
mod operations;
pub mod personal_data;
mod queue;
mod store;

use axum::routing::{get, post};

pub(super) use demo::load_demo;
pub(super) use letters::Changed;
pub use operations::{
    Mailing, Organise, Said, To, change_by_hand, find_name_of, organise, remind, settle_all,
};
pub(super) use operations::{PlanChange, organise_in, tell_change};
pub(super) use operations::{find_followed, has_seat, list_live_seats};
pub(super) use store::LinkRow;

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
            "/bookings/{token}/answer",
            Access::Link,
            post(h::answer_offer),
        ),
        route(
            "POST",
            "/bookings/{token}/change",
            Access::Link,
            post(h::change_booking),
        ),
        route(
            "POST",
            "/bookings/{token}/handover",
            Access::Link,
            post(h::hand_over_seats),
        ),
        route(
            "POST",
            "/bookings/{token}/mail",
            Access::Link,
            post(h::send_booking_mail),
        ),
        route(
            "POST",
            "/bookings/{token}/reminders",
            Access::Link,
            post(h::choose_reminders),
        ),
        route(
            "POST",
            "/bookings/{token}/withdrawal",
            Access::Link,
            post(h::withdraw_consent),
        ),
        route(
            "GET",
            "/bookings/{token}/calendar.ics",
            Access::Link,
            get(h::get_booking_calendar),
        ),
        route(
            "GET",
            "/account/bookings",
            Access::Login,
            get(h::list_own_bookings),
        ),
        route(
            "POST",
            "/account/bookings/{id}/link",
            Access::Login,
            post(h::open_own_booking),
        ),
    ]
}
