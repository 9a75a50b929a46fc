//! Hospitations, their programmes and their sessions.
//!
//! Invariants: planned times are wall clock and zone of the host, with the derived instant beside;
//! `taken` counts seats that are held or confirmed and never exceeds `capacity`.

pub mod bookings;
mod by_programme;
pub mod closing;
mod demo;
pub(crate) mod drafts;
pub(crate) mod export;
pub mod feedback;
pub(crate) mod handlers;
mod held_by;
pub mod live;
pub(crate) mod materials;
pub mod messages;
pub mod moderation;
mod rule_facts;
pub mod running;
mod store;

use axum::routing::get;

pub(super) use by_programme::{list_by_programme, list_open_seminars};
pub use demo::load_demo;
pub(super) use rule_facts::list_rule_facts;
pub use store::list_open_partnerships;
pub(super) use store::policy;

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        route(
            "GET",
            "/hospitations",
            Access::Public,
            get(handlers::list_hospitations),
        ),
        route(
            "GET",
            "/hospitations.csv",
            Access::Public,
            get(export::handlers::export_hospitations),
        ),
        route(
            "GET",
            "/hospitations/{slug}",
            Access::Public,
            get(handlers::get_hospitation),
        ),
        route(
            "GET",
            "/hospitations/{slug}/calendar.ics",
            Access::Public,
            get(export::handlers::get_hospitation_calendar),
        ),
    ];
    routes.extend(bookings::routes());
    routes.extend(drafts::routes());
    routes.extend(live::routes());
    routes.extend(moderation::routes());
    routes.extend(closing::routes());
    routes.extend(feedback::routes());
    routes.extend(running::routes());
    routes.extend(messages::routes());
    routes.extend(materials::routes());
    routes
}
