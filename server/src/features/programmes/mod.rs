//! Programmes: what hospitations run under, how the office makes and changes them, and the cases of
//! people who ask for advice about one.
//!
//! Invariants: the numbers of a programme's policy are columns of its row, never the code's; a
//! case's state goes with its columns, whoever writes. To add a rule of a policy: a column, a field
//! of `ProgrammePolicy` and of `PolicyForm`, and a line in `app::contract::programme::broken`.

pub mod cases;
pub(crate) mod handlers;
pub(crate) mod office;
mod store;

use axum::routing::get;

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = vec![
        route(
            "GET",
            "/programmes",
            Access::Public,
            get(handlers::list_programmes),
        ),
        route(
            "GET",
            "/programmes/{slug}",
            Access::Public,
            get(handlers::get_programme),
        ),
    ];
    routes.extend(cases::routes());
    routes.extend(office::routes());
    routes
}
