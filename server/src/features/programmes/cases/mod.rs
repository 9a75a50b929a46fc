//! Cases: people ask for advice about a programme, the office answers by mail.
//!
//! Invariants: a case's row is written before anything about it is decided, which is its lock; what
//! may be done with it is `app::contract::case::after`, and the database's CHECKs repeat what comes
//! of it; who asked and what about is in no log and in no mail to anybody else.

mod ask;
pub(crate) mod handlers;
mod letters;
mod retention;
mod store;

use axum::routing::post;

pub use retention::forget;

use crate::http::route::{Access, Route, route};

/// The routes of cases.
pub(super) fn routes() -> Vec<Route> {
    vec![route(
        "POST",
        "/programmes/{slug}/advice",
        Access::Public,
        post(handlers::ask_for_advice),
    )]
}
