//! Programmes as the office makes and changes them.
//!
//! Invariants: a programme's row is written before anything about it is decided, which is its lock; its
//! version grows with every change, and who edited another one saves nothing; what is wrong with a form
//! is `app::contract::programme_form::check_programme`, and what only the server knows stands in `check`.
//! To add a field: a column, a field of `ProgrammeForm`, of `ProgrammeRow` and of the statements in `store`.

mod check;
mod facts;
pub(crate) mod handlers;
mod see;
mod store;
mod work;

use app::contract::permission::Permission;
use axum::routing::{get, post};

use crate::http::route::{Access, Route, route};

/// The routes of the office's programmes.
pub(super) fn routes() -> Vec<Route> {
    use handlers as h;
    let edit = Access::Can(Permission::EditProgramme);
    vec![
        route(
            "GET",
            "/manage/programmes",
            edit,
            get(h::list_office_programmes),
        ),
        route(
            "POST",
            "/manage/programmes",
            edit,
            post(h::create_programme),
        ),
        route(
            "GET",
            "/manage/partnership-choices",
            edit,
            get(h::list_partnership_choices),
        ),
        route(
            "GET",
            "/manage/programmes/{slug}",
            edit,
            get(h::get_office_programme),
        ),
        route(
            "POST",
            "/manage/programmes/{slug}",
            edit,
            post(h::change_programme),
        ),
        route(
            "POST",
            "/manage/programmes/{slug}/preview",
            edit,
            post(h::preview_programme),
        ),
        route(
            "POST",
            "/manage/programmes/{slug}/feedback",
            edit,
            post(h::change_feedback),
        ),
    ]
}
