//! The office's calendar: sessions of published hospitations and meetings of networks, as far as
//! somebody's roles reach, on pages and for calendar programs.
//!
//! Invariants: what a feed shows is what its owner's roles reach at that moment, and nothing where they
//! reach nothing any more; the token is told once and kept as a hash; no meeting link and no participant
//! is ever in a feed.

mod events;
mod feeds;
pub(crate) mod handlers;
mod see;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

use crate::http::route::{Access, Route, route};

/// The routes of the calendar.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let see = Access::Can(Permission::SeeCalendar);
    vec![
        route("GET", "/manage/calendar", see, get(h::get_office_calendar)),
        route("POST", "/manage/calendar/feeds", see, post(h::make_feed)),
        route(
            "POST",
            "/manage/calendar/feeds/{id}/end",
            see,
            post(h::end_feed),
        ),
        route(
            "GET",
            "/calendar-feeds/{token}",
            Access::Link,
            get(h::read_feed),
        ),
    ]
}
