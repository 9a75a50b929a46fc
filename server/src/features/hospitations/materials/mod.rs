//! Materials of sessions: files and links, for those with a confirmed seat.
//!
//! Invariants: a file is what its bytes say and what its name promises, one of a few kinds; it is sent
//! with that kind, never with one that a client named; a hospitation's row is written before its files
//! are counted, so that they stay within what a hospitation may have. The database keeps them: every
//! process has them.

pub(crate) mod handlers;
mod operations;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub(super) use operations::list_by_session;

use crate::http::route::{Access, Route, route};

/// The routes of materials.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let run = Access::Can(Permission::RunSessions);
    vec![
        route(
            "GET",
            "/manage/hospitations/{slug}/materials",
            run,
            get(h::list_materials),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/materials",
            run,
            post(h::add_file),
        ),
        route(
            "POST",
            "/manage/sessions/{id}/links",
            run,
            post(h::add_link),
        ),
        route("GET", "/manage/materials/{id}", run, get(h::get_material)),
        route(
            "POST",
            "/manage/materials/{id}/deletion",
            run,
            post(h::delete_material),
        ),
        route(
            "GET",
            "/bookings/{token}/materials/{id}",
            Access::Link,
            get(h::get_booking_material),
        ),
    ]
}
