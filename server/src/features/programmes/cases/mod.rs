//! Cases: people ask for advice about a programme, the office answers by mail.
//!
//! Invariants: a case's row is written before anything about it is decided, which is its lock; what
//! may be done with it is `app::contract::case::after`, and the database's CHECKs repeat what comes
//! of it; who asked and what about is in no log and in no mail to anybody else.

mod ask;
pub(crate) mod handlers;
mod letters;
pub mod personal_data;
mod store;
mod work;

use app::contract::permission::Permission;
use axum::routing::{get, post};

pub use work::count_waiting;

use crate::http::route::{Access, Route, route};

/// The routes of cases.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let answer = Access::Can(Permission::AnswerCases);
    vec![
        route(
            "POST",
            "/programmes/{slug}/advice",
            Access::Public,
            post(h::ask_for_advice),
        ),
        route("GET", "/manage/cases", answer, get(h::list_cases)),
        route("POST", "/manage/cases", answer, post(h::act_on_cases)),
        route("GET", "/manage/cases.csv", answer, get(h::export_cases)),
        route("GET", "/manage/cases/{id}", answer, get(h::get_case)),
        route(
            "POST",
            "/manage/cases/{id}/take",
            answer,
            post(h::take_case),
        ),
        route(
            "POST",
            "/manage/cases/{id}/assign",
            answer,
            post(h::assign_case),
        ),
        route(
            "POST",
            "/manage/cases/{id}/answer",
            answer,
            post(h::answer_case),
        ),
        route(
            "POST",
            "/manage/cases/{id}/close",
            answer,
            post(h::close_case),
        ),
        route(
            "POST",
            "/manage/cases/{id}/reopen",
            answer,
            post(h::reopen_case),
        ),
    ]
}
