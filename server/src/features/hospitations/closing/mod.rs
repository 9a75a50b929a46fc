//! Closing a hospitation: attendance is complete or there is a reason why not, what came of it is written
//! down, and those who took part are asked what they say.
//!
//! Invariants: an outcome is saved over the version that was seen, never over another; a hospitation is
//! closed once, when all of its sessions are over or called off; its outcome is public from then on.

pub(crate) mod handlers;
mod letters;
mod operations;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use operations::list_outcomes;

use crate::http::route::{Access, Route, route};

/// The routes of closing.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let lead = Access::Can(Permission::LeadHospitations);
    vec![
        route(
            "GET",
            "/manage/hospitations/{slug}/closing",
            lead,
            get(h::get_closing),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/outcome",
            lead,
            post(h::save_outcome),
        ),
        route(
            "POST",
            "/manage/hospitations/{slug}/closing",
            lead,
            post(h::close_hospitation),
        ),
    ]
}
