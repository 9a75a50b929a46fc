//! The installation itself: who runs it, what its office decided for all of it, whether it is healthy.
//!
//! Invariant: what the office saved comes before the settings of the process; until it saved anything,
//! those hold. Every process reads them anew every few seconds.

pub(crate) mod handlers;
mod installed;
mod operations;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use handlers::get_health;
pub use installed::Installed;
pub use operations::{refresh, refresh_before};

use crate::http::route::{Access, Route, route};

/// The routes of this feature.
#[must_use]
pub fn routes() -> Vec<Route> {
    let change = Access::Can(Permission::ChangeSettings);
    vec![
        route("GET", "/site", Access::Public, get(handlers::get_site)),
        route(
            "GET",
            "/manage/settings",
            change,
            get(handlers::get_settings),
        ),
        route(
            "POST",
            "/manage/settings",
            change,
            post(handlers::change_settings),
        ),
    ]
}
