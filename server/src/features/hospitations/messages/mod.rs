//! Messages from the office to people with a seat.
//!
//! Invariants: a message, its mails, their links and the entry of the log are one write; sent twice
//! with the same key, it goes out once; each person gets one mail, in their language where it is
//! written, with a link to their own booking; who moderates reaches the confirmed people of their
//! sessions only (`app::contract::message::may_write`).

pub(crate) mod handlers;
mod operations;
pub mod personal_data;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

use crate::http::route::{Access, Route, route};

/// The routes of messages.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let run = Access::Can(Permission::RunSessions);
    vec![
        route(
            "GET",
            "/manage/hospitations/{slug}/messages",
            run,
            get(h::list_messages),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/messages",
            run,
            post(h::send_message),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/messages/preview",
            run,
            post(h::preview_message),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/messages/{id}",
            run,
            get(h::get_message),
        ),
    ]
}
