//! Open pages are told what changes: seats left, and places in the queue.
//!
//! Each page has one stream of server-sent events. Whatever changes a hospitation's seats tells the
//! [`Hub`]; one task reads the new figures once for everybody who looks, and every stream passes
//! them on. Processes on one PostgreSQL tell each other by NOTIFY. Nothing is kept for who is away:
//! whoever comes back is sent the figures as they are.

pub(crate) mod handlers;
mod hub;
mod listen;

use axum::routing::get;

pub use hub::{Hub, tell};
pub use listen::listen;

use crate::http::route::{Access, Route, route};

/// The routes of streams.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        route(
            "GET",
            "/hospitations/{slug}/live",
            Access::Public,
            get(handlers::follow_hospitation),
        ),
        route(
            "GET",
            "/bookings/{token}/live",
            Access::Link,
            get(handlers::follow_booking),
        ),
    ]
}
