//! Feedback: those who attended answer their programme's questions by a mailed link, and the office sees
//! what comes of it.
//!
//! Invariants: a link answers once and for sixty days, and is kept as a hash. Where the form is
//! anonymous, neither link nor answer leads to anybody: no person, no time finer than the day, no entry
//! in the log, and nothing is shown before three have answered.

pub(crate) mod handlers;
mod operations;
pub mod personal_data;
mod store;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub(super) use operations::new_link;

use crate::http::route::{Access, Route, route};

/// The routes of feedback.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let lead = Access::Can(Permission::LeadHospitations);
    vec![
        route("GET", "/feedback/{token}", Access::Link, get(h::get_form)),
        route(
            "POST",
            "/feedback/{token}",
            Access::Link,
            post(h::answer_form),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/feedback",
            lead,
            get(h::get_hospitation_feedback),
        ),
        route(
            "GET",
            "/manage/hospitations/{slug}/feedback.csv",
            lead,
            get(h::export_hospitation_feedback),
        ),
        route(
            "GET",
            "/manage/programmes/{slug}/answers",
            lead,
            get(h::get_programme_feedback),
        ),
        route(
            "GET",
            "/manage/programmes/{slug}/answers.csv",
            lead,
            get(h::export_programme_feedback),
        ),
    ]
}
